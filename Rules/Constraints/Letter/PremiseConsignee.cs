namespace ExportPolicy.Rules;

/// <summary>Goods under an end-user premise are consigned to a party of another state.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PremiseConsignee : Rule
{
    public const string Id = "premise-consignee";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A consignee belongs to another state than the end user of the premise");

    public override void Define()
    {
        Transfer transfer = null!;
        EndUserPremise premise = null!;
        Party party = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => premise, p => p.IsAbout(transfer))
            .Match(() => party, p => p.Role != PartyRole.Purchaser, p => !premise.Expects(p))
            .Match(() => goods, g => premise.Goods.Includes(g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(premise, party, goods)));
    }

    private static Finding Found(EndUserPremise premise, Party party, ClassifiedLine goods) =>
        Info.Prohibit(premise, goods.Line.Id, "{0}: the {1} {2} does not belong to {3}, which the premise names as end user.", goods, PartyRoleNames.Of(party.Role), party, premise.EndUser);
}
