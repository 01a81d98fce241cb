namespace ExportPolicy.Rules.Proving;

/// <summary>Finds the plainest case of a space: goods that a policy allows, to whom it allows them, on its terms.</summary>
internal static class BaseCase
{
    public static Setting Of(IReadOnlyList<Policy> policies, StateClasses states, GoodsClasses goods, DateOnly asOf, DateOnly lastDay)
    {
        var commitments = policies.SelectMany(policy => policy.Commitments).ToList();
        var exporter = policies.Select(policy => policy.State).OfType<CountryCode>().FirstOrDefault() ?? states.Unnamed;
        var (recipient, scope, bases) = commitments.Select(AllowedBy).FirstOrDefault(allowed => allowed.Recipient is not null);
        var codes = goods.OfOneCode.FirstOrDefault(codes => scope?.Covers(goods.Classified(codes)) == true) ?? goods.OfOneCode[0];
        return new Setting(
            asOf,
            lastDay,
            exporter,
            recipient is null ? states.All[^1].State : states.Of(recipient).State,
            codes,
            goods.CapsOn(codes),
            bases is { Count: > 0 } ? bases[0] : TransferBasis.Sale,
            [.. commitments.SelectMany(commitment => commitment.Obligations).Where(term => term.Kind == ObligationKind.Licence).Select(term => term.AuthorityInWords).Distinct()]);
    }

    private static (CountryCode? Recipient, GoodsScope? Goods, EquatableArray<TransferBasis> Bases) AllowedBy(Commitment commitment) => commitment switch
    {
        EndUserPremise premise => (premise.EndUser, premise.Goods, premise.Bases),
        Allowance allowance => (allowance.Recipients[0], allowance.Goods, allowance.Bases),
        _ => (null, null, []),
    };
}
