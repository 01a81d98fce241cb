using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Cli;

/// <summary>What became of the transfers of an earlier run, in numbers; docs/screening.md describes every member.</summary>
/// <param name="Against">The file that the earlier run wrote.</param>
/// <param name="Outcomes">Outcomes now, by the outcome before.</param>
/// <param name="Reasons">Why outcomes are others, by the outcome before.</param>
/// <param name="NoLongerPermitted">How many were permitted and no longer are.</param>
/// <param name="NoLongerPermittedIds">The first of their ids.</param>
/// <param name="NowPermitted">How many were refused and are permitted now.</param>
/// <param name="New">How many the earlier run does not have.</param>
/// <param name="Gone">What this run did not decide, by the outcome before.</param>
/// <param name="GoneIds">The first of their ids.</param>
/// <param name="AmbiguousIds">Ids that stand in several rows of the earlier run.</param>
/// <param name="RepeatedIds">Records of this run whose id another record has as well, and the earlier run.</param>
/// <param name="UndecidedBefore">Records that the earlier run could not decide.</param>
/// <param name="UnreadableRows">Lines of the earlier run that are no rows.</param>
/// <param name="FirstUnreadableRow">The first of them; null where there is none.</param>
internal sealed record ScreenChanges(
    string Against,
    IReadOnlyList<CountDocument> Outcomes,
    IReadOnlyDictionary<string, IReadOnlyList<CountDocument>> Reasons,
    long NoLongerPermitted,
    IReadOnlyList<string> NoLongerPermittedIds,
    long NowPermitted,
    long New,
    GoneDocument Gone,
    IReadOnlyList<string> GoneIds,
    int AmbiguousIds,
    long RepeatedIds,
    long UndecidedBefore,
    long UnreadableRows,
    long? FirstUnreadableRow)
{
    private static readonly string[] Order = ["permitted", "referred", "denied", "none", "ambiguous"];

    public static ScreenChanges Of(string path, EarlierRun earlier, ChangeTally tally)
    {
        var gone = earlier.Gone(tally);
        OutcomeCounts From(string before) => tally.Outcomes.Counts.GetValueOrDefault(before) ?? new();
        return new(
            path,
            [.. Order.Where(tally.Outcomes.Counts.ContainsKey).Select(before => CountDocument.Of(before, From(before)))],
            Order.Where(tally.Reasons.ContainsKey).ToDictionary(before => before, before => ScreenSummaryDocument.Rows(tally.Reasons[before])),
            From("permitted").Referred + From("permitted").Denied,
            tally.NoLongerPermitted,
            From("referred").Permitted + From("denied").Permitted,
            From("none").Decided,
            new(gone.Permitted, gone.Referred, gone.Denied),
            gone.Decided > 0 ? earlier.GoneIds(tally, ChangeTally.MostIds) : [],
            earlier.AmbiguousIds,
            tally.Repeated,
            earlier.Undecided,
            earlier.Unreadable,
            earlier.Unreadable > 0 ? earlier.FirstUnreadable : null);
    }

    /// <summary>What changed, in a sentence.</summary>
    [JsonIgnore]
    public string Sentence =>
        $"Against {Against}: {ScreenSummary.Number(NoLongerPermitted)} no longer permitted, {ScreenSummary.Number(NowPermitted)} now permitted, {ScreenSummary.Number(New)} new, {ScreenSummary.Number(Gone.Total)} gone";

    /// <summary>What could not be compared, and what the reader must know of it, in sentences.</summary>
    public IEnumerable<string> Remarks(long errors)
    {
        if (Gone.Total > 0 && errors > 0)
            yield return $"{Words.Count(errors, "record")} of this run could not be decided; what is gone may be among them.";
        if (AmbiguousIds > 0)
            yield return $"{Words.Count(AmbiguousIds, "id")} in several rows of the earlier run: not compared.";
        if (RepeatedIds > 0)
            yield return $"{Words.Count(RepeatedIds, "record")} of this run with the id of another record: each compared with the same earlier row.";
        if (UndecidedBefore > 0)
            yield return $"{Words.Count(UndecidedBefore, "record")} that the earlier run could not decide: new where they are decided now.";
        if (UnreadableRows > 0)
            yield return $"{Words.Count(UnreadableRows, "line")} of the earlier run not readable as a row, the first in line {FirstUnreadableRow}: new where they are decided now.";
    }
}

/// <summary>Transfers of an earlier run that are gone, by their outcome then.</summary>
internal sealed record GoneDocument(long Permitted, long Referred, long Denied)
{
    [JsonIgnore]
    public long Total => Permitted + Referred + Denied;
}
