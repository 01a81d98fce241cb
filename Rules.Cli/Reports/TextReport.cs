namespace ExportPolicy.Rules.Cli;

/// <summary>Writes cases for people: each in full, and a summary where there are several.</summary>
internal sealed class TextReport(Page page, Audience audience) : ICheckReport
{
    private readonly List<CheckedCase> _cases = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly CaseText _text = new(page, audience);
    private int _errors;

    public void Add(CheckedCase result)
    {
        _cases.Add(result);
        _text.Write(result);
    }

    public void Add(InputError error)
    {
        _errors++;
        if (error.File is { } file)
            _broken.Add(file);
    }

    public void End()
    {
        if (_cases.Count > 0 && _cases.Count + _broken.Count > 1)
            Summary();
    }

    private void Summary()
    {
        page.Heading($"Summary: {string.Join(", ", Counts())}");
        foreach (var result in _cases)
        {
            var outcome = result.Assessment.Outcome;
            page.Write($"  {Verdict.Word(outcome),-10}", result.Assessment.Transfer.Id + (audience == Audience.Internal ? $" in {result.File}" : ""), Verdict.Style(outcome));
        }

        foreach (var file in _broken)
            page.Write("  ERROR     ", file, Style.Red);
    }

    private IEnumerable<string> Counts()
    {
        yield return Words.Count(_cases.Count, "case");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (_cases.Count(result => result.Assessment.Outcome == outcome) is var count and > 0)
                yield return $"{count} {Words.Of(outcome)}";
        }

        if (_errors > 0)
            yield return $"{Words.Count(_errors, "error")} (see above)";
    }
}
