namespace ExportPolicy.Rules;

/// <summary>Evidence contradicts the destination that an end-use certificate names: what is said outranks paper.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class CertificateContradicted : Rule
{
    public const string Id = "certificate-contradicted";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence contradicts an end-use certificate",
        "Clarify who will finally receive and use the goods.");

    public override void Define()
    {
        Policy policy = null!;
        EndUseCertificate certificate = null!;
        WeighedClaims claims = null!;

        When()
            .Match(() => policy)
            .Match(() => certificate, c => c.FinalDestination != null)
            .Match(() => claims, c => c.Policy == policy, c => c.Level >= KnowledgeLevel.ReasonToKnow, c => Contradicts(c, certificate));

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, certificate, claims)));
    }

    private static bool Contradicts(WeighedClaims claims, EndUseCertificate certificate) =>
        certificate.FinalDestination is { } destination && claims.Contradicts(destination.State);

    private static Finding Found(Policy policy, EndUseCertificate certificate, WeighedClaims claims) =>
        new(Info, Effect.Refer, policy, null, null, "{0} names {1} as final destination; evidence says otherwise: {2}, {3}.",
            [certificate, certificate.FinalDestination!, claims, KnowledgeLevels.Of(claims.Level)], claims.Level);
}
