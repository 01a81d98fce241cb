namespace ExportPolicy.Rules;

/// <summary>What is to be decided about a transfer.</summary>
/// <param name="Assessment">What the policies say.</param>
/// <param name="Withheld">What makes the check one to look at only.</param>
/// <param name="Resolution">By which two people let a referred transfer go; null where there is none.</param>
internal readonly record struct Judgement(Assessment Assessment, EquatableArray<Withholding> Withheld, Resolution? Resolution = null)
{
    public bool Permits => Withheld.Count == 0 && (Assessment.Outcome == Outcome.Permitted || Resolution is not null);
}
