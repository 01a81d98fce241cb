namespace ExportPolicy.Rules;

/// <summary>Reads what the author of a policy promises of it: <c>never</c> or <c>always</c> an outcome <c>when</c> a case is of a description.</summary>
internal static class PropertyReader
{
    // What is proved of every policy is told under these names, and a promise of that name would pass for it.
    private static readonly string[] BuiltIn =
        ["no-lethal-permit", "letter-and-knowledge-apart", "evidence-never-loosens", "denial-wins", "every-case-decided", "outcome-by-standard", "every-commitment-decides"];

    public static EquatableArray<PolicyProperty> Read(MapReader head)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return head.OptionalList("properties", "a list of properties", node => Property(node, head.Errors, ids));
    }

    private static PolicyProperty? Property(YamlNode node, YamlErrors errors, Dictionary<string, int> ids)
    {
        if (Values.Map(node, "a property with id, never or always, and when", errors) is not { } map)
            return null;
        var id = PolicyIds.Read(map, "no-shells-for-ukraine", ids);
        if (id is not null && BuiltIn.Contains(id))
            errors.Add(map.Optional("id")!, $"The id '{id}' is the name of a property that is proved of every policy; expected another than {string.Join(", ", BuiltIn)}.", "Name the promise after what it says.");
        var never = Outcome(map, "never");
        var always = Outcome(map, "always");
        if (map.Has("never") == map.Has("always"))
            errors.Add(map.Map, $"The property promises {(map.Has("never") ? "both 'never' and 'always'" : "nothing")}; expected one of 'never' and 'always'.", "Write never: permit or always: refer; two promises are two properties.");
        var when = Description(map.RequiredMap("when", "a mapping that describes the cases"));
        map.Close();
        return id is null || when is null || (never ?? always) is not { } outcome ? null : new PolicyProperty(id, always is not null, outcome, when);
    }

    private static Outcome? Outcome(MapReader map, string key)
    {
        if (map.Optional(key) is not { } node)
            return null;
        var word = (node as YamlScalar)?.Value ?? "";
        if (PropertyOutcomes.Find(word) is { } outcome)
            return outcome;
        map.Errors.Add(node, $"The outcome is {node.Describe()}; expected one of {string.Join(", ", PropertyOutcomes.Names)}.", Nearest.Hint(word, PropertyOutcomes.Names));
        return null;
    }

    private static CaseDescription? Description(MapReader? map)
    {
        if (map is null)
            return null;
        if (map.Map.Entries.Count == 0)
            map.Errors.Add(map.Map, "The description is empty; expected at least one condition.", "A promise about every case at all says nothing about this policy.");
        var described = new CaseDescription
        {
            Goods = GoodsReader.Optional(map, otherwise: null),
            Recipients = Countries(map, "recipients"),
            EndUser = Countries(map, "end-user"),
            Bases = map.OptionalWords<TransferBasis>("bases"),
            Kinds = map.OptionalWords<TransferKind>("kinds"),
            Stages = map.OptionalWords<TransferStage>("stages"),
            Route = Word<RouteStatement>(map, "route"),
            Certificate = Word<CertificateState>(map, "certificate"),
            Licence = Word<DocumentPresence>(map, "licence"),
            Consent = Word<DocumentPresence>(map, "consent"),
            SaidToReach = Countries(map, "said-to-reach"),
            AtLeast = map.Word("at-least", KnowledgeLevel.Suspicion),
            FundFor = Countries(map, "fund-for"),
        };
        if (map.Has("at-least") && !map.Has("said-to-reach"))
            map.Errors.Add(map.Optional("at-least")!, "A level stands here without 'said-to-reach'; expected the states that the level is about.", "Add said-to-reach: [UA] or remove the level.");
        map.Close();
        return described;
    }

    private static EquatableArray<CountryCode> Countries(MapReader map, string key) =>
        map.OptionalList(key, "a list of country codes such as [UA]", node => Values.Country(node, map.Errors));

    private static T? Word<T>(MapReader map, string key)
        where T : struct, Enum =>
        map.Optional(key) is { } node ? Values.Word<T>(node, map.Errors) : null;
}
