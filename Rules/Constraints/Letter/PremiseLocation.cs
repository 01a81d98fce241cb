namespace ExportPolicy.Rules;

/// <summary>A consignee or end user under a premise belongs to the named state and stands elsewhere, as a depot abroad does. No breach; noted.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PremiseLocation : Rule
{
    public const string Id = "premise-location";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The end user of a premise stands outside its state");

    public override void Define()
    {
        Transfer transfer = null!;
        EndUserPremise premise = null!;
        Party party = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => premise, p => p.IsAbout(transfer))
            .Match(() => party, p => p.Role >= PartyRole.UltimateConsignee, p => p.State == premise.EndUser, p => p.Location.State != p.State)
            .Match(() => goods, g => premise.Goods.Includes(g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(premise, party, goods)));
    }

    private static Finding Found(EndUserPremise premise, Party party, ClassifiedLine goods) =>
        Info.Note(premise, goods.Line.Id, "{0}: the {1} {2} belongs to {3} and stands in {4}.", goods, PartyRoleNames.Of(party.Role), party, premise.EndUser, party.Location);
}
