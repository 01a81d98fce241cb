namespace ExportPolicy.Rules;

/// <summary>Reads one commitment: what all of them have, and what its kind adds.</summary>
/// <param name="openList">Opens a list file that stands beside the policy.</param>
internal sealed class CommitmentReader(Func<string, ListFile> openList)
{
    private static readonly string[] Kinds =
    [
        "lethal-aid-ban", "end-user-premise", "allowance", "embargo", "policy-of-denial", "retransfer-consent", "quantity-cap", "denied-party",
    ];

    // Obligations are conditions of an allowance: where nothing is allowed, nobody would ever be asked for them.
    private static readonly string[] KindsThatOblige = ["end-user-premise", "allowance", "retransfer-consent"];

    /// <summary>Reads a commitment; answers what builds it once its policy is there, or null after an error.</summary>
    public Func<Policy, Commitment>? Read(MapReader map, Dictionary<string, int> ids)
    {
        var id = PolicyIds.Read(map, "no-lethal-aid-ua", ids);
        var kind = map.Text("kind", $"one of {string.Join(", ", Kinds)}");
        var source = SourceReader.Read(map.RequiredMap("source", "where the commitment is written"), requireDate: true, requireQuote: true);
        var obligations = map.OptionalList("obligations", "a list of obligations", node => Obligation(node, map.Errors));
        if (kind is null)
            return null;
        if (!Kinds.Contains(kind))
        {
            map.Errors.Add(map.Optional("kind")!, $"The kind is '{Excerpt.Of(kind)}'; expected one of {string.Join(", ", Kinds)}.", Nearest.Hint(kind, Kinds));
            return null;
        }

        if (map.Has("obligations") && !KindsThatOblige.Contains(kind))
            map.Errors.Add(map.Map, $"Obligations on a commitment of kind '{kind}' ask nothing of anybody, because it never allows; expected them on {string.Join(", ", KindsThatOblige)}.", "Move them to the commitment that allows the goods.");
        var build = Body(kind, map, source);
        map.Close();
        return id is null || source is null || build is null
            ? null
            : policy => build(new CommitmentHead(policy, id, source, obligations));
    }

    private Func<CommitmentHead, Commitment>? Body(string kind, MapReader map, Citation? source) => kind switch
    {
        "lethal-aid-ban" => LethalAidBanReader.Read(map, source),
        "end-user-premise" => EndUserPremise(map),
        "allowance" => Allowance(map),
        "embargo" => Embargo(map),
        "policy-of-denial" => PolicyOfDenial(map),
        "retransfer-consent" => GoodsReader.Required(map) is { } goods ? head => new ConsentToRetransfer(head, goods) : null,
        "quantity-cap" => QuantityCapReader.Read(map),
        _ => new DeniedPartyReader(openList).Read(map),
    };

    private static Func<CommitmentHead, Commitment>? EndUserPremise(MapReader map)
    {
        var endUser = map.Required("end-user", "the country that uses the goods, such as US") is { } node ? Values.Country(node, map.Errors) : null;
        var goods = GoodsReader.Required(map);
        var government = map.Flag("government-end-user", otherwise: true);
        var bases = map.OptionalWords<TransferBasis>("bases");
        return endUser is null || goods is null ? null : head => new EndUserPremise(head, endUser, goods, government, bases);
    }

    private static Func<CommitmentHead, Commitment>? Allowance(MapReader map)
    {
        var recipients = Countries(map, "recipients");
        var goods = GoodsReader.Required(map);
        var bases = map.OptionalWords<TransferBasis>("bases");
        return goods is null ? null : head => new Allowance(head, recipients, goods, bases);
    }

    private static Func<CommitmentHead, Commitment>? Embargo(MapReader map)
    {
        var targets = Countries(map, "targets");
        var goods = GoodsReader.Required(map);
        var directions = map.RequiredWords<EmbargoDirection>("directions");
        return goods is null ? null : head => new Embargo(head, targets, goods, directions);
    }

    private static Func<CommitmentHead, Commitment>? PolicyOfDenial(MapReader map)
    {
        var recipients = Countries(map, "recipients");
        var goods = GoodsReader.Required(map);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var exceptions = map.OptionalList("exceptions", "a list of exceptions", node => Exception(node, map.Errors, ids));
        return goods is null ? null : head => new PolicyOfDenial(head, recipients, goods, exceptions);
    }

    private static ExceptionTerm? Exception(YamlNode node, YamlErrors errors, Dictionary<string, int> ids)
    {
        if (Values.Map(node, "an exception with id and text", errors) is not { } map)
            return null;
        var id = PolicyIds.Read(map, "contract-before-listing", ids);
        var text = map.Text("text", "what the exception is, in words");
        map.Close();
        return id is null || text is null ? null : new ExceptionTerm(id, text);
    }

    private static ObligationTerm? Obligation(YamlNode node, YamlErrors errors)
    {
        if (Values.Map(node, "an obligation", errors) is not { } map)
            return null;
        var kind = map.RequiredWord<ObligationKind>("kind");
        var authority = map.OptionalText("authority", "the authority whose document satisfies it");
        var listedOnly = map.Flag("listed-only", otherwise: false);
        map.Close();
        return kind is null ? null : new ObligationTerm(kind.Value, authority, listedOnly);
    }

    internal static EquatableArray<CountryCode> Countries(MapReader map, string key) =>
        map.List(key, "a list of country codes such as [UA]", node => Values.Country(node, map.Errors));
}
