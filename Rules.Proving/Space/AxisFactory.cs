namespace ExportPolicy.Rules.Proving;

/// <summary>The axes of a space. Each has the values that the policies at hand, or the rules that hold for all, can tell apart.</summary>
internal sealed partial class AxisFactory(IReadOnlyList<Policy> policies, ReferenceData reference, StateClasses states, GoodsClasses goods, Setting setting)
{
    private readonly IReadOnlyList<Commitment> _commitments = [.. policies.SelectMany(policy => policy.Commitments)];

    public Axis Goods() => new("goods", [.. goods.OfOneCode.OrderBy(codes => codes.Equals(setting.Codes) ? 0 : 1).Select(GoodsOf)]);

    public Axis GoodsOfTwoCodes() => new("goods", [GoodsOf(setting.Codes), .. goods.OfTwoCodes.Select(GoodsOf)]);

    public Axis EndUser() => new("end user",
    [
        .. StatesFrom(setting.Recipient).Select(each => new AxisValue(each.Name, draft => draft.EndUser = each.State)),
        new("not named", draft => draft.EndUser = null),
    ]);

    public static Axis EndUserKind() => new("kind of end user", [new("military", _ => { }), new("company", draft => draft.EndUserKind = PartyKind.Company)]);

    public Axis Consignee(Func<StateClass, bool> wanted) => new("ultimate consignee", [new("as the end user", _ => { }), .. states.All.Where(wanted).Select(each => new AxisValue(each.Name, draft => draft.Consignee = each.State))]);

    public Axis Party(PartyRole role, string name) => new(name,
    [
        new("none", _ => { }),
        .. states.All.Select(each => new AxisValue(each.Name, draft => draft.Others.Add(setting.Party(role, each.State, PartyKind.Company)))),
    ]);

    public Axis Broker() => new("broker",
    [
        new("none", _ => { }),
        .. states.All.SelectMany(each => (AxisValue[])
        [
            new($"takes part, of {each.Name}", draft => draft.Others.Add(setting.Party(PartyRole.Broker, each.State, PartyKind.Company))),
            new($"brokers it, of {each.Name}", draft => Broker(draft, each.State)),
        ]),
    ]);

    public Axis Exporter() => new("exporter", [.. StatesFrom(setting.Exporter).Select(each => new AxisValue(each.Name, draft => draft.Exporter = each.State))]);

    public Axis Location() => new("where the end user stands",
    [
        new("in its state", _ => { }),
        .. states.All.Select(each => new AxisValue($"in {each.Name}", draft => draft.EndUserLocation = Place.Of(each.State))),
        .. Place.Territories.Select(territory => new AxisValue($"in {territory} under {territory.ControlledBy}", draft => draft.EndUserLocation = territory)),
    ]);

    // Bases that no commitment and no rule tells apart are one: sale and exchange are no aid, what is lent comes back.
    public Axis Basis() => new("basis",
    [
        .. Enum.GetValues<TransferBasis>()
            .OrderBy(basis => basis == setting.Basis ? 0 : 1)
            .GroupBy(basis => string.Concat(_commitments.Select(commitment => BasesOf(commitment) is { Count: > 0 } bases && !bases.Contains(basis) ? '0' : '1'))
                + string.Concat(policies.SelectMany(policy => policy.Properties).Select(property => property.Bases.Contains(basis) ? '1' : '0'))
                + (basis is TransferBasis.Sale or TransferBasis.Exchange)
                + (basis is TransferBasis.Loan or TransferBasis.Lease))
            .Select(group => new AxisValue(string.Join(" or ", group.Select(FileWords.Of)), draft => draft.Basis = group.First())),
    ]);

    public Axis Route(Func<StateClass, bool> wanted) => new("route",
    [
        new("to the end user", _ => { }),
        .. states.All.Where(wanted).Select(each => new AxisValue($"through {each.Name}", draft => draft.Route = (from, to) => Rules.Route.Through(from, Place.Of(each.State), to))),
        new("ends elsewhere", draft => draft.Route = (from, to) => Rules.Route.Through(from, Place.Of(states.All.Select(each => each.State).Last(state => !state.Equals(to.State))))),
        new("unknown", draft => draft.Route = (_, _) => Rules.Route.Unknown),
        new("not declared", draft => draft.Route = null),
    ]);

    public static Axis Certificate() => new("end-use certificate",
    [
        new("complete", _ => { }),
        new("missing", draft => draft.Certificate = null),
        new("not signed", draft => draft.Certificate = complete => complete with { OriginalSignature = false }),
    ]);

    public Axis CertificateDestination() => new("destination in the certificate",
    [
        new("as declared", _ => { }),
        .. states.All.Select(each => new AxisValue(each.Name, draft => draft.Certificate = complete => complete with { FinalDestination = Place.Of(each.State) })),
    ]);

