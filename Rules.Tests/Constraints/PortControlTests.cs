namespace ExportPolicy.Rules.Tests;

/// <summary>A port code must not hide that goods go to territory under the control of another power.</summary>
public class PortControlTests
{
    [Theory]
    [InlineData("UASVP")]
    [InlineData("UA-40")]
    public void Blankets_ToSevastopol_AreReferredHoweverThePlaceIsWritten(string place)
    {
        var assessment = Assess.With(A.Transfer(
            basis: TransferBasis.Gift,
            lines: [A.Line(codes: ["HS 6301"])],
            parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.UltimateConsignee, "UA", place), A.Party(PartyRole.EndUser, "UA", place)],
            route: Route.Through(A.Place("KRPUS"), A.Place(place)),
            documents: Documents.None));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains(place, assessment.Single("controlled-territory").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void Port_OfAStateWithoutSuchTerritory_IsClear() =>
        Assess.With(A.Transfer(route: Route.Through(A.Place("KRPUS"), A.Place("USNYC")))).Comes(Outcome.Permitted, Outcome.Permitted);
}
