namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what claims amount to. Each matter is told once, under a number that findings refer to.</summary>
internal sealed class EvidenceText(Page page, Assessment assessment)
{
    /// <summary>The numbers of the matters on which a finding rests; empty where it rests on none.</summary>
    public string References(Finding finding) => string.Join(", ", EvidenceNumbers.Of(finding, assessment)
        .Select(number => $"[{number}] {Standing(assessment.Weighed[number - 1])}"));

    public void Write()
    {
        if (assessment.Weighed.Count == 0)
            return;
        page.Blank();
        page.Heading("Evidence");
        for (var i = 0; i < assessment.Weighed.Count; i++)
            Write($"  [{i + 1}] ", assessment.Weighed[i]);
    }

    private void Write(string label, WeighedClaims weighed)
    {
        page.Write(label, $"That {Words.Of(weighed.Proposition, weighed.Denied)}: {Words.InText(weighed.Level)} under {weighed.Policy.Id}; {Standing(weighed)}");
        if (weighed.Document is { } document)
            page.Write("      - ", $"declared: {document}");
        foreach (var origin in weighed.Origins)
            Write("      - ", origin);
        if (Counterpart(weighed) is { } number)
            page.Write("      - ", $"denied by [{number}]");
        else
            foreach (var origin in weighed.Opposing)
                Write("      - denied: ", origin);
    }

    // What is said against a matter is a matter of its own; its origins are told there.
    private int? Counterpart(WeighedClaims weighed)
    {
        for (var i = 0; i < assessment.Weighed.Count; i++)
        {
            var other = assessment.Weighed[i];
            if (other.Denied != weighed.Denied && other.Proposition.Equals(weighed.Proposition) && other.Policy.Equals(weighed.Policy))
                return i + 1;
        }

        return null;
    }

    private void Write(string label, Origin origin)
    {
        var claim = origin.Root;
        page.Write(label, $"{origin}; says {Words.Of(claim.Modality)}, graded {claim.Reliability}{(int)claim.Credibility} (claim {claim.Id})");
        if (claim.Citation.Quote is { } quote)
            page.Write(new string(' ', label.Length), $"“{quote}”");
        if (origin.Echoes.Count > 0)
            page.Write(new string(' ', label.Length), $"repeated by {string.Join(", ", origin.Echoes.Select(echo => echo.Id))}, which adds nothing");
    }

    /// <summary>How many stand behind a matter, and against it.</summary>
    public static string Standing(WeighedClaims weighed)
    {
        var denials = weighed.Opposing.Count == 0 ? "" : $"; {Words.Count(weighed.Opposing.Count, "denial")} of {Words.Count(weighed.OpposingInstitutions, "institution")} recorded";
        var document = weighed.Document is null ? "" : "a declared document, ";
        return $"{document}{Words.Count(weighed.Origins.Count, "origin")} of {Words.Count(weighed.Institutions, "institution")}{denials}";
    }
}
