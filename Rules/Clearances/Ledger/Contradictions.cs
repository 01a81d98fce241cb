namespace ExportPolicy.Rules;

/// <summary>Where somebody hands over another statement under a name that is on record already.</summary>
internal static class Contradictions
{
    public static IEnumerable<string> Of(Evidence recorded, Evidence handed)
    {
        foreach (var claim in handed.Claims.Where(claim => recorded.Claims.Any(known => known.Id == claim.Id && !known.Equals(claim))))
            yield return $"claim '{claim.Id}'";
        foreach (var prior in handed.PriorTransfers.Where(prior => recorded.PriorTransfers.Any(known => known.Id == prior.Id && !known.Equals(prior))))
            yield return $"earlier transfer '{prior.Id}'";
    }
}
