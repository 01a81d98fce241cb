using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>A random case under random readings of the Korean policies of 2022, together with the embargo and a test policy that uses every kind of commitment.</summary>
internal sealed record GeneratedCase(Transfer Transfer, Evidence Evidence, Policy[] Policies, DateOnly KnownAt)
{
    private static readonly string[] States = ["KR", "US", "UA", "PL", "RU", "KP", "FR"];
    private static readonly string[] Places = [.. States, "UA-14", "USNYC"];
    private static readonly string[] Codes = ["ML3.a", "ML2.a", "ML6.a", "ML13.d", "ML5.a", "ML16.a", "ML10.a", "USML VII(a)(1)", "HS 6301", "HS 9306.90", "EAR99"];

    private static readonly string[] Accounts = ["everything/cap", "licence DAPA L-1", "licence DAPA L-2"];

    public Assessment Assess() => new PolicyEngine(PolicySet.Of(Policies)).Assess(Transfer, Evidence, knownAt: KnownAt);

    public override string ToString() => string.Join(Environment.NewLine,
    [
        $"known at {KnownAt:yyyy-MM-dd}: {Transfer.Kind} {Transfer.Basis} {Transfer.Stage}, use {Transfer.EndUse?.Requirement}, route {Transfer.Route?.ToString() ?? "not declared"}, earlier {Transfer.Earlier}",
        .. Transfer.Parties.Select(party => $"{party.Role} {party} {party.Kind} in {party.Location}"),
        .. Transfer.Lines.Select(line => $"{line}: {string.Join(' ', line.Codes)} {line.Quantity?.ToString() ?? "unknown"} {line.Value} {line.DeclaredLethality}"),
        .. Transfer.Documents.Certificates.Select(certificate => $"{certificate}: {certificate.EndUser} {certificate.FinalDestination} {certificate.Quantity} until {certificate.ExpiresOn} for lines {string.Join(' ', certificate.Lines)}"),
        .. Transfer.Documents.Licences.Select(licence => $"{licence} {licence.IssuedOn}..{licence.ExpiresOn} for lines {string.Join(' ', licence.Lines)}, {licence.Quantity} {licence.Value}"),
        .. Transfer.Documents.Consents.Select(consent => $"{consent} of {consent.IssuedOn} for {consent.EarlierTransfer}"),
        .. Transfer.Documents.StockPlans.Select(plan => $"{plan}: {plan.Use} {plan.Beneficiary}"),
        .. Transfer.Documents.Exceptions,
        .. Evidence.Claims.Select(claim => $"{claim}: {claim.Proposition} {claim.Modality} {claim.Attribution} {claim.Reliability}{(int)claim.Credibility} {claim.Institution} denies {claim.Denies}, {claim.PublishedOn}..{claim.RetractedOn}, from {string.Join(' ', claim.DerivedFrom)}"),
        .. Evidence.Funding,
        .. Evidence.Events,
        .. Evidence.PriorTransfers.Select(prior => $"{prior} {prior.Commitment} {prior.Quantity}"),
        .. Evidence.Balances,
        .. Policies.Select(policy => $"{policy.Id} {policy.Standard} {policy.Parameters}"),
    ]);

    public static Arbitrary<GeneratedCase> Arbitrary { get; } = Case().ToArbitrary();

