namespace ExportPolicy.Rules;

/// <summary>A fund that buys for another state than the end user pays, or may pay, for the goods: money has a purpose.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PurposeBoundFunds : Rule
{
    public const string Id = "purpose-bound-funds";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Money bound to another state pays for the goods",
        "Clarify who pays for the goods, and from which fund.");

    public override void Define()
    {
        Transfer transfer = null!;
        Commitment commitment = null!;
        EarmarkedFunding fund = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => commitment)
            .Match(() => fund, f => f.Policy == commitment.Policy)
            .Match(() => goods, g => IsAgainst(fund, commitment, transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, fund, goods)));
    }

    private static bool IsAgainst(EarmarkedFunding fund, Commitment commitment, Transfer transfer, ClassifiedLine goods) => commitment switch
    {
        LethalAidBan ban => ban.Policy.Parameters.Indirect == IndirectReading.Strict && ban.Recipients.Contains(fund.State) && ban.Bans(transfer, goods),
        EndUserPremise premise => !premise.EndUser.Equals(fund.State) && premise.IsAbout(transfer, goods),
        Allowance allowance => !allowance.Recipients.Contains(fund.State) && allowance.IsAbout(transfer, goods),
        _ => false,
    };

    private static Finding Found(Commitment commitment, EarmarkedFunding fund, ClassifiedLine goods)
    {
        const string Text = "{0}: {1}, which buys for {2}, {3}; {4}.";
        EquatableArray<object> facts = [goods, fund.Fund.Id, fund.State, fund.Confirmed ? "pays" : "may pay", KnowledgeLevels.Of(fund.Level), fund.Because];
        return commitment is LethalAidBan ban
            ? Info.UnderBan(ban, goods, fund.Level, FindingFactory.EffectOf(fund.Level, ban.Policy), Text, facts)
            : Info.ByLevel(fund.Level, commitment.Policy, commitment, goods.Line.Id, Text, facts);
    }
}
