namespace ExportPolicy.Rules.Cli;

/// <summary>How much of the evidence does not count, because nobody could know it on the day asked for, or because it was retracted.</summary>
/// <param name="Claims">Claims published later, or retracted by then.</param>
/// <param name="Funding">Statements of funding published later.</param>
/// <param name="Events">Events observed or published later.</param>
internal sealed record NotCounted(int Claims, int Funding, int Events)
{
    /// <summary>What does not count on a day; null where all does.</summary>
    public static NotCounted? Of(Evidence evidence, DateOnly knownAt)
    {
        var hidden = new NotCounted(
            evidence.Claims.Count(claim => claim.PublishedOn > knownAt || claim.RetractedOn <= knownAt),
            evidence.Funding.Count(funding => funding.Citation.Date > knownAt),
            evidence.Events.Count(observed => observed.KnownOn > knownAt));
        return hidden is { Claims: 0, Funding: 0, Events: 0 } ? null : hidden;
    }

    /// <summary>The same in sentences.</summary>
    public IEnumerable<string> Sentences()
    {
        if (Claims > 0)
            yield return $"{Words.Count(Claims, "claim")} published later, or retracted, {Verb(Claims)} not counted.";
        if (Funding > 0)
            yield return $"{Words.Count(Funding, "statement")} of funding published later {Verb(Funding)} not counted.";
        if (Events > 0)
            yield return $"{Words.Count(Events, "event")} observed or published later {Verb(Events)} not counted.";
    }

    private static string Verb(int count) => count == 1 ? "is" : "are";
}
