namespace ExportPolicy.Rules;

/// <summary>A commitment needs an end-use certificate; every field that is missing or wrong is named.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class CertificateRequired : Rule
{
    public const string Id = "certificate-required";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "An end-use certificate is needed before release");

    public override void Define()
    {
        Transfer transfer = null!;
        DecisionDates dates = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => dates)
            .Match(() => commitment, c => c.AsksFor(ObligationKind.EndUseCertificate))
            .Match(() => goods, g => commitment.IsAbout(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsertEach(Found(commitment, transfer, goods, dates)));
    }

    private static IEnumerable<Finding> Found(Commitment commitment, Transfer transfer, ClassifiedLine goods, DecisionDates dates) =>
        commitment.ObligationsOn(goods, ObligationKind.EndUseCertificate).Select(term =>
        {
            var check = CertificateCheck.Of(transfer, goods.Line, dates.DayOf(commitment.Policy));
            var missing = string.Join(", ", check.Missing);
            var obligation = new Obligation(term, check.Missing.Count == 0, check.Missing);
            return (obligation.Met, check.Certificate) switch
            {
                (true, { } certificate) => Info.Require(commitment, goods.Line.Id, obligation, "{0}: an end-use certificate, complete, signed and authenticated: {1}.", goods, certificate),
                (_, { } certificate) => Info.Require(commitment, goods.Line.Id, obligation, "{0}: an end-use certificate; missing in {2}: {1}.", goods, missing, certificate),
                _ => Info.Require(commitment, goods.Line.Id, obligation, "{0}: an end-use certificate; missing: {1}.", goods, missing),
            };
        });
}