    public static Gen<Claim> Claim(string id) =>
        from proposition in Gen.OneOf(
            Gen.Elements(Places).Select(A.GoesTo),
            Gen.Elements(States).Select(state => Proposition.EndUserIs(A.Country(state))),
            Gen.Elements(Places).Select(place => Proposition.RouteThrough(A.Place(place))),
            Gen.Elements(States).Select(state => Proposition.ReplacesStockGivenTo(A.Country(state))),
            Gen.Elements(Proposition.RouteUnclear, Proposition.SecrecyRequested, Proposition.TransferTakesPlace, Proposition.FundedBy("USAI")),
            Gen.Constant(Proposition.BelongsToDonorGroupFor(A.Country("UA"))))
        from modality in Gen.Elements(Enum.GetValues<Modality>())
        from attribution in Gen.Elements(Enum.GetValues<Attribution>())
        from reliability in Gen.Elements(Enum.GetValues<Reliability>())
        from credibility in Gen.Elements(Enum.GetValues<Credibility>())
        from institution in Gen.Elements("US administration", "Ministry", "Agency", null)
        from state in Gen.Elements("US", "KR", "FR", null)
        from denies in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from published in Gen.Elements(0, 0, 0, 5, 20)
        from standing in Gen.Frequency((5, Gen.Constant<int?>(null)), (1, Gen.Elements<int?>(0, 5, 15)))
        select A.Claim(
            id, proposition, modality, attribution, reliability, credibility, institution, state, denies,
            A.Day.AddDays(published), standing is { } days ? A.Day.AddDays(published + days) : null);

    /// <summary>A claim made an echo: it says what the first of its parents says, and repeats those that say the same. How strongly, for whom and how well graded is up to it.</summary>
    public static Claim Echo(Claim claim, IReadOnlyList<Claim> parents) => new(
        claim.Id, parents[0].Proposition, claim.Modality, claim.Attribution, claim.Reliability, claim.Credibility, claim.PublishedOn, claim.Citation,
        parents[0].Denies, claim.Speaker, claim.Institution, "An outlet",
        parents.Where(parent => parent.Denies == parents[0].Denies && parent.Proposition.Equals(parents[0].Proposition)).Select(parent => parent.Id).Distinct(),
        retractedOn: claim.RetractedOn);

    private static Gen<GeneratedCase> Case() =>
        from transfer in GenTransfer()
        from count in Gen.Choose(0, 5)
        from claims in Gen.CollectToList(Enumerable.Range(0, count), i => Claim($"c{i}"))
        from funding in UpToThree(_ => from fund in Gen.Elements("USAI", "PDA")
                                       from certainty in Gen.Elements(Enum.GetValues<FundingCertainty>())
                                       from days in Gen.Elements(0, 5)
                                       select new Funding(fund, certainty, A.Citation(A.Day.AddDays(days))))
        from events in UpToThree(_ => from kind in Gen.Elements(ObservedEventKind.Diversion, ObservedEventKind.Diversion, ObservedEventKind.Delivery)
                                      from place in Gen.Elements(Places)
                                      from lot in Gen.Elements("T-1", "T-0", "T-9")
                                      from days in Gen.Elements(0, 5)
                                      select new ObservedEvent(kind, lot, A.Place(place), A.Day.AddDays(days), A.Citation()))
        from priors in UpToThree(i => from commitment in Gen.Elements("us-is-end-user", "kr-2022-10-28/us-is-end-user", "arms-to-poland", "cap", "mistyped", null)
                                      from recipient in Gen.Elements("US", "PL")
                                      from quantity in Gen.Elements(new Quantity(50, "rounds"), new Quantity(2, "crates"), null)
                                      select new EarlierTransfer($"T-{i * 8}", A.Country("KR"), A.Country(recipient), commitment, quantity))
        from taken in UpToThree(i => Gen.Elements(0m, 50m, 600m).SelectMany(amount => Gen.Elements("rounds", "rounds", "USD").Select(unit => new Balance(Accounts[i], amount, unit))))
        from policies in GenPolicies()
        from days in Gen.Elements(0, 5, 30)
        select new GeneratedCase(transfer, new Evidence(claims, funding, priors, events, taken), policies, A.Day.AddDays(days));

