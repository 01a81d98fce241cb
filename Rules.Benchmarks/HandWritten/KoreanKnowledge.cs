namespace ExportPolicy.Rules.Benchmarks;

/// <summary>What evidence adds under the policy, by its strict readings.</summary>
internal static class KoreanKnowledge
{
    /// <summary>A fund bound to a state that pays, or may pay, for the goods.</summary>
    public readonly record struct BoundFund(CountryCode State, bool Confirmed)
    {
        public Effect Effect => Confirmed ? Effect.Prohibit : Effect.Refer;
    }

    public static List<BoundFund> Funds(Transfer transfer, Evidence evidence, List<Report> reports, ReferenceData reference, DateOnly knownAt)
    {
        var funds = new List<BoundFund>();
        foreach (var funding in evidence.Funding)
        {
            if (funding.Citation.Date is { } date && date > knownAt)
                continue;
            if (Find(funding.Fund).PurposeState is { } state)
                funds.Add(new BoundFund(state, funding.Certainty == FundingCertainty.Confirmed));
        }

        foreach (var report in reports)
        {
            if (report.What.Fund is { } id && Find(id).PurposeState is { } state && report.IsSaid)
                funds.Add(new BoundFund(state, Reports.LevelSaid(report, transfer) == KnowledgeLevel.Known));
        }

        return funds;

        Fund Find(string id) => reference.FindFund(id) ?? throw new ArgumentException($"Fund '{id}' is not in the reference data.", nameof(evidence));
    }

    /// <summary>What evidence says against goods of one line.</summary>
    public static void CheckGoods(
        Transfer transfer, Evidence evidence, KoreanGoods goods, HashSet<CountryCode> recipients, List<Report> reports, List<BoundFund> funds, DateOnly asOf, DateOnly knownAt, PlainFindings findings)
    {
        foreach (var report in reports)
            CheckReport(transfer, goods, report, asOf, findings);
        foreach (var fund in funds)
            CheckFund(goods, fund, findings);
        foreach (var plan in transfer.Documents.StockPlans)
        {
            if (!goods.IsBanned || !plan.Beneficiary.Equals(KoreanPolicy.UA))
                continue;
            if (plan.Use == StockUse.ReplacesStockGivenTo)
                findings.Knowledge("backfill", Effect.Refer, KoreanPolicy.Ban, goods.Id);
            else if (plan.Use == StockUse.CommingledWithStockFor)
                findings.Knowledge("commingled-stock", Effect.Refer, KoreanPolicy.Ban, goods.Id);
        }

        foreach (var observed in evidence.Events)
        {
            if (observed.Kind == ObservedEventKind.Diversion && observed.KnownOn <= knownAt)
                CheckDiversion(transfer, evidence, goods, observed, findings);
        }

        if (goods.Classification.Lethality == Lethality.Enabling && recipients.Contains(KoreanPolicy.UA))
            findings.Knowledge("enabling-goods", Effect.Refer, KoreanPolicy.Ban, goods.Id);
        if (goods.Classification.Consumable && transfer.Basis is TransferBasis.Loan or TransferBasis.Lease)
            findings.Knowledge("loan-of-consumable", Effect.Refer, null, goods.Id);
    }

    /// <summary>What evidence says of the case as a whole.</summary>
    public static void CheckCase(Transfer transfer, List<Report> reports, PlainFindings findings)
    {
        foreach (var report in reports)
        {
            switch (report.What.Kind)
            {
                case PropositionKind.RouteUnclear when report.IsSaid:
                case PropositionKind.RouteThrough when report.IsSaid && transfer.Route?.Legs.Any(leg => leg.State.Equals(report.State)) != true:
                    findings.Knowledge("route-disputed", Effect.Refer, null, null);
                    break;
                case PropositionKind.SecrecyRequested when report.IsSaid:
                    findings.Knowledge("secrecy-requested", Effect.Refer, null, null);
                    break;
                case PropositionKind.TransferTakesPlace when report.IsSaid && (report.Denying.Count > 0 || Reports.Institutions(report.Saying) < 2):
                    findings.Knowledge("transfer-unconfirmed", Effect.Note, null, null);
                    break;
                case PropositionKind.BelongsToDonorGroupFor or PropositionKind.AffectsReadinessOf:
                    findings.Knowledge("weak-indicator", Effect.Note, null, null);
                    break;
            }

            foreach (var certificate in transfer.Documents.Certificates)
            {
                if (certificate.FinalDestination is { } destination && Contradiction(report, destination.State, transfer) >= KnowledgeLevel.ReasonToKnow)
                    findings.Knowledge("certificate-contradicted", Effect.Refer, null, null);
            }
        }

        if (transfer.EndUse?.Requirement is { } requirement && IsOutOfProportion(transfer, requirement))
            findings.Knowledge("quantity-out-of-proportion", Effect.Refer, null, null);
    }

    private static bool IsOutOfProportion(Transfer transfer, Quantity requirement)
    {
        var known = transfer.Lines.Select(line => line.Quantity).OfType<Quantity>().ToList();
        return known.Count == 0 ||
            known.Any(quantity => !string.Equals(quantity.Unit, requirement.Unit, StringComparison.OrdinalIgnoreCase)) ||
            known.Sum(quantity => quantity.Amount) > requirement.Amount;
    }

