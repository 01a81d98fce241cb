namespace ExportPolicy.Rules.Cli;

/// <summary>How outcomes look.</summary>
internal static class Verdict
{
    public static string Word(Outcome outcome) => Words.Of(outcome).ToUpperInvariant();

    public static Style Style(Outcome outcome) => outcome switch
    {
        Outcome.Permitted => Cli.Style.Green,
        Outcome.Referred => Cli.Style.Yellow,
        _ => Cli.Style.Red,
    };

    /// <summary>What limits an assessment, in words; empty for one of a contracted transfer made now.</summary>
    public static IEnumerable<string> Marks(Assessment assessment)
    {
        if (assessment.IsAdvisory)
            yield return "advisory: the transfer is not contracted yet";
        if (assessment.IsReview)
            yield return $"review: the goods are {Words.InText(assessment.Transfer.Stage)}";
        if (assessment.IsHistorical)
            yield return "historical: by policies or knowledge of a day in the past";
    }
}
