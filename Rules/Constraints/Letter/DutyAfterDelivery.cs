namespace ExportPolicy.Rules;

/// <summary>A commitment asks for something after delivery: verification, lot marking, notice of change.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DutyAfterDelivery : Rule
{
    public const string Id = "duty-after-delivery";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "Something must be done after delivery");

    public override void Define()
    {
        Transfer transfer = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => commitment, c => c.Obligations.Count > 0)
            .Match(() => goods, g => commitment.IsAbout(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsertEach(Found(commitment, goods)));
    }

    private static IEnumerable<Finding> Found(Commitment commitment, ClassifiedLine goods) =>
        commitment.Obligations
            .Where(term => term.Due == ObligationDue.AfterDelivery && term.AppliesTo(goods))
            .Select(term => Info.Require(commitment, goods.Line.Id, new Obligation(term, false, []), "{0}: {1}.", goods, term.InWords));
}
