namespace ExportPolicy.Rules.Cli;

/// <summary>The chain of a transfer: what is declared, and where evidence and documents say otherwise.</summary>
internal static class Chain
{
    /// <summary>The steps of a case, in the order of the goods; those that are only claimed come last.</summary>
    public static IReadOnlyList<ChainStep> Of(CheckedCase result)
    {
        var assessment = result.Assessment;
        var transfer = assessment.Transfer;
        var receivers = transfer.Parties.Where(party => party.Role > PartyRole.IntermediateConsignee).OrderBy(party => party.Role).ToList();
        var steps = new List<ChainStep>();
        if (transfer.Earlier is { } earlier)
            steps.Add(new(ChainStepKind.Contract, earlier.ExporterState.Value, $"earlier transfer {earlier.Id}", earlier.ExporterState.Name, $"sent them to {Name(earlier.RecipientState)} before"));
        steps.AddRange(transfer.In(PartyRole.Exporter).Select(party => Of(party, ChainStepKind.Holder)));
        steps.AddRange(transfer.In(PartyRole.Broker).Select(party => Of(party, ChainStepKind.Contract)));

        // Who buys and is named with nobody else gets the goods.
        steps.AddRange(transfer.In(PartyRole.Purchaser).Select(party => Of(party, receivers.Count > 0 ? ChainStepKind.Contract : ChainStepKind.Holder)));
        steps.AddRange(Stops(assessment));
        steps.AddRange(transfer.In(PartyRole.IntermediateConsignee).Select(party => Of(party, ChainStepKind.Holder)));
        steps.AddRange(receivers.Select(party => Of(party, ChainStepKind.Holder) with { Dispute = DisputeOf(party, assessment) }));
        steps.AddRange(Recipients(assessment));
        steps.AddRange(Certificates(transfer));
        steps.AddRange(result.Case.Evidence.Events
            .Where(seen => seen.Kind == ObservedEventKind.Diversion && seen.KnownOn <= assessment.KnownAt)
            .Select(seen => new ChainStep(ChainStepKind.Claimed, seen.Place.State.Value, "diversion established", seen.Place.Name, $"goods of {seen.Transfer}, {Words.Of(seen.On)}", $"diverted: {seen.Citation.Publisher}")));
        return steps;
    }

    private static ChainStep Of(Party party, ChainStepKind kind)
    {
        var at = party.Location.Code == party.State.Value ? "" : $", in {NameOf(party.Location)}";
        return new(kind, party.State.Value, Words.InText(party.Role), party.Name, $"{Words.Of(party.Kind)} of {Name(party.State)}{at}");
    }

    private static IEnumerable<ChainStep> Stops(Assessment assessment)
    {
        var route = assessment.Transfer.Route;
        var unclear = Say(assessment, weighed => weighed is { Denied: false, Proposition.Kind: PropositionKind.RouteUnclear }).Select(weighed => $"route said not to be settled: {Standing(assessment, weighed)}").FirstOrDefault();
        if (route is null or { IsUnknown: true })
            yield return new(ChainStepKind.Stop, "?", "route", route is null ? "no route is declared" : "the route is declared to be unknown", "", unclear ?? "not known");
        foreach (var leg in route?.Legs ?? [])
        {
            yield return new(ChainStepKind.Stop, leg.State.Value, "route", NameOf(leg), "", unclear);

            // The whole way is disputed; why is told once.
            unclear = unclear is null ? null : "";
        }

        foreach (var said in Say(assessment, weighed => weighed is { Denied: false, Proposition.Kind: PropositionKind.RouteThrough } && route?.Legs.Any(leg => leg.State.Equals(weighed.State)) != true))
            yield return new(ChainStepKind.Stop, said.State!.Value, "route, not declared", NameOf(said.Proposition.Place!), "", $"said to pass through here: {Standing(assessment, said)}");
    }

    // Where the declared end user is denied to be one.
    private static string? DisputeOf(Party party, Assessment assessment) => party.Role == PartyRole.EndUser
        ? Say(assessment, weighed => weighed.Denied && weighed.Proposition.Kind is PropositionKind.EndUserIs or PropositionKind.GoesOnTo && party.State.Equals(weighed.State))
            .Select(weighed => $"said not to be the end user: {Standing(assessment, weighed)}").FirstOrDefault()
        : null;

    private static IEnumerable<ChainStep> Recipients(Assessment assessment)
    {
        var transfer = assessment.Transfer;
        var declared = transfer.Parties.Where(party => party.Role > PartyRole.IntermediateConsignee || (party.Role == PartyRole.Purchaser && !transfer.In(PartyRole.EndUser).Any())).Select(party => party.State).ToHashSet();
        foreach (var said in Say(assessment, weighed => weighed is { Denied: false, Proposition.Kind: PropositionKind.GoesOnTo or PropositionKind.ReplacesStockGivenTo } && !declared.Contains(weighed.State!)))
        {
            var isReplaced = said.Proposition.Kind == PropositionKind.ReplacesStockGivenTo;
            var against = assessment.Findings.Where(finding => (finding.Effect == Effect.Prohibit || finding.Refers) && finding.Facts.Contains(said)).Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal);
            yield return new(
                ChainStepKind.Claimed,
                said.State!.Value,
                isReplaced ? "stock replaced, not declared" : said.Document is null ? "recipient by evidence, not declared" : "recipient by a document",
                said.Proposition.Place!.Name,
                string.Join(", ", against),
                $"{(isReplaced ? "said to replace stock given to it" : "said to go on to it")}: {Standing(assessment, said)}");
        }
    }

    private static IEnumerable<ChainStep> Certificates(Transfer transfer) => transfer.Documents.Certificates
        .Where(certificate => certificate.FinalDestination is { } destination && !transfer.In(PartyRole.EndUser).Any(party => party.State.Equals(destination.State)))
        .Select(certificate => new ChainStep(ChainStepKind.Claimed, certificate.FinalDestination!.State.Value, "final destination by a certificate", certificate.FinalDestination.Name, certificate.ToString(), "named by the certificate alone"));

    // What several policies weigh is drawn once, as the gravest has it.
    private static IEnumerable<WeighedClaims> Say(Assessment assessment, Func<WeighedClaims, bool> which) =>
        assessment.Weighed.Where(which).GroupBy(weighed => (weighed.Proposition, weighed.Denied)).Select(same => same.MaxBy(weighed => weighed.Level)!);

    private static string Standing(Assessment assessment, WeighedClaims weighed) =>
        $"[{assessment.Weighed.ToList().IndexOf(weighed) + 1}] {Words.InText(weighed.Level)}, {EvidenceText.Standing(weighed)}";

    private static string Name(CountryCode state) => $"{state.Name} ({state.Value})";

    // The name of a port has its code already.
    private static string NameOf(Place place) => place.Code == place.State.Value ? Name(place.State) : place.Name.Contains(place.Code, StringComparison.Ordinal) ? place.Name : $"{place.Name} ({place.Code})";
}