    private static Gen<Transfer> GenTransfer() =>
        from shape in Gen.Elements("lawful", "lawful", "wild")
        from kind in Gen.Elements(TransferKind.Export, TransferKind.Export, TransferKind.Reexport, TransferKind.Retransfer, TransferKind.Brokering, TransferKind.Transit)
        from basis in Gen.Elements(Enum.GetValues<TransferBasis>())
        from stage in Gen.Elements(TransferStage.Contracted, TransferStage.Contracted, TransferStage.Negotiating, TransferStage.Delivered)
        from lines in Gen.Choose(1, 3).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), GenLine))
        from recipient in Gen.Elements("US", "US", "UA", "PL", "KP")
        from parties in GenParties()
        from route in Gen.Elements(States).NonEmptyListOf().Select(legs => Route.Through(legs.Select(A.Place)))
        from noRoute in Gen.Elements(false, false, true)
        from exporter in Gen.Elements("KR", "KR", "US", "PL", "KP")
        from documents in GenDocuments(recipient)
        from holder in Gen.Elements(exporter, exporter, exporter, "PL")
        from sent in Gen.Elements(null, null, new Quantity(900, "ROUNDS"), new Quantity(3, "crates"))
        from endUse in Gen.Frequency((2, Gen.Constant<EndUse?>(null)), (1, Gen.Elements(new Quantity(400, "rounds"), new Quantity(1, "crates"), null).Select(need => (EndUse?)new EndUse("own use", need))))
        select shape == "lawful"
            ? A.Transfer(recipient, basis: basis, stage: stage, lines: lines, endUse: endUse, documents: documents)
            : A.Transfer(recipient, kind, basis, stage, lines, [A.Party(PartyRole.Exporter, exporter), .. parties], route, noRoute, endUse,
                earlier: kind is TransferKind.Reexport or TransferKind.Retransfer ? new EarlierTransfer("T-0", A.Country("KR"), A.Country(holder), quantity: sent) : null, documents: documents);

    private static Gen<TransferLine> GenLine(int i) =>
        from codes in Gen.Choose(1, 2).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), _ => Gen.Elements(Codes)))
        from amount in Gen.Choose(0, 900)
        from declared in Gen.Frequency((5, Gen.Constant<Lethality?>(null)), (1, Gen.Elements(Enum.GetValues<Lethality>()).Select(lethality => (Lethality?)lethality)))
        from worth in Gen.Frequency((5, Gen.Choose(0, 6_000).Select(worth => (Money?)new Money(worth, Currency.Parse("USD")))), (1, Gen.Constant<Money?>(null)))
        select new TransferLine($"{i}", "goods", codes.Select(A.Code), amount == 0 ? null : new Quantity(amount, "rounds"), worth, declared);

    private static Gen<List<Party>> GenParties() => Gen.Choose(1, 4).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), _ =>
        from role in Gen.Elements(PartyRole.Purchaser, PartyRole.IntermediateConsignee, PartyRole.UltimateConsignee, PartyRole.EndUser)
        from state in Gen.Elements(States)
        from location in Gen.Elements(Places)
        from kind in Gen.Elements(Enum.GetValues<PartyKind>())
        select A.Party(role, state, location, kind)));

    // Most papers are in order, so that most cases do not fail for want of papers.
    private static Gen<Documents> GenDocuments(string recipient) =>
        from complete in Gen.Elements(true, true, true, false)
        from certificates in UpToThree(i => GenCertificate(i, recipient))
        from licences in UpToThree(i => from authority in Gen.Elements("DAPA", "DAPA", "MOTIE")
                                        from expires in Gen.Elements<int?>(null, -1, 0)
                                        from lines in GenLineIds()
                                        from quantity in Gen.Elements(null, null, new Quantity(1_500, "rounds"), new Quantity(100, "ROUNDS"), new Quantity(3, "crates"))
                                        from worth in Gen.Elements<decimal?>(null, null, 9_000m, 1m)
                                        from number in Gen.Elements($"L-{i}", "L-1")
                                        select new Licence(number, authority, A.Day.AddDays(-5), expires is { } days ? A.Day.AddDays(days) : null, lines.Length == 0 ? null : lines, quantity, worth is { } amount ? new Money(amount, Currency.Parse("USD")) : null))
        from plans in UpToThree(i => from use in Gen.Elements(Enum.GetValues<StockUse>()) from state in Gen.Elements("UA", "FR") select new StockPlan(use, A.Country(state), $"plan {i}"))
        from consents in UpToThree(i => from state in Gen.Elements(States)
                                        from lot in Gen.Elements("T-0", "T-9", null)
                                        from days in Gen.Elements(0, 0, 1)
                                        select new RetransferConsent($"C-{i}", A.Country("KR"), A.Country(state), A.Day.AddDays(days), lot))
        from exceptions in UpToThree(i => Gen.Elements("exception", "another").Select(id => new ExceptionClaim(id, $"paper {i}")))
        select new Documents(
            complete ? [A.Certificate("Exporter of KR", $"EndUser of {recipient}", recipient), .. certificates] : certificates,
            complete ? [A.Licence(), .. licences] : licences,
            consents,
            plans,
            exceptions);

    private static Gen<EndUseCertificate> GenCertificate(int i, string recipient) =>
        from state in Gen.Frequency((4, Gen.Constant(recipient)), (1, Gen.Elements(Places)))
        from expires in Gen.Elements<int?>(null, null, -1, 0)
        from quantity in Gen.Elements(new Quantity(1_000_000, "rounds"), new Quantity(100, "rounds"), new Quantity(3, "crates"), null)
        from lines in GenLineIds()
        from authenticated in Gen.Elements(true, true, false)
        from contract in Gen.Elements("C-1", null)
        select A.Certificate("Exporter of KR", $"EndUser of {A.Place(state).State}", state) with
        {
            Number = $"EUC-{i + 2}",
            ExpiresOn = expires is { } days ? A.Day.AddDays(days) : null,
            Quantity = quantity,
            Lines = lines.ToEquatableArray(),
            Authenticated = authenticated,
            Contract = contract,
        };

    private static Gen<string[]> GenLineIds() => Gen.Elements<string[]>([], [], ["0"], ["1", "2"], ["0", "2"]);

    private static Gen<Policy[]> GenPolicies() =>
        from indirect in Gen.Elements(Enum.GetValues<IndirectReading>())
        from components in Gen.Elements(Enum.GetValues<ComponentsReading>())
        from backfill in Gen.Elements(Enum.GetValues<BackfillReading>())
        from sale in Gen.Elements(Enum.GetValues<SaleReading>())
        from high in Gen.Elements(Enum.GetValues<HighProbabilityReading>())
        from suspicion in Gen.Elements(Enum.GetValues<SuspicionReading>())
        from korean in Gen.Elements(ExportPolicy.Rules.Tests.Assess.Korean, KoreanByLetter.Value)
        from extra in Gen.Elements<Policy[]>([], [PolicySet.Shipped.Find("un-dprk")!], [Everything.Value])
        select (Policy[])[korean.WithParameters(new PolicyParameters(indirect, components, backfill, sale, high, suspicion)), .. extra];

    private static readonly Lazy<Policy> KoreanByLetter = new(() => TestPolicy.WithStandard(ExportPolicy.Rules.Tests.Assess.Korean, "letter"));

    private static readonly Lazy<Policy> Everything = new(() => TestPolicy.Read("""
        id: everything
        version: "1"
        state: KR
        issuer: Test
        effective: { from: 2022-01-01, time-zone: "+09:00" }
        standard: letter
        parameters: { suspicion: note }
        commitments:
          - { id: all-goods, kind: allowance, recipients: [US, UA, PL, FR, RU], goods: all, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
          - { id: cap, kind: quantity-cap, recipients: [US], goods: lethal, cap: { amount: 500, unit: rounds }, value: { amount: 10000, currency: USD }, tolerance: 10, window: year, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
          - { id: denial, kind: policy-of-denial, recipients: [RU], goods: all, exceptions: [{ id: exception, text: a text }], source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
          - id: ban
            kind: lethal-aid-ban
            recipients: [UA]
            under-reconsideration: true
            wordings:
              - { id: lethal, goods: lethal, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
              - { id: military, goods: military, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
            source: { title: T, publisher: P, date: 2022-01-01, quote: q }
        """));

    private static Gen<List<T>> UpToThree<T>(Func<int, Gen<T>> gen) =>
        Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3))).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), gen));
}