    public Axis Licence() => setting.Authorities.Count == 0 ? new("licence", [new("none is asked for", _ => { })]) : LicenceAtAll();

    /// <summary>Licences of all authorities, of none, or of all but one.</summary>
    public Axis LicenceAtAll() => new("licence",
    [
        new("present", draft => draft.Licensed = setting.Authorities.Count == 0 ? [new ObligationTerm(ObligationKind.Licence).AuthorityInWords] : setting.Authorities),
        new("missing", draft => draft.Licensed = []),
        .. setting.Authorities.Count < 2 ? [] : setting.Authorities.Select(authority => new AxisValue($"of {authority} missing", draft => draft.Licensed = [.. setting.Authorities.Where(other => other != authority)])),
    ]);

    public static Axis Stage() => new("stage", [.. Enum.GetValues<TransferStage>().OrderBy(stage => stage == TransferStage.Contracted ? 0 : 1).Select(stage => new AxisValue(FileWords.Of(stage), draft => draft.Stage = stage))]);

    /// <summary>The axes on which a promise tells cases apart, beside goods and end users: those of what is declared, and those of evidence.</summary>
    public (IReadOnlyList<Axis> Declared, IReadOnlyList<Axis> Evidence) AxesOf(PolicyProperty promise) =>
    (
        [.. promise.Keys.SelectMany(key => key switch
        {
            "bases" => [Basis()],
            "kinds" => [Kind()],
            "stages" => [Stage()],
            "route" => [Route(_ => true)],
            "certificate" => [Certificate()],
            "licence" => [LicenceAtAll()],
            // Consent is to goods that are passed on.
            "consent" => [Consent(), Kind()],
            "goods" or "recipients" or "end-user" or "said-to-reach" or "at-least" or "fund-for" => (Axis[])[],
            _ => throw new InvalidOperationException($"Promise '{promise.Id}' states '{key}', and no axis of the space tells cases apart by that. This is a fault of ExportPolicy."),
        }).DistinctBy(axis => axis.Name)],
        [.. promise.Keys.Select(key => key switch
        {
            "said-to-reach" => GoesOnTo(each => promise.States.Contains(each.State) || each.IsOther),
            "fund-for" => Fund(),
            _ => null,
        }).OfType<Axis>()]);

    public IEnumerable<PolicyProperty> Promises => policies.SelectMany(policy => policy.Properties);

    public Axis Kind() => new("kind",
    [
        new("export", _ => { }),
        new("transit", draft => draft.Kind = TransferKind.Transit),
        new("intangible", draft => draft.Kind = TransferKind.Intangible),
        new("brokering", draft => Broker(draft, setting.Exporter)),
        .. states.All.Where(each => !each.State.Equals(setting.Exporter)).SelectMany(holder => (AxisValue[])
        [
            new($"re-export by {holder.Name}", draft => PassOn(draft, TransferKind.Reexport, holder.State)),
            new($"retransfer in {holder.Name}", draft => PassOn(draft, TransferKind.Retransfer, holder.State)),
        ]),
    ]);

    public Axis Consent() => new("consent to pass on",
    [
        new("none", _ => { }),
        .. states.All.Select(each => new AxisValue($"to {each.Name}", draft => draft.Consent = new RetransferConsent("C-1", setting.Exporter, each.State, setting.IssuedOn))),
        new("of a later day", draft => draft.Consent = new RetransferConsent("C-1", setting.Exporter, draft.EndUser ?? setting.Recipient, setting.LaterDay)),
        new("for another lot", draft => draft.Consent = new RetransferConsent("C-1", setting.Exporter, draft.EndUser ?? setting.Recipient, setting.IssuedOn, "another lot")),
    ]);

    /// <summary>Whether there is a consent to the end user.</summary>
    public Axis ConsentAtAll() => new("consent to the end user",
    [
        new("none", _ => { }),
        new("given", draft => draft.Consent = new RetransferConsent("C-1", setting.Exporter, draft.EndUser ?? setting.Recipient, setting.IssuedOn)),
    ]);

    /// <summary>Whether who consents asks for papers as well.</summary>
    public bool ConsentAsksForPapers => _commitments.Any(commitment => commitment is ConsentToRetransfer && commitment.Obligations.Count > 0);

    public Axis StockPlan() => new("plan for stock",
    [
        new("none", _ => { }),
        .. from use in Enum.GetValues<StockUse>()
           from each in states.All
           select new AxisValue($"{PlanWords[(int)use]} {each.Name}", draft => draft.Plan = new StockPlan(use, each.State, "a plan")),
    ]);

