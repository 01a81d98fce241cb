namespace ExportPolicy.Rules;

/// <summary>A kind of problem of policy files. Commands, builds and pages name it by its id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Severity">Whether the file can be used all the same.</param>
/// <param name="Title">What it is, in a few words.</param>
internal sealed record ProblemKind(string Id, PolicyProblemSeverity Severity, string Title)
{
    public static readonly ProblemKind Unusable = new("EXP4001", PolicyProblemSeverity.Error, "Policy file that cannot be used");

    public static readonly ProblemKind Overlap = new("EXP4002", PolicyProblemSeverity.Warning, "Two versions of a policy in force on one day");

    public static readonly ProblemKind Gap = new("EXP4003", PolicyProblemSeverity.Warning, "No version of a policy in force between two others");

    public static readonly ProblemKind NoEffect = new("EXP4004", PolicyProblemSeverity.Warning, "Part of a policy that can never matter");

    public static readonly ProblemKind Shadowed = new("EXP4005", PolicyProblemSeverity.Warning, "Commitment whose goods are refused in every case");

    public static readonly ProblemKind Repeated = new("EXP4006", PolicyProblemSeverity.Warning, "Part of a policy stated twice");

    public static readonly ProblemKind LateSource = new("EXP4007", PolicyProblemSeverity.Warning, "Source later than the policy that rests on it");

    public static readonly ProblemKind UncheckedList = new("EXP4008", PolicyProblemSeverity.Warning, "List of denied parties that was not checked");

    public static readonly ProblemKind ShippedId = new("EXP4009", PolicyProblemSeverity.Warning, "Policy under the id of a shipped one");

    /// <summary>Every kind, in the order of the ids.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } = [Unusable, Overlap, Gap, NoEffect, Shadowed, Repeated, LateSource, UncheckedList, ShippedId];
}
