namespace ExportPolicy.Rules;

/// <summary>EXP4002 and EXP4003: periods of versions of one policy that overlap, or leave days out.</summary>
/// <remarks>
/// Policies of one state may be in force side by side. Versions of one policy are those of one state and one issuer that share a commitment id:
/// the same promise, stated for one period and the next.
/// </remarks>
internal static class Periods
{
    private const int MostNamed = 3;

    /// <summary>Looks for both.</summary>
    /// <param name="files">The policies.</param>
    /// <param name="isComplete">Whether every file could be read: where one could not, its period is not known, and there may be no gap.</param>
    /// <param name="report">Takes what is found.</param>
    public static void Find(IReadOnlyList<PolicyFile> files, bool isComplete, ReportProblem report)
    {
        var inOrder = files.OrderBy(file => file.Policy.EffectiveFrom).ThenBy(file => file.Policy.Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < inOrder.Count; i++)
        {
            var file = inOrder[i];
            var later = inOrder.Skip(i + 1).Where(other => Shared(file.Policy, other.Policy).Any()).ToList();
            if (later.Count == 0)
                continue;
            var next = later[0];
            if (file.Policy.EffectiveUntil is not { } until || next.Policy.EffectiveFrom < until)
                ReportOverlap(file, next, report);
            else if (isComplete && next.Policy.EffectiveFrom > until && !inOrder.Any(other => Shared(file.Policy, other.Policy).Any() && other.Policy.InForceOn(until)))
                ReportGap(file, until, next, report);
        }
    }

    private static void ReportOverlap(PolicyFile file, PolicyFile next, ReportProblem report)
    {
        var from = next.Policy.EffectiveFrom;
        var effective = file.Root.At("effective");
        var begun = file.Policy.EffectiveFrom == from;
        report(
            ProblemKind.Overlap,
            file,
            effective.At(file.Policy.EffectiveUntil is null || begun ? "from" : "until"),
            $"On {from.ToIso()} '{next.Policy.Id}' of the same issuer begins while this policy is in force, and both state {Named(file, next)}; expected one version on every day.",
            $"{(begun ? "Let one end before the other begins" : $"Write 'until: {from.ToIso()}' here")}, or give commitments that hold side by side ids of their own.");
    }

    private static void ReportGap(PolicyFile file, DateOnly until, PolicyFile next, ReportProblem report) => report(
        ProblemKind.Gap,
        file,
        file.Root.At("effective").At("until"),
        $"From {until.ToIso()} until '{next.Policy.Id}' of the same issuer begins on {next.Policy.EffectiveFrom.ToIso()} no version of {Named(file, next)} is in force; expected periods that meet.",
        "Let the earlier one end on the day on which the later one begins.");

    private static IEnumerable<string> Shared(Policy policy, Policy other)
    {
        if (policy.Id == other.Id || !Equals(policy.State, other.State) || !IsSame(policy.Issuer, other.Issuer))
            return [];
        return policy.Commitments.Select(commitment => commitment.Id).Intersect(other.Commitments.Select(commitment => commitment.Id), StringComparer.Ordinal);
    }

    private static bool IsSame(string issuer, string other) => PartyName.Normalize(issuer) == PartyName.Normalize(other);

    private static string Named(PolicyFile file, PolicyFile other)
    {
        var shared = Shared(file.Policy, other.Policy).ToList();
        var named = string.Join(", ", shared.Take(MostNamed).Select(id => $"'{id}'"));
        return shared.Count > MostNamed ? $"{named} and {shared.Count - MostNamed} more" : named;
    }
}
