namespace ExportPolicy.Rules.Proving;

/// <summary>The goods that the tables and the scopes of commitments tell apart: for each class the codes of one line that stand for it.</summary>
internal sealed class GoodsClasses
{
    // No table says anything of these: goods that are dual-use and nothing more, and a customs heading that is left open.
    private static readonly string[] Unlisted = ["EAR99", "HS 9999"];

    private readonly ReferenceData _reference;
    private readonly GoodsScope[] _scopes;
    private readonly QuantityCap[] _caps;

    public GoodsClasses(IReadOnlyList<Policy> policies, ReferenceData reference)
    {
        _reference = reference;
        _scopes = [.. policies.SelectMany(policy => policy.Commitments).SelectMany(ScopesOf).Concat(policies.SelectMany(policy => policy.Properties).Select(property => property.Goods).OfType<GoodsScope>()).Distinct()];
        _caps = [.. policies.SelectMany(policy => policy.Commitments).OfType<QuantityCap>()];
        var codes = reference.Entries.Select(entry => entry.Code)
            .Concat(_scopes.SelectMany(scope => scope.Codes).SelectMany(WithParents))
            .Concat(Unlisted.Select(ControlCode.Parse))
            .Distinct()
            .OrderBy(code => code.Value.Length)
            .ThenBy(code => code.Value, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        OfOneCode = [.. codes.Select(code => new EquatableArray<ControlCode>[] { [code] }[0]).Where(goods => known.Add(SignatureOf(goods)))];
        OfTwoCodes =
        [
            .. from one in OfOneCode
               from other in OfOneCode
               where string.CompareOrdinal(one[0].Value, other[0].Value) < 0
               let both = (EquatableArray<ControlCode>)[one[0], other[0]]
               where known.Add(SignatureOf(both))
               select both,
        ];
    }

    /// <summary>Goods that one code names.</summary>
    public IReadOnlyList<EquatableArray<ControlCode>> OfOneCode { get; }

    /// <summary>Goods that only two codes together make a class of their own.</summary>
    public IReadOnlyList<EquatableArray<ControlCode>> OfTwoCodes { get; }

    /// <summary>A class in words: what the table says of it, and the codes that stand for it.</summary>
    public string NameOf(EquatableArray<ControlCode> codes)
    {
        var goods = Classified(codes);
        string?[] words =
        [
            FileWords.Of(goods.Classification.Lethality),
            goods.Classification.Listed ? "listed" : "not listed",
            goods.Classification.Consumable ? "consumable" : null,
        ];
        return $"{string.Join(", ", words.OfType<string>())} ({string.Join(" + ", codes)})";
    }

    /// <summary>The goods as rules see them.</summary>
    public ClassifiedLine Classified(EquatableArray<ControlCode> codes) => new(new TransferLine("1", "goods", codes, null), _reference.Classify(codes));

    /// <summary>The caps that may count goods.</summary>
    public IReadOnlyList<QuantityCap> CapsOn(EquatableArray<ControlCode> codes)
    {
        var goods = Classified(codes);
        return [.. _caps.Where(cap => cap.Goods.Includes(goods))];
    }

    /// <summary>The scopes of goods that a commitment speaks of.</summary>
    public static IEnumerable<GoodsScope> ScopesOf(Commitment commitment) => commitment switch
    {
        LethalAidBan ban => ban.Wordings.Select(wording => wording.Goods),
        EndUserPremise premise => [premise.Goods],
        Allowance allowance => [allowance.Goods],
        Embargo embargo => [embargo.Goods],
        PolicyOfDenial denial => [denial.Goods],
        ConsentToRetransfer consent => [consent.Goods],
        QuantityCap cap => [cap.Goods],
        _ => [],
    };

    private string SignatureOf(EquatableArray<ControlCode> codes)
    {
        var goods = Classified(codes);
        var said = goods.Classification;
        return $"{said.Lethality} {said.Listed} {said.Consumable} {codes.All(code => code.IsIntangible)} "
            + string.Concat(_scopes.Select(scope => scope.Covers(goods) ? '2' : scope.Includes(goods) ? '1' : IsTooCoarse(scope, codes) ? '?' : '0'));
    }

    // The goods may be meant, and their codes do not tell.
    private static bool IsTooCoarse(GoodsScope scope, EquatableArray<ControlCode> codes) =>
        codes.Any(code => !codes.Any(finer => finer != code && finer.IsAtOrBelow(code)) && scope.Codes.Any(meant => meant.IsAtOrBelow(code)));

    private static IEnumerable<ControlCode> WithParents(ControlCode code)
    {
        for (var each = code; each is not null; each = each.Parent)
            yield return each;
    }
}