    private static void CheckReport(Transfer transfer, KoreanGoods goods, Report report, DateOnly asOf, PlainFindings findings)
    {
        if (goods.IsUnderPremise && Contradiction(report, KoreanPolicy.US, transfer) is var contradiction and not KnowledgeLevel.None)
            findings.Knowledge("premise-contradicted", EffectOf(contradiction), KoreanPolicy.Premise, goods.Id);
        if (goods.IsAid)
            CheckAllowance(transfer, goods, report, KoreanPolicy.Aid, [KoreanPolicy.UA], findings);
        if (goods.IsForPoland)
            CheckAllowance(transfer, goods, report, KoreanPolicy.Poland, [KoreanPolicy.PL], findings);
        if (goods.NeedsConsent)
            CheckAllowance(transfer, goods, report, KoreanPolicy.Consent, Papers.Consented(transfer, asOf), findings);
        if (!report.IsSaid || !KoreanPolicy.UA.Equals(report.State))
            return;
        if (goods.Classification.Lethality == Lethality.Enabling && report.What.Kind == PropositionKind.GoesOnTo)
            findings.Knowledge("enabling-goods-by-evidence", Effect.Refer, KoreanPolicy.Ban, goods.Id);
        if (!goods.IsBanned)
            return;
        if (report.What.Kind == PropositionKind.GoesOnTo)
            findings.Knowledge("no-lethal-aid-by-evidence", EffectOf(Reports.LevelSaid(report, transfer)), KoreanPolicy.Ban, goods.Id);
        else if (report.What.Kind == PropositionKind.ReplacesStockGivenTo)
            findings.Knowledge("backfill", Effect.Refer, KoreanPolicy.Ban, goods.Id);
    }

    private static void CheckAllowance(Transfer transfer, KoreanGoods goods, Report report, string commitment, List<CountryCode> allowed, PlainFindings findings)
    {
        const string Rule = "allowance-contradicted";
        if (allowed.Count == 0)
            return;
        if (report.What.Kind == PropositionKind.GoesOnTo && report.IsSaid && !allowed.Contains(report.State!))
            findings.Knowledge(Rule, EffectOf(Reports.LevelSaid(report, transfer)), commitment, goods.Id);
        if (report.What.Kind is PropositionKind.GoesOnTo or PropositionKind.EndUserIs && report.Denying.Count > 0 &&
            allowed.Contains(report.State!) && transfer.In(PartyRole.EndUser).Any(party => party.State.Equals(report.State)))
            findings.Knowledge(Rule, EffectOf(Reports.LevelDenied(report, transfer)), commitment, goods.Id);
    }

    private static void CheckFund(KoreanGoods goods, BoundFund fund, PlainFindings findings)
    {
        const string Rule = "purpose-bound-funds";
        if (goods.IsBanned && fund.State.Equals(KoreanPolicy.UA))
            findings.Knowledge(Rule, fund.Effect, KoreanPolicy.Ban, goods.Id);
        if (goods.IsUnderPremise && !fund.State.Equals(KoreanPolicy.US))
            findings.Knowledge(Rule, fund.Effect, KoreanPolicy.Premise, goods.Id);
        if (goods.IsAid && !fund.State.Equals(KoreanPolicy.UA))
            findings.Knowledge(Rule, fund.Effect, KoreanPolicy.Aid, goods.Id);
        if (goods.IsForPoland && !fund.State.Equals(KoreanPolicy.PL))
            findings.Knowledge(Rule, fund.Effect, KoreanPolicy.Poland, goods.Id);
    }

    private static void CheckDiversion(Transfer transfer, Evidence evidence, KoreanGoods goods, ObservedEvent diversion, PlainFindings findings)
    {
        var diverted = evidence.PriorTransfers.FirstOrDefault(prior => prior.Id == diversion.Transfer) ??
                       (transfer.Earlier?.Id == diversion.Transfer ? transfer.Earlier : null);
        Check(goods.IsUnderPremise, KoreanPolicy.Premise, KoreanPolicy.US);
        Check(goods.IsAid, KoreanPolicy.Aid, KoreanPolicy.UA);
        Check(goods.IsForPoland, KoreanPolicy.Poland, KoreanPolicy.PL);
        Check(goods.NeedsConsent, KoreanPolicy.Consent, diverted?.RecipientState);

        void Check(bool concerned, string commitment, CountryCode? recipient)
        {
            if (concerned && (diverted is null || (KoreanPolicy.ReleaseOf(diverted) is { } known ? known == commitment : diverted.RecipientState.Equals(recipient))))
                findings.Knowledge("diversion-established", Effect.Prohibit, commitment, goods.Id);
        }
    }

    /// <summary>How far it is known that another state than the one named uses the goods.</summary>
    private static KnowledgeLevel Contradiction(Report report, CountryCode endUser, Transfer transfer) => report.What.Kind switch
    {
        PropositionKind.EndUserIs or PropositionKind.GoesOnTo when report.Denying.Count > 0 && endUser.Equals(report.State) => Reports.LevelDenied(report, transfer),
        PropositionKind.GoesOnTo when report.IsSaid && !endUser.Equals(report.State) => Reports.LevelSaid(report, transfer),
        _ => KnowledgeLevel.None,
    };

    private static Effect EffectOf(KnowledgeLevel level) => level >= KnowledgeLevel.HighProbability ? Effect.Prohibit : Effect.Refer;
}
