namespace ExportPolicy.Rules;

/// <summary>What is to be decided about a transfer.</summary>
/// <param name="Assessment">What the policies say.</param>
/// <param name="Withheld">What makes the check one to look at only.</param>
internal readonly record struct Judgement(Assessment Assessment, EquatableArray<Withholding> Withheld)
{
    public bool Permits => Assessment.Outcome == Outcome.Permitted && Withheld.Count == 0;
}
