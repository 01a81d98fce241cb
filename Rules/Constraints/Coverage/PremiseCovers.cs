namespace ExportPolicy.Rules;

/// <summary>The goods go to the named end user under the premise that it uses them.</summary>
[Name(Id)]
[Priority(Stratum.Coverage)]
internal sealed class PremiseCovers : Rule
{
    public const string Id = "premise-covers";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The premise of a named end user covers the goods");

    public override void Define()
    {
        Transfer transfer = null!;
        EndUserPremise premise = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => premise, p => p.SpeaksOf(transfer.Basis), p => p.NamesReceiverOf(transfer))
            .Match(() => goods, g => premise.Goods.Covers(g))
            .Exists<Party>(p => p.Role == PartyRole.EndUser, p => p.State == premise.EndUser, p => p.IsGovernment || !premise.GovernmentEndUser)
            .All<Party>(p => premise.Expects(p))
            .All<Party>(p => premise.ExpectsPlaceOf(p))
            .All<EndUseCertificate>(c => premise.ExpectsDestinationOf(c));

        Then()
            .Do(ctx => ctx.TryInsert(Found(premise, goods)));
    }

    private static Finding Found(EndUserPremise premise, ClassifiedLine goods) =>
        Info.Allow(premise, goods.Line.Id, "{0} is allowed under the premise that {1} is the end user.", goods, premise.EndUser);
}
