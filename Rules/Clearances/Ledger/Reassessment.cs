namespace ExportPolicy.Rules;

/// <summary>What came of deciding open cases again.</summary>
/// <param name="Kept">How many clearances hold as before.</param>
/// <param name="Revoked">Those that do not hold any more, and are at their end.</param>
/// <param name="Failed">Those that could not be decided on, and are as they were: to be looked into, and tried again.</param>
public sealed record Reassessment(int Kept, EquatableArray<RevokedClearance> Revoked, EquatableArray<FailedReassessment> Failed)
{
    /// <summary>Those of the revoked under which something has left already: to be looked into.</summary>
    public IEnumerable<RevokedClearance> Breaches => Revoked.Where(revoked => revoked.Shipped.Count > 0);
}
