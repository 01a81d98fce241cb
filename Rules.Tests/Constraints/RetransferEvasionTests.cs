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
}
