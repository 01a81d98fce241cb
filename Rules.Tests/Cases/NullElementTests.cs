namespace ExportPolicy.Rules.Tests;

/// <summary>A null in a list is an error of the one who builds the fact, and is named there.</summary>
public class NullElementTests
{
    public static TheoryData<string> Subjects => [.. Builders.Keys];

    private static Dictionary<string, Action> Builders { get; } = new()
    {
        ["parties"] = () => A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), null!]),
        ["lines"] = () => A.Transfer(lines: [null!]),
        ["codes"] = () => _ = new TransferLine("1", "goods", [null!], null),
        ["legs"] = () => Route.Through(A.Place("KR"), null!),
        ["identifiers"] = () => A.Party(PartyRole.Exporter, "KR", identifiers: [null!]),
        ["certificates"] = () => _ = new Documents([null!]),
        ["licences"] = () => _ = new Documents(licences: [null!]),
        ["consents"] = () => _ = new Documents(consents: [null!]),
        ["stockPlans"] = () => _ = new Documents(stockPlans: [null!]),
        ["exceptions"] = () => _ = new Documents(exceptions: [null!]),
        ["claims"] = () => _ = new Evidence([null!]),
        ["funding"] = () => _ = new Evidence(funding: [null!]),
        ["priorTransfers"] = () => _ = new Evidence(priorTransfers: [null!]),
        ["events"] = () => _ = new Evidence(events: [null!]),
        ["balances"] = () => _ = new Evidence(balances: [null!]),
        ["derivedFrom"] = () => A.Claim("c", A.GoesTo("UA"), from: [null!]),
        ["acknowledgements"] = () => new PolicyEngine(PolicySet.Empty).Assess(A.Transfer(), Evidence.None, acknowledgements: [null!]),
    };

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Null_AmongThem_IsNamed(string subject)
    {
        var exception = Assert.Throws<ArgumentException>(Builders[subject]);

        Assert.Equal(subject, exception.ParamName);
        Assert.Contains("is null", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CertificateLines_SetToNull_AreRefused() =>
        Assert.Throws<ArgumentNullException>(() => new EndUseCertificate { Lines = null! });

    [Fact]
    public void LinesOfALicence_ThatAreNone_AreNotAll()
    {
        Assert.Contains("leave them out", Assert.Throws<ArgumentException>("lines", () => new Licence("L-1", "DAPA", A.Day, lines: [])).Message, StringComparison.Ordinal);
        Assert.Empty(new Licence("L-1", "DAPA", A.Day).Lines);
    }
}
