namespace ExportPolicy.Rules.Proving;

/// <summary>How far a state is known as destination, by the table of a policy and the claims alone: written anew for the proof, so that a fault in the weighing shows.</summary>
internal static class KnowledgeOfClaims
{
    /// <summary>The level at which the goods are said to go on to one of several states.</summary>
    public static KnowledgeLevel OfReaching(EquatableArray<CountryCode> states, Case @case, KnowledgeTable table)
    {
        // Retractions, echoes and later claims stand in no case of a space.
        var claims = @case.Evidence.Claims.Where(claim => !claim.Denies && claim.Proposition is { Kind: PropositionKind.GoesOnTo, Place: { } place } && states.Contains(place.State)).ToList();
        return claims.Count == 0 ? KnowledgeLevel.None
            : IsReached(table.Known) ? KnowledgeLevel.Known
            : IsReached(table.HighProbability) ? KnowledgeLevel.HighProbability
            : IsReached(table.ReasonToKnow) ? KnowledgeLevel.ReasonToKnow
            : KnowledgeLevel.Suspicion;

        bool IsReached(EquatableArray<LevelCondition> conditions) => conditions.Any(condition =>
            claims.Where(claim => Meets(claim, condition, @case.Transfer)).Select(claim => claim.Institution?.Name ?? claim.Id).Distinct().Count() >= condition.Institutions);
    }

    private static bool Meets(Claim claim, LevelCondition condition, Transfer transfer) =>
        claim.Modality >= condition.Modality && claim.Reliability <= condition.Reliability && claim.Credibility <= condition.Credibility &&
        (!condition.OnRecordByParty || (claim.Attribution == Attribution.OnRecord && claim.Institution?.State is { } state &&
            transfer.Parties.Any(party => party.Role is not (PartyRole.Broker or PartyRole.Purchaser) && party.State.Equals(state))));
}
