namespace ExportPolicy.Rules;

/// <summary>The finding for a line that no allowance covers. No rule: it follows from the verdict algebra, and this puts it into words.</summary>
internal static class NotCovered
{
    public const string Id = "not-covered";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "No policy in force allows the goods");

    public static Finding NoPolicy(TransferLine line) =>
        Info.Refer(null, line.Id, "{0}: no policy in force has a say in this case, so nothing allows it.", line);

    public static Finding NoOwner(TransferLine line, CountryCode exporting, IReadOnlyList<Policy> policies) =>
        Info.Refer(null, line.Id, "{0}: {1} can refuse it, but no policy in force of {2}, which exports the goods, can allow it.", line, string.Join(", ", policies.Select(policy => policy.Id)), exporting);

    public static Finding NoAllowance(TransferLine line, IReadOnlyList<Policy> policies) =>
        Info.Refer(null, line.Id, "{0}: no commitment of {1} allows it.", line, string.Join(", ", policies.Select(policy => policy.Id)));
}
