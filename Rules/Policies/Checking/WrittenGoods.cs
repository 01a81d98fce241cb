namespace ExportPolicy.Rules;

/// <summary>The goods of a commitment with the nodes where they stand.</summary>
/// <param name="Scope">The goods.</param>
/// <param name="Node">Where they stand; the commitment where they are left out.</param>
internal sealed record WrittenGoods(GoodsScope Scope, YamlNode Node)
{
    /// <summary>The codes, each with its place.</summary>
    public IEnumerable<(ControlCode Code, YamlNode Node)> Codes => Scope.Codes.Select((code, i) => (code, Node.At("codes").At(i)));

    /// <summary>The lethalities and codes, each by itself and with its place.</summary>
    public IEnumerable<(GoodsScope Goods, YamlNode Node)> Pieces => Scope.Lethalities.Select((lethality, i) => (GoodsScope.Of(lethality), Node.At("lethality").At(i)))
        .Concat(Codes.Select(each => (GoodsScope.Below(each.Code), each.Node)));

    /// <summary>What a commitment says of goods: once, for each wording, or not at all.</summary>
    public static IEnumerable<WrittenGoods> Of(Commitment commitment, YamlNode node) => commitment switch
    {
        LethalAidBan ban when node.At("wordings") is YamlList wordings => ban.Wordings.Select((wording, i) => new WrittenGoods(wording.Goods, wordings.At(i).At("goods"))),
        LethalAidBan ban => [new(ban.Wordings[0].Goods, node.At("goods"))],
        EndUserPremise premise => [new(premise.Goods, node.At("goods"))],
        Allowance allowance => [new(allowance.Goods, node.At("goods"))],
        Embargo embargo => [new(embargo.Goods, node.At("goods"))],
        PolicyOfDenial denial => [new(denial.Goods, node.At("goods"))],
        ConsentToRetransfer consent => [new(consent.Goods, node.At("goods"))],
        QuantityCap cap => [new(cap.Goods, node.At("goods"))],
        _ => [],
    };
}
