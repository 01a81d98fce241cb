using ExportPolicy.Rules.Testing;

namespace ExportPolicy.Rules.Tests.Testing;

/// <summary>Cases that tests build.</summary>
public class TransferBuilderTests
{
    [Fact]
    public void Default_IsPermittedByTheShippedPoliciesToday() =>
        new ExportGate().Check(new TransferBuilder().Build(), Evidence.None).ShouldPermit();

    [Theory]
    [InlineData("2022-11-11")]
    [InlineData("2023-06-01")]
    [InlineData("2025-01-01")]
    public void Default_OnAnotherDay_IsPermittedByTheShippedPoliciesOfThatDay(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd");

        Gates.Open(new TestClock(new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero))).Check(new TransferBuilder().On(date).Build(), Evidence.None).ShouldPermit();
    }

    [Fact]
    public void Default_ThatIsKnownToGoOn_IsDenied() => new ExportGate()
        .Check(new TransferBuilder().Build(), TestEvidence.That(Proposition.GoesOnTo(Place.Parse("UA")), KnowledgeLevel.Known))
        .ShouldDeny("certificate-contradicted");

    [Fact]
    public void EveryStep_IsInTheTransfer()
    {
        var earlier = new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL"));
        var transfer = new TransferBuilder()
            .WithId("order-7").As(TransferKind.Reexport).OnTermsOf(TransferBasis.Gift).On(A.Day).At(TransferStage.Negotiating)
            .From("PL").To("FR").Adding(PartyRole.Broker, "A broker", "GB")
            .Carrying("ML2.a", 3).Carrying("ML13.d", null)
            .Through("PLGDN", "FRLEH").ForUse("own use").PassingOn(earlier).LicensedBy("MOTIE")
            .Build();

        Assert.Equal(("order-7", TransferKind.Reexport, TransferBasis.Gift, TransferStage.Negotiating, A.Day), (transfer.Id, transfer.Kind, transfer.Basis, transfer.Stage, transfer.Date));
        Assert.Equal(["PL", "FR", "FR", "FR", "GB"], transfer.Parties.Select(party => party.State.Value));
        Assert.Equal(["ML2.a", "ML13.d"], transfer.Lines.Select(line => line.Codes[0].Value));
        Assert.Equal((new Quantity(3, "pieces"), null), (transfer.Lines[0].Quantity, transfer.Lines[1].Quantity));
        Assert.Equal("PLGDN → FRLEH", transfer.Route!.ToString());
        Assert.Equal(("own use", earlier), (transfer.EndUse!.Statement, transfer.Earlier));
        Assert.Equal("MOTIE", transfer.Documents.Licences[0].Authority);
        Assert.Equal(2, transfer.Documents.Certificates.Count);
        Assert.True(new TransferBuilder().Through().Build().Route!.IsUnknown);
        Assert.Empty(new TransferBuilder().With(Documents.None).Build().Documents.Licences);
    }

    [Fact]
    public void Step_LeavesTheBuilderBeforeItAsItWas()
    {
        var start = new TransferBuilder();

        var other = start.To("UA").Carrying("ML5.a");

        Assert.Equal("US", start.Build().Parties[1].State.Value);
        Assert.Equal("UA", other.Build().Parties[1].State.Value);
    }

    [Fact]
    public void WhatIsNotValid_SaysSo()
    {
        Assert.Contains("'XX'", Assert.Throws<FormatException>(() => new TransferBuilder().To("XX").Build()).Message, StringComparison.Ordinal);
        Assert.Contains("earlier transfer", Assert.Throws<ArgumentException>(() => new TransferBuilder().As(TransferKind.Reexport).Build()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KnowledgeLevel.None)]
    [InlineData(KnowledgeLevel.Suspicion)]
    [InlineData(KnowledgeLevel.ReasonToKnow)]
    [InlineData(KnowledgeLevel.HighProbability)]
    [InlineData(KnowledgeLevel.Known)]
    public void Evidence_ReachesTheLevelThatTheTestAsksFor(KnowledgeLevel level)
    {
        var assessment = Assess.With(A.Transfer(), TestEvidence.That(A.GoesTo("UA"), level));

        Assert.Equal(level, assessment.Weighed.Select(weighed => weighed.Level).DefaultIfEmpty().Max());
    }

    [Fact]
    public void Evidence_OfALevelThatIsNone_IsAnError() => Assert.Throws<ArgumentOutOfRangeException>(() => TestEvidence.That(A.GoesTo("UA"), (KnowledgeLevel)9));
}
