namespace ExportPolicy.Rules.Tests;

/// <summary>What the goods are, and whose territory they go to.</summary>
public class GoodsTests
{
    [Theory]
    [InlineData("ML3.a", Lethality.NonLethal, true)]
    [InlineData("ML3.a", Lethality.Unknown, true)]
    [InlineData("ML13.d", Lethality.Lethal, true)]
    [InlineData("ML16.a", Lethality.NonLethal, true)]
    [InlineData("ML3.a", Lethality.Lethal, false)]
    [InlineData("ML13.d", Lethality.NonLethal, false)]
    [InlineData("ML3.a", null, false)]
    public void LethalityMisdeclared_AgainstTheTable_Refers(string code, Lethality? declared, bool refers)
    {
        var assessment = Under(A.Transfer(lines: [A.Line(codes: [code], declared: declared)]));

        Assert.Equal(refers ? Effect.Refer : null, assessment.Of("lethality-misdeclared").SingleOrDefault()?.Effect);
        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, assessment.ByLetter);
    }

    [Fact]
    public void LethalityMisdeclared_NeverChangesWhatTheTableSays()
    {
        var assessment = Assess.With(A.Transfer("UA", basis: TransferBasis.Gift, lines: [A.Line("1", ["ML13.d"]), A.Line("2", declared: Lethality.NonLethal)]));

        assessment.Finds("lethality-misdeclared", Effect.Refer, "2");
        assessment.Finds("no-lethal-aid", Effect.Prohibit, "2");
    }

    [Theory]
    [InlineData("ML6.a", null, true)]
    [InlineData("HS 8802", null, true)]
    [InlineData("ML6.a", "ML13.d", true)]
    [InlineData("ML6.a", "USML VII(a)(1)", false)]
    [InlineData("ML3.a", null, false)]
    [InlineData("ML5.a", null, false)]
    [InlineData("HS 6301", null, false)]
    public void UnknownLethality_WhereNoCodeTells_Refers(string code, string? second, bool refers)
    {
        var assessment = Under(A.Transfer(lines: [A.Line(codes: second is null ? [code] : [code, second])]));

        Assert.Equal(refers ? (Effect.Refer, "1") : ((Effect?)null, (string?)null), assessment.Of("unknown-lethality").Select(finding => ((Effect?)finding.Effect, finding.LineId)).SingleOrDefault());
        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, assessment.ByLetter);
    }

    [Theory]
    [InlineData("party", true)]
    [InlineData("route", true)]
    [InlineData("certificate", true)]
    [InlineData("exporter", false)]
    [InlineData("nothing", false)]
    public void ControlledTerritory_WhereGoodsGo_RefersEveryLine(string where, bool refers)
    {
        var territory = A.Place("UA-14");
        Party[] parties =
        [
            A.Party(PartyRole.Exporter, "KR", where == "exporter" ? "UA-14" : null),
            A.Party(PartyRole.UltimateConsignee, "UA", where == "party" ? "UA-14" : null),
            A.Party(PartyRole.EndUser, "UA"),
        ];
        var assessment = Assess.With(A.Transfer(
            basis: TransferBasis.Gift,
            lines: [A.Line("1", ["HS 6301"]), A.Line("2", ["HS 6301"])],
            parties: parties,
            route: where == "route" ? Route.Through(A.Place("KR"), territory, A.Place("UA")) : Route.Through(A.Place("KR"), A.Place("UA")),
            documents: new Documents([A.Certificate("Exporter of KR", "EndUser of UA", where == "certificate" ? "UA-14" : "UA")])));

        Assert.Equal(refers ? ["1", "2"] : [], assessment.Of("controlled-territory").Select(finding => finding.LineId));
        Assert.All(assessment.Of("controlled-territory"), finding => Assert.Equal(Effect.Refer, finding.Effect));
        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, assessment.ByLetter);
    }

    [Fact]
    public void ControlledTerritory_OfABannedState_IsRefusedAllTheSame() => Assess.With(A.Transfer(parties:
        [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.EndUser, "UA", "UA-14")])).Comes(Outcome.Denied, Outcome.Denied);

    private static Assessment Under(Transfer transfer) => Assess.With(transfer, policies: TestPolicy.Of(TestPolicy.AllowsAll));
}
