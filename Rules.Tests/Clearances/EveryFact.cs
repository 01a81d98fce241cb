using System.Reflection;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every transfer that differs from one in a single declared member, however deep: found by reflection, so that a new member is tried without a word here.</summary>
internal static class EveryFact
{
    private const string Derivation = $"c-{nameof(PropositionKind.GoesOnTo)}";

    /// <summary>Members that follow from others, and so cannot be changed alone.</summary>
    private static readonly string[] Derived = ["Transfer.Exporter", "Party.Receives", "Party.IsGovernment", "Route.IsUnknown", "Route.Destination", "Claim.IsEcho", "ObservedEvent.KnownOn", "Licence.Account"];

    // Codes: one value each, read by Parse; what else they show follows from it.
    private static readonly Dictionary<Type, object[]> Atoms = new()
    {
        [typeof(CountryCode)] = [A.Country("PL"), A.Country("FR")],
        [typeof(Place)] = [A.Place("PL"), A.Place("PLGDN")],
        [typeof(ControlCode)] = [A.Code("ML2.a"), A.Code("HS 9301")],
        [typeof(Currency)] = [Currency.Parse("PLN"), Currency.Parse("EUR")],
        [typeof(Proposition)] = [Proposition.GoesOnTo(A.Place("UA-14")), Proposition.FundedBy("PDA")],
        [typeof(Uri)] = [new Uri("https://example.org/a"), new Uri("b", UriKind.Relative)],
        [typeof(KeyValuePair<string, string>)] = [KeyValuePair.Create("sale", "aid-only"), KeyValuePair.Create("sale", "refused")],
        [typeof(DateOnly)] = [new DateOnly(2020, 1, 1), new DateOnly(2030, 1, 1)],
        [typeof(decimal)] = [7m, 7.5m],
        [typeof(bool)] = [true, false],
        [typeof(string)] = ["other", "others"],
    };

    /// <summary>A transfer in which every member has a value.</summary>
    public static Transfer Full() => new(
        "T-1",
        TransferKind.Export,
        TransferBasis.Sale,
        TransferStage.Contracted,
        A.Day,
        [
            new(PartyRole.Exporter, "Exporter of KR", PartyKind.Company, A.Country("KR"), A.Place("KRPUS"), ["REG-1"]),
            new(PartyRole.Broker, "Broker", PartyKind.Person, A.Country("FR")),
            new(PartyRole.EndUser, "EndUser of US", PartyKind.Military, A.Country("US"), A.Place("USNYC"), ["REG-2", "REG-3"]),
            new(PartyRole.EndUser, "Another", PartyKind.Military, A.Country("US")),
        ],
        [new("1", "shells", [A.Code("ML3.a"), A.Code("HS 9306.90")], new Quantity(100, "rounds"), new Money(1.5m, Currency.Parse("USD")), Lethality.Lethal), A.Line("2")],
        Route.Through(A.Place("KRPUS"), A.Place("USNYC")),
        new EndUse("own use", new Quantity(1_000, "rounds")),
        new EarlierTransfer("T-0", A.Country("KR"), A.Country("US"), "us-is-end-user", new Quantity(1, "rounds")),
        new Documents(
            [A.Certificate("Exporter of KR", "EndUser of US", "US") with { ExpiresOn = A.Day.AddDays(9), Lines = ["1"] }],
            [new Licence("L-1", "DAPA", A.Day, A.Day.AddDays(9), ["1"], new Quantity(500, "rounds"), new Money(2_000, Currency.Parse("USD")))],
            [new RetransferConsent("C-1", A.Country("KR"), A.Country("US"), A.Day, "T-0")],
            [new StockPlan(StockUse.CommingledWithStockFor, A.Country("UA"), "plan")],
            [new ExceptionClaim("contract-before-listing", "contract")]));

    /// <summary>A case in which every member has a value, with a claim of every kind and an echo.</summary>
    public static Case FullCase()
    {
        var citation = new Citation("Report", "Newspaper", A.Day, "the words", new Uri("https://example.org/report#part"), "and why no more");
        var claims = Enum.GetValues<PropositionKind>().Select(kind => Claim($"c-{kind}", About(kind)));
        return new(
            Full(),
            new Evidence(
                [.. claims, Claim("echo", About(PropositionKind.GoesOnTo), Derivation)],
                [new Funding("USAI", FundingCertainty.Confirmed, citation)],
                [new EarlierTransfer("T-00", A.Country("KR"), A.Country("US"), "us-is-end-user", new Quantity(2.50m, "rounds"))],
                [new ObservedEvent(ObservedEventKind.Delivery, "T-0", A.Place("USNYC"), A.Day, citation)],
                [new Balance("cap-1", 12.5m, "rounds")]),
            A.Day,
            A.Day.AddDays(1),
            ["kr-2022-10-28", "un-dprk"],
            [new Acknowledgement("us-is-end-user", "A. Example", "seen")],
            [new Expectation([KeyValuePair.Create("indirect", "strict"), KeyValuePair.Create("backfill", "permit")], Outcome.Permitted, Outcome.Referred, ["no-lethal-aid"], [new LineExpectation("1", Outcome.Permitted, Outcome.Referred)]) { Outcome = Outcome.Referred, Obligations = [ObligationKind.LotMarking] }],
            "Shells");

        Claim Claim(string id, Proposition proposition, params string[] from) => new(
            id, proposition, Modality.Will, Attribution.Reported, Reliability.C, Credibility.PossiblyTrue, A.Day, citation,
            true, "A speaker", new Institution("Ministry", A.Country("KR")), "An outlet", from, A.Day.AddDays(-1), A.Day.AddDays(3));
    }

