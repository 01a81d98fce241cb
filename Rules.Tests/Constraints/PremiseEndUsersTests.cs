namespace ExportPolicy.Rules.Tests;

/// <summary>Several end users under a premise that needs a government.</summary>
public class PremiseEndUsersTests
{
    [Theory]
    [InlineData(PartyKind.Company)]
    [InlineData(PartyKind.Person)]
    public void PrivateEndUser_BesideAGovernment_IsReferred(PartyKind kind)
    {
        var assessment = Assess.With(A.Transfer(parties: Parties(kind)));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains("Second", assessment.Single("premise-end-user").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondGovernmentEndUser_OfTheSameState_IsPermitted() =>
        Assess.With(A.Transfer(
            parties: Parties(PartyKind.Military),
            documents: new Documents([Papers.Certificate(), Papers.Certificate() with { EndUser = "Second" }], [A.Licence()]))).Comes(Outcome.Permitted, Outcome.Permitted);

    private static Party[] Parties(PartyKind second) =>
    [
        A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.UltimateConsignee, "US"), A.Party(PartyRole.EndUser, "US"),
        A.Party(PartyRole.EndUser, "US", kind: second, name: "Second"),
    ];
}
