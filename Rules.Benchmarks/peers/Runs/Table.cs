using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Writes what was measured as ratios in a table.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<Lane> lanes)
    {
        int[] sizes = [.. lanes.Select(lane => lane.Clauses).Distinct()];
        var table = new StringBuilder();
        Row("Candidate", [
            .. sizes.Select(size => Invariant($"Verdict, {size:N0} clauses")),
            .. sizes.Select(size => Invariant($"Whole decision, {size:N0} clauses")),
            .. sizes.Select(size => Invariant($"Crossing, {size:N0} clauses")),
            "Remark"]);
        Row("---", [.. Enumerable.Repeat("--:", 3 * sizes.Length), "---"]);
        foreach (var candidate in lanes.Select(lane => lane.Candidate).Distinct())
        {
            Row(candidate.Name, [
                .. sizes.Select(size => Ratio(candidate, size, Measure.Verdict)),
                .. sizes.Select(size => Ratio(candidate, size, Measure.Whole)),
                .. sizes.Select(size => Crossing(candidate, size)),
                candidate.Remark ?? ""]);
        }

        return table.ToString();

        void Row(string first, IEnumerable<string> others) => table.Append("| ").AppendJoin(" | ", [first, .. others]).AppendLine(" |");

        Lane? Find(string name, int size, Measure measure) =>
            lanes.SingleOrDefault(lane => lane.Candidate.Name == name && lane.Clauses == size && lane.Measure == measure);

        string Ratio(CandidateInfo candidate, int size, Measure measure) =>
            Find(candidate.Name, size, measure) is { } lane && Find(Race.Baseline, size, measure) is { } baseline ? Words(lane.RatioTo(baseline)) : "–";

        string Crossing(CandidateInfo candidate, int size) =>
            Find(candidate.Name, size, Measure.Verdict) is { } whole && Find(candidate.Name, size, Measure.Crossing) is { } crossing
                ? Invariant($"{100 * whole.RatioTo(crossing):0} %")
                : "–";
    }

    // Two digits that say something, however small the ratio.
    private static string Words(double ratio) =>
        ratio.ToString("F" + Math.Clamp(1 - (int)Math.Floor(Math.Log10(ratio)), 0, 9), CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
