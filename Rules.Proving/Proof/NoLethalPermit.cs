namespace ExportPolicy.Rules.Proving;

/// <summary>A lethal item never goes to a recipient to whom it is banned: not where that is declared, and not where it is known as far as the policy counts knowledge.</summary>
internal sealed class NoLethalPermit(PolicySet policies, ReferenceData reference) : IProperty
{
    private readonly IReadOnlyList<LethalAidBan> _bans = [.. policies.Policies.SelectMany(policy => policy.Commitments).OfType<LethalAidBan>()];

    public string Name => "no-lethal-permit";

    public string Statement => "No permit where a lethal item reaches a banned recipient, declared or known as far as the policy counts knowledge.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without)
    {
        if (decided is { ByLetter: not Outcome.Permitted, OnKnowledge: not Outcome.Permitted, Outcome: not Outcome.Permitted })
            return null;
        var transfer = @case.Transfer;
        if (!transfer.Lines.Any(line => reference.Classify(line.Codes).Lethality == Lethality.Lethal))
            return null;
        foreach (var ban in _bans)
        {
            // What a policy says in its parameters that it does not mean is not promised.
            if (!ban.Policy.HasSayIn(transfer) || !ban.Wordings.Any(wording => wording.Goods.Lethalities.Contains(Lethality.Lethal)) ||
                (ban.Policy.Parameters.Sale == SaleReading.AidOnly && transfer.Basis is TransferBasis.Sale or TransferBasis.Exchange))
                continue;
            if (DeclaredReach(transfer, ban) is { } place)
                return $"lethal goods are declared to reach {place}, to whom {ban.Id} bans them; expected Denied or Referred, and it is {decided}";
            if (ban.Policy.Parameters.Indirect == IndirectReading.Strict && decided.OnKnowledge == Outcome.Permitted && KnownReach(@case, ban) is { } known)
                return $"lethal goods reach {string.Join(", ", ban.Recipients)}, to whom {ban.Id} bans them: {known}; expected Denied or Referred on knowledge, and it is {decided}";
        }

        return null;
    }

    private static CountryCode? DeclaredReach(Transfer transfer, LethalAidBan ban) =>
        transfer.Parties.Where(party => party.Receives).SelectMany(party => new[] { party.State, party.Location.State })
            .Concat(transfer.Route?.Destination is { } end ? [end.State] : [])
            .FirstOrDefault(ban.Recipients.Contains);

    private string? KnownReach(Case @case, LethalAidBan ban)
    {
        var counts = ban.Policy.Parameters.Suspicion == SuspicionReading.Refer ? KnowledgeLevel.Suspicion : KnowledgeLevel.ReasonToKnow;
        var level = KnowledgeOfClaims.OfReaching(ban.Recipients, @case, ban.Policy.Knowledge);
        if (level >= counts)
            return $"{level} by claims";
        return @case.Evidence.Funding.FirstOrDefault(funding => funding.Certainty == FundingCertainty.Confirmed && reference.FindFund(funding.Fund)?.PurposeState is { } state && ban.Recipients.Contains(state)) is { } paying
            ? $"{paying.Fund} pays"
            : null;
    }
}