    public Axis Exception() => new("claimed exception",
    [
        new("none", _ => { }),
        .. _commitments.OfType<PolicyOfDenial>().SelectMany(denial => denial.Exceptions).Select(exception => exception.Id).Distinct()
            .Select(id => new AxisValue(id, draft => draft.Exception = new ExceptionClaim(id, "a paper"))),
        new("one that is not listed", draft => draft.Exception = new ExceptionClaim("no-such-exception", "a paper")),
    ]);

    public static Axis DeclaredLethality() => new("declared lethality",
    [
        new("none", _ => { }),
        .. Enum.GetValues<Lethality>().Select(lethality => new AxisValue(FileWords.Of(lethality), draft => draft.DeclaredLethality = lethality)),
    ]);

    // At and beyond every limit: two caps that differ by little are told apart where one of them is met and the other is not.
    public Axis Amount()
    {
        var caps = _commitments.OfType<QuantityCap>().ToList();
        return new("amount",
        [
            new("fits", _ => { }),
            new("is not known", draft => draft.IsMeasured = false),
            new("is more than the declared use needs", draft => draft.NeedsLess = true),
            .. caps.SelectMany(cap => Around(cap.Cap?.Amount, cap.Tolerance), (cap, amount) => new Quantity(amount, cap.Cap!.Unit)).Distinct()
                .Select(quantity => new AxisValue($"is {quantity}", draft => draft.Quantity = quantity)),
            .. caps.SelectMany(cap => Around(cap.Value?.Amount, cap.Tolerance), (cap, amount) => new Money(amount, cap.Value!.Currency)).Distinct()
                .Select(value => new AxisValue($"is worth {value}", draft => draft.Value = value)),
        ]);
    }

    private static IEnumerable<decimal> Around(decimal? limit, decimal tolerance)
    {
        if (limit is not { } amount || amount > decimal.MaxValue / 4)
            return [];
        var most = amount + (amount * tolerance / 100);
        return new[] { amount, amount + Smallest(amount), most, most + Smallest(most) }.Distinct();
    }

    // So much more of a limit as is told apart from it.
    private static decimal Smallest(decimal amount) => amount < 1 ? amount / 100 : 1;

    // The first of every list, and those that only one of several lists has.
    public Axis ListedParty()
    {
        var lists = _commitments.OfType<DeniedParties>().ToList();
        var entries = lists.Select(list => list.Parties[0])
            .Concat(lists.SelectMany(list => list.Parties.Where(party => lists.Any(other => !other.Parties.Contains(party)))).Take(MostEntries))
            .Distinct();
        return new("listed party",
        [
            new("none", _ => { }),
            .. entries.SelectMany(entry => (AxisValue[])
            [
                new($"{entry.Id} by name", draft => draft.Others.Add(new Party(PartyRole.IntermediateConsignee, entry.Names[0], PartyKind.Company, draft.EndUser ?? setting.Recipient))),
                .. entry.Identifiers.Take(1).Select(identifier => new AxisValue($"{entry.Id} by identifier", draft => draft.Others.Add(
                    new Party(PartyRole.IntermediateConsignee, "A forwarder", PartyKind.Company, draft.EndUser ?? setting.Recipient, identifiers: [identifier])))),
            ]),
        ]);
    }

    /// <summary>Whether something forbids or refuses goods to a class of states, or nothing names it.</summary>
    public bool MatterMost(StateClass each) => each.IsOther
        || _commitments.Any(commitment => commitment is (LethalAidBan or PolicyOfDenial or Embargo) && commitment.ConcernedStates.Contains(each.State))
        || policies.Any(policy => policy.Properties.Any(property => property.States.Contains(each.State)));

    private const int MostEntries = 20;

    private static readonly string[] PlanWords = ["replaces stock given to", "kept with stock for", "passed on to"];

    private IEnumerable<StateClass> StatesFrom(CountryCode first) => states.All.OrderBy(each => each.Members.Contains(first) ? 0 : 1);

    private AxisValue GoodsOf(EquatableArray<ControlCode> codes)
    {
        var caps = goods.CapsOn(codes);
        return new(goods.NameOf(codes), draft => (draft.Codes, draft.Caps) = (codes, caps));
    }

    private static EquatableArray<TransferBasis>? BasesOf(Commitment commitment) => commitment switch
    {
        Allowance allowance => allowance.Bases,
        EndUserPremise premise => premise.Bases,
        _ => null,
    };

    private void Broker(CaseDraft draft, CountryCode state)
    {
        draft.Kind = TransferKind.Brokering;
        draft.Others.Add(setting.Party(PartyRole.Broker, state, PartyKind.Company));
    }

    private void PassOn(CaseDraft draft, TransferKind kind, CountryCode holder)
    {
        draft.Kind = kind;
        draft.Exporter = holder;
        draft.Earlier = new EarlierTransfer("lot-0", setting.Exporter, holder);
    }
}
