namespace ExportPolicy.Rules.Tests;

/// <summary>Goods that are passed on, declared so that it does not look like it.</summary>
public class RetransferEvasionTests
{
    [Theory]
    [InlineData(TransferKind.Export)]
    [InlineData(TransferKind.Transit)]
    [InlineData(TransferKind.Brokering)]
    [InlineData(TransferKind.Intangible)]
    [InlineData(TransferKind.Retransfer)]
    public void GoodsOfAnEarlierTransfer_UnderAnyKind_NeedConsent(TransferKind kind)
    {
        var assessment = Assess.With(A.Transfer(from: "FR", kind: kind, earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("FR"))));

        assessment.Comes(Outcome.Denied, Outcome.Denied);
        assessment.Single("retransfer-without-consent");
    }

    [Fact]
    public void Reexport_ToAnotherEndUserOfTheHoldingState_NeedsConsent()
    {
        // The consent names a state that has no part in the transfer; it must not cover what stays with the holder.
        var consent = new RetransferConsent("C-1", A.Country("KR"), A.Country("UA"), A.Day);
        var assessment = Assess.With(A.Transfer(from: "PL", to: "PL", kind: TransferKind.Reexport,
            earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL")), documents: new Documents([], [], [consent])));

        assessment.Comes(Outcome.Denied, Outcome.Denied);
        Assert.Empty(assessment.Of("consent-covers"));
    }

    [Fact]
    public void Reexport_ThroughAForwarderOfTheHoldingState_NeedsConsentForTheEndUserOnly()
    {
        var consent = new RetransferConsent("C-1", A.Country("KR"), A.Country("US"), A.Day);
        var assessment = Assess.With(A.Transfer(from: "PL", kind: TransferKind.Reexport,
            parties: [A.Party(PartyRole.Exporter, "PL"), A.Party(PartyRole.IntermediateConsignee, "PL"), A.Party(PartyRole.UltimateConsignee, "US"), A.Party(PartyRole.EndUser, "US")],
            earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL")),
            documents: new Documents([], [], [consent])));

        Assert.Empty(assessment.Of("retransfer-without-consent"));
        assessment.Single("consent-covers");
    }
}