    /// <summary>Every case that differs from the full one in one member, with the name of that member.</summary>
    public static IEnumerable<(string Member, Case Case)> ChangedCases() =>
        Others(typeof(Case), FullCase(), nameof(Case)).Select(change => (change.Member, (Case)change.Value!));

    /// <summary>Every transfer that differs from the full one in one member, with the name of that member.</summary>
    public static IEnumerable<(string Member, Transfer Transfer)> Changed() =>
        Others(typeof(Transfer), Full(), nameof(Transfer)).Select(change => (change.Member, (Transfer)change.Value!));

    /// <summary>Every type of fact that a transfer holds, or something else.</summary>
    public static IEnumerable<Type> Types(Type? root = null)
    {
        var found = new HashSet<Type>();
        Visit(root ?? typeof(Transfer));
        return found;

        void Visit(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
                Visit(type.GetGenericArguments()[0]);
            else if (type.Assembly == typeof(Transfer).Assembly && found.Add(type) && !Atoms.ContainsKey(type) && !type.IsEnum)
                foreach (var property in Properties(type))
                    Visit(property.PropertyType);
        }
    }

    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public);

    private static Proposition About(PropositionKind kind) => kind switch
    {
        PropositionKind.GoesOnTo => Proposition.GoesOnTo(A.Place("UA-14")),
        PropositionKind.EndUserIs => Proposition.EndUserIs(A.Country("PL")),
        PropositionKind.RouteThrough => Proposition.RouteThrough(A.Place("PLGDN")),
        PropositionKind.RouteUnclear => Proposition.RouteUnclear,
        PropositionKind.FundedBy => Proposition.FundedBy("USAI"),
        PropositionKind.DealStage => Proposition.DealStage(TransferStage.Negotiating),
        PropositionKind.ReplacesStockGivenTo => Proposition.ReplacesStockGivenTo(A.Country("UA")),
        PropositionKind.TransferTakesPlace => Proposition.TransferTakesPlace,
        PropositionKind.SecrecyRequested => Proposition.SecrecyRequested,
        PropositionKind.BelongsToDonorGroupFor => Proposition.BelongsToDonorGroupFor(A.Country("UA")),
        PropositionKind.AffectsReadinessOf => Proposition.AffectsReadinessOf(A.Country("KR")),
        _ => throw new InvalidOperationException($"No proposition of kind {kind} is known here."),
    };

    private static IEnumerable<(string Member, object? Value)> Others(Type type, object? value, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return value is null ? Others(underlying, value, name) : Others(underlying, value, name).Append(($"{name} left out", null));
        if (Atoms.TryGetValue(type, out var atoms))
            return [(name, atoms.First(atom => !atom.Equals(value)))];
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object>().Where(other => !other.Equals(value)).Select(other => ($"{name} {other}", (object?)other))];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            return (IEnumerable<(string, object?)>)typeof(EveryFact).GetMethod(nameof(OtherLists), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [value, name])!;
        return value is null ? [] : OtherFacts(type, value, name);
    }

    // Each element changed, one left out, one twice, and the order turned round.
    private static IEnumerable<(string Member, object? Value)> OtherLists<T>(EquatableArray<T> list, string name)
    {
        for (var i = 0; i < list.Count; i++)
        {
            foreach (var (member, other) in Others(typeof(T), list[i], $"{name}[{i}]"))
                yield return (member, list.Select((item, j) => j == i ? (T)other! : item).ToEquatableArray());
        }

        if (list.Count == 0)
            yield break;
        yield return ($"{name} without the last", list.SkipLast(1).ToEquatableArray());
        yield return ($"{name} with the last twice", list.Append(list[^1]).ToEquatableArray());
        if (list.Count > 1)
            yield return ($"{name} reversed", list.Reverse().ToEquatableArray());
    }

    private static IEnumerable<(string Member, object? Value)> OtherFacts(Type type, object fact, string name)
    {
        var properties = Properties(type).Where(property => !Derived.Contains($"{type.Name}.{property.Name}"));
        foreach (var property in properties)
        {
            var value = property.GetValue(fact);
            var others = Others(property.PropertyType, value, $"{name}.{property.Name}");
            if (value is not null && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType)
                others = others.Append(($"{name}.{property.Name} left out", null));
            foreach (var (member, other) in others)
            {
                if (With(fact, property, other) is { } changed)
                    yield return (member, changed);
            }
        }
    }

    // The fact made anew with one member changed; null where that makes no valid one.
    private static object? With(object fact, PropertyInfo changed, object? value)
    {
        var type = fact.GetType();
        object? Of(PropertyInfo property) => property.Name == changed.Name ? value : property.GetValue(fact);
        try
        {
            if (type == typeof(Route))
                return Route.Through((EquatableArray<Place>)value!);
            var constructor = type.GetConstructors().Single();
            var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
                Of(Properties(type).Single(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))))]);
            foreach (var property in Properties(type).Where(property => property.SetMethod is not null))
                property.SetValue(made, Of(property));
            return made;
        }
        catch (TargetInvocationException problem) when (problem.InnerException is ArgumentException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
