using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>What a commitment says, as names and values in the words of policy files.</summary>
internal static class CommitmentTerms
{
    public static IReadOnlyDictionary<string, string> Of(Commitment commitment)
    {
        var terms = new Dictionary<string, string>();
        foreach (var (name, value) in ByKind(commitment))
        {
            if (value.Length > 0)
                terms.Add(name, value);
        }

        if (commitment.Obligations.Count > 0)
            terms.Add("obligations", string.Join("; ", commitment.Obligations.Select(Term)));
        return terms;
    }

    private static IEnumerable<(string Name, string Value)> ByKind(Commitment commitment) => commitment switch
    {
        LethalAidBan ban =>
        [
            ("recipients", Countries(ban.Recipients)),
            IsWordedOnce(ban)
                ? ("goods", Goods(ban.Wordings[0].Goods))
                : ("wordings", string.Join("; ", ban.Wordings.Select(wording => $"{wording.Id}: {Goods(wording.Goods)}"))),
            ("reconsidered", ban.UnderReconsideration ? "the state has said that it reconsiders the ban" : ""),
            ("discretion", ban.Discretion is { } discretion ? $"{discretion.Holder}: {discretion.Condition}" : ""),
        ],
        EndUserPremise premise =>
        [
            ("end user", $"{Countries([premise.EndUser])}{(premise.GovernmentEndUser ? ", a named government or its forces" : "")}"),
            ("goods", Goods(premise.Goods)),
            ("bases", Bases(premise.Bases)),
        ],
        Allowance allowance => [("recipients", Countries(allowance.Recipients)), ("goods", Goods(allowance.Goods)), ("bases", Bases(allowance.Bases))],
        Embargo embargo =>
        [
            ("targets", Countries(embargo.Targets)),
            ("goods", Goods(embargo.Goods)),
            ("directions", string.Join(", ", embargo.Directions.Select(direction => Words.Of(direction)))),
        ],
        PolicyOfDenial denial =>
        [
            ("recipients", Countries(denial.Recipients)),
            ("goods", Goods(denial.Goods)),
            ("exceptions", string.Join("; ", denial.Exceptions.Select(exception => $"{exception.Id}: {exception.Text}"))),
        ],
        ConsentToRetransfer consent => [("goods", Goods(consent.Goods))],
        QuantityCap cap =>
        [
            ("recipients", Countries(cap.Recipients)),
            ("goods", Goods(cap.Goods)),
            ("cap", cap.Cap?.ToString() ?? ""),
            ("value", cap.Value?.ToString() ?? ""),
            ("tolerance", cap.Tolerance == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{cap.Tolerance:0.############################} %")),
            ("window", cap.Window?.ToString() ?? ""),
        ],
        DeniedParties denied => [("list", denied.List), ("parties", denied.Parties.Count.ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    /// <summary>Whether a ban was written with its goods alone: it then has one wording, which is itself.</summary>
    public static bool IsWordedOnce(LethalAidBan ban) => ban.Wordings is [var wording] && wording.Id == ban.Id && wording.Source.Equals(ban.Source);

    private static string Countries(EquatableArray<CountryCode> countries) => string.Join(", ", countries.Select(country => $"{country.Name} ({country})"));

    private static string Bases(EquatableArray<TransferBasis> bases) => bases.Count == 0 ? "all" : string.Join(", ", bases.Select(basis => Words.Of(basis)));

    private static string Goods(GoodsScope goods)
    {
        if (goods.Equals(GoodsScope.All))
            return "all goods";
        var parts = goods.Lethalities.Select(lethality => Words.Of(lethality)).Concat(goods.Codes.Select(code => $"{code} and below"));
        return string.Join(", ", goods.Listed ? parts.Prepend("military: all that a list names") : parts);
    }

    private static string Term(ObligationTerm term) =>
        $"{Words.Of(term.Kind)}{(term.Authority is null ? "" : $" of {term.Authority}")}{(term.ListedOnly ? " for listed goods" : "")}, {Words.InText(term.Due)}";
}
