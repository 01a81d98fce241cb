namespace ExportPolicy.Rules;

/// <summary>Goods under an end-user premise name no end user of the kind that the premise needs.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PremiseEndUser : Rule
{
    public const string Id = "premise-end-user";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "No end user is named as the premise needs",
        "Name the government end user.");

    public override void Define()
    {
        Transfer transfer = null!;
         EndUserPremise premise = null!;
         ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => premise, p => Readings.IsAbout(p, transfer))
            .Match(() => goods, g => premise.Goods.Includes(g))
            .Not<Party>(p => p.Role == PartyRole.EndUser, p => p.State == premise.EndUser, p => p.IsGovernment || !premise.GovernmentEndUser);

        Then()
            .Do(ctx => ctx.TryInsert(Found(premise, goods)));
    }

    private static Finding Found(EndUserPremise premise, ClassifiedLine goods) =>
        Info.Refer(premise, goods.Line.Id, "{0}: no {1}end user of {2} is named; name it.", goods, premise.GovernmentEndUser ? "government or military " : "", premise.EndUser);
}
