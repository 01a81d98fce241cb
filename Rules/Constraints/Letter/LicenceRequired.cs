namespace ExportPolicy.Rules;

/// <summary>A commitment needs a licence of an authority that is in force and covers the line.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class LicenceRequired : Rule
{
    public const string Id = "licence-required";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A licence is needed before release");

    public override void Define()
    {
        Transfer transfer = null!;
        DecisionDates dates = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => dates)
            .Match(() => commitment, c => c.AsksFor(ObligationKind.Licence))
            .Match(() => goods, g => commitment.IsAbout(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsertEach(Found(commitment, transfer, goods, dates)));
    }

    private static IEnumerable<Finding> Found(Commitment commitment, Transfer transfer, ClassifiedLine goods, DecisionDates dates) =>
        commitment.ObligationsOn(goods, ObligationKind.Licence).Select(term =>
        {
            var day = dates.DayOf(commitment.Policy);
            var authority = term.AuthorityInWords;
            var licence = transfer.Documents.Licences.OrderBy(licence => licence.Number, StringComparer.Ordinal).FirstOrDefault(licence =>
                (term.Authority is null || string.Equals(licence.Authority, term.Authority, StringComparison.OrdinalIgnoreCase)) &&
                licence.Covers(goods.Line.Id, day));
            return licence is not null
                ? Info.Require(commitment, goods.Line.Id, new Obligation(term, true, []), "{0}: a licence of {1}: {2}.", goods, authority, licence)
                : Info.Require(commitment, goods.Line.Id, new Obligation(term, false, [$"a licence of {authority} in force on {day.ToIso()}"]),
                    "{0}: a licence of {1} in force on {2:yyyy-MM-dd}; none is declared.", goods, authority, day);
        });
}
