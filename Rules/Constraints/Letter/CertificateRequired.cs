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
        DecisionDates question = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => question)
            .Match(() => commitment, c => c.AsksFor(ObligationKind.EndUseCertificate))
            .Match(() => goods, g => commitment.IsAbout(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsertEach(Found(commitment, transfer, goods, question)));
    }

    private static IEnumerable<Finding> Found(Commitment commitment, Transfer transfer, ClassifiedLine goods, DecisionDates question) =>
        commitment.ObligationsOn(goods, ObligationKind.EndUseCertificate).Select(term =>
        {
            var missing = CertificateCheck.Missing(transfer, goods.Line, question.AsOf);
            var obligation = new Obligation(term, missing.Count == 0, missing);
            return obligation.Met
                ? Info.Require(commitment, goods.Line.Id, obligation, "{0}: an end-use certificate, complete, signed and authenticated: present.", goods)
                : Info.Require(commitment, goods.Line.Id, obligation, "{0}: an end-use certificate; missing: {1}.", goods, string.Join(", ", missing));
        });
}
