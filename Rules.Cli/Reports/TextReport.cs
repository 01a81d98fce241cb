namespace ExportPolicy.Rules.Cli;

/// <summary>Writes cases for people: each in full, and a summary where there are several.</summary>
internal sealed class TextReport(Page page, Audience audience) : ICheckReport
{
    private readonly List<CheckedCase> _cases = [];
    private readonly List<string> _broken = [];
    private readonly CaseText _text = new(page, audience);
    private int _errors;

    public void Add(CheckedCase result)
    {
        _cases.Add(result);
        _text.Write(result);
    }

    public void Add(IReadOnlyList<InputError> errors)
    {
        _errors += errors.Count;
        if (audience == Audience.Applicant)
            _broken.Add("a case that could not be read");
        else
            _broken.AddRange(errors.Select(error => error.File).OfType<string>().Distinct().Except(_broken));
    }

    public void End()
    {
        if (_cases.Count > 0 && _cases.Count + _broken.Count > 1)
            Summary();
    }

    private void Summary()
    {
        page.Heading("Summary");
        foreach (var result in _cases)
        {
            var outcome = result.Assessment.Outcome;
            page.Write($"  {Verdict.Word(outcome),-10}", result.Assessment.Transfer.Id + (audience == Audience.Internal ? $" in {result.File}" : ""), Verdict.Style(outcome));
        }

        foreach (var file in _broken)
            page.Write("  ERROR     ", file, Style.Red);

        // Last, where a person looks first when cases have scrolled by.
        page.Heading($"{Words.Count(_cases.Count, "case")} decided: {string.Join(", ", Counts())}");
    }

    private IEnumerable<string> Counts()
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (_cases.Count(result => result.Assessment.Outcome == outcome) is var count and > 0)
                yield return $"{count} {Words.Of(outcome)}";
        }

        if (_errors > 0)
            yield return audience == Audience.Internal ? Words.Count(_errors, "error") : $"{_broken.Count} not read";
    }
}
