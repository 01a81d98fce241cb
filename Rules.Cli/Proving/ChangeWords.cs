using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Differences between policies in words.</summary>
internal static class ChangeWords
{
    private const int MostValues = 6;

    /// <summary>Such as <c>denied → referred</c>.</summary>
    public static string Of(Outcome before, Outcome after, bool isOfVerdict) => before != after ? $"{Words.Of(before)} → {Words.Of(after)}"
        : isOfVerdict ? $"{Words.Of(after)}, but by the letter or on knowledge otherwise" : $"{Words.Of(after)}, as before";

    /// <summary>Such as <c>no-lethal-aid (no-lethal-aid-ua): prohibits → refers</c>, one for each rule and commitment.</summary>
    public static IEnumerable<string> Of(IEnumerable<FindingChange> findings) => findings
        .GroupBy(finding => (finding.RuleId, finding.Commitment))
        .Select(group =>
        {
            var gone = Effects(group.Where(finding => !finding.IsNew));
            var come = Effects(group.Where(finding => finding.IsNew));
            var subject = group.Key.Commitment is { } commitment ? $"{group.Key.RuleId} ({commitment})" : group.Key.RuleId;
            return gone.Length == 0 ? $"{subject}: now {come}" : come.Length == 0 ? $"{subject}: no longer {gone}" : gone == come ? $"{subject}: {come} otherwise" : $"{subject}: {gone} → {come}";
        });

    /// <summary>What a class of cases has in common.</summary>
    public static IEnumerable<string> Of(IEnumerable<AxisSpread> spreads) => spreads.Select(spread => $"{spread.Axis}: {ValuesOf(spread)}");

    // Goods are told by their kind where there are many of one kind.
    private static string ValuesOf(AxisSpread spread)
    {
        if (spread.Values.Count <= MostValues)
            return string.Join(" | ", spread.Values);
        var kinds = spread.Values.Select(value => value.Split(" (", 2)[0]).Distinct().ToList();
        return kinds.Count <= MostValues ? $"{string.Join(" | ", kinds)} ({spread.Values.Count} of {spread.Of})" : $"{spread.Values.Count} of {spread.Of} values";
    }

    private static string Effects(IEnumerable<FindingChange> findings) => string.Join(" or ", findings.Select(finding => FindingWords.Of(finding.Effect)).Distinct());
}
