namespace ExportPolicy.Rules.Proving;

/// <summary>A lethal item never goes to a recipient to whom it is banned: not where that is declared, and not where it is known as far as the policy counts knowledge.</summary>
internal sealed class NoLethalPermit(PolicySet policies, ReferenceData reference) : IProperty
{
    private readonly IReadOnlyList<LethalAidBan> _bans = [.. policies.Policies.SelectMany(policy => policy.Commitments).OfType<LethalAidBan>()];

    public string Name => "no-lethal-permit";

    public string Statement => "No permit where a lethal item reaches a banned recipient, declared or known as far as the policy counts knowledge.";

    public bool IsAbout(Case @case, Decided decided) => Reached(@case).Any();

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without)
    {
        if (decided is { ByLetter: not Outcome.Permitted, OnKnowledge: not Outcome.Permitted, Outcome: not Outcome.Permitted })
            return null;
        foreach (var (ban, isDeclared, how) in Reached(@case))
        {
            if (isDeclared || decided.OnKnowledge == Outcome.Permitted)
                return $"lethal goods reach {string.Join(", ", ban.Recipients)}, to whom {ban.Id} bans them: {how}; expected denied or referred{(isDeclared ? "" : " on knowledge")}, and it is {decided}";
        }

        return null;
    }

    private IEnumerable<(LethalAidBan Ban, bool IsDeclared, string How)> Reached(Case @case)
    {
        if (_bans.Count == 0)
            yield break;
        var transfer = @case.Transfer;
        var lethal = transfer.Lines.Select(line => new ClassifiedLine(line, reference.Classify(line.Codes))).Where(goods => goods.Classification.Lethality == Lethality.Lethal).ToList();
        foreach (var ban in lethal.Count == 0 ? [] : _bans)
        {
            // What a policy says in its parameters that it does not mean is not promised.
            if (!ban.Policy.HasSayIn(transfer) || !ban.Wordings.Any(wording => lethal.Exists(wording.Goods.Includes)) ||
                (ban.Policy.Parameters.Sale == SaleReading.AidOnly && transfer.Basis is TransferBasis.Sale or TransferBasis.Exchange))
                continue;
            if (DeclaredReach(transfer, ban) is { } place)
                yield return (ban, true, $"it is declared to reach {place}");
            if (ban.Policy.Parameters.Indirect == IndirectReading.Strict && KnownReach(@case, ban) is { } known)
                yield return (ban, false, known);
        }
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
            return $"{FileWords.Of(level)} by claims";
        return @case.Evidence.Funding.FirstOrDefault(funding => funding.Certainty == FundingCertainty.Confirmed && reference.FindFund(funding.Fund)?.PurposeState is { } state && ban.Recipients.Contains(state)) is { } paying
            ? $"{paying.Fund} pays"
            : null;
    }
}
