namespace ExportPolicy.Rules.Tests;

/// <summary>Several certificates for one line that do not say the same.</summary>
public class CertificatesInConflictTests
{
    private static readonly EndUseCertificate Complete = A.Certificate("Exporter of KR", "EndUser of US", "US");

    [Fact]
    public void SecondCertificate_WithAnotherDestination_IsReferred()
    {
        var assessment = With(Complete, Complete with { Number = "EUC-2", FinalDestination = A.Place("FR") });

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains("EUC-2 names FR as final destination", assessment.Single("certificate-required").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondCertificate_WithAnotherEndUser_IsReferred()
    {
        var assessment = With(Complete, Complete with { Number = "EUC-2", EndUser = "Somebody else" });

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains("EUC-2 names 'Somebody else' as end user", assessment.Single("certificate-required").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondCertificate_ForAnotherLine_SaysNothingOfThisOne() =>
        With(Complete, Complete with { Number = "EUC-2", Lines = ["2"], EndUser = "Somebody else" }).Comes(Outcome.Permitted, Outcome.Permitted);

    [Fact]
    public void SecondCertificate_ThatIsIncompleteAndAgrees_ChangesNothing() =>
        With(Complete, new EndUseCertificate { Number = "EUC-2", EndUser = "endUser of U.S." }).Comes(Outcome.Permitted, Outcome.Permitted);

    private static Assessment With(params EndUseCertificate[] certificates) =>
        Assess.With(A.Transfer(documents: new Documents(certificates, [A.Licence()])));
}
