namespace ExportPolicy.Rules.Tests;

/// <summary>Quantities: unknown, over a cap, more than a use needs.</summary>
public class QuantityTests
{
    private const string Cap = "id: cap, kind: quantity-cap, recipients: [US], goods: lethal, cap: { amount: 120, unit: rounds }";

    [Fact]
    public void QuantityUnknown_OneLineOfTwo_RefersThatLine()
    {
        var policy = TestPolicy.Of(TestPolicy.AllowsAll);
        var assessment = Assess.With(A.Transfer(lines: [A.Line("1"), A.Line("2", unknownQuantity: true)]), policies: policy);

        assessment.Finds("quantity-unknown", Effect.Refer, "2");
        Assert.Equal([Outcome.Permitted, Outcome.Referred], assessment.Lines.Select(line => line.ByLetter));
        Assess.With(A.Transfer(), policies: policy).FindsNo("quantity-unknown");
    }

    [Theory]
    [InlineData("119", null, "rounds", "US", "ML3.a", false)]
    [InlineData("120", null, "rounds", "US", "ML3.a", false)]
    [InlineData("120", null, "ROUNDS", "US", "ML3.a", false)]
    [InlineData("120.001", null, "rounds", "US", "ML3.a", true)]
    [InlineData("60", "60", "rounds", "US", "ML3.a", false)]
    [InlineData("60", "61", "rounds", "US", "ML3.a", true)]
    [InlineData("1", null, "kg", "US", "ML3.a", true)]
    [InlineData("200", null, "rounds", "PL", "ML3.a", false)]
    [InlineData("200", null, "rounds", "US", "ML13.d", false)]
    public void QuantityOverCap_MoreThanTheCapOrNotComparable_Refers(string amount, string? second, string unit, string to, string code, bool refers)
    {
        List<TransferLine> lines = [A.Line("1", [code], Of(amount, unit))];
        if (second is not null)
            lines.Add(A.Line("2", [code], Of(second, unit)));
        var assessment = Under(A.Transfer(to, lines: lines));

        Assert.Equal(refers ? (Effect.Refer, null) : ((Effect?)null, (string?)null), assessment.Of("quantity-over-cap").Select(finding => ((Effect?)finding.Effect, finding.LineId)).SingleOrDefault());
        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, assessment.ByLetter);
    }

    [Fact]
    public void QuantityOverCap_GoodsOutsideTheCap_DoNotCount() =>
        Under(A.Transfer(lines: [A.Line("1", quantity: Of("120")), A.Line("2", ["ML13.d"], Of("500"))])).FindsNo("quantity-over-cap");

    [Theory]
    [InlineData("20", "rounds", "cap", "US", false)]
    [InlineData("21", "rounds", "cap", "US", true)]
    [InlineData("21", "rounds", null, "US", true)]
    [InlineData("21", "rounds", null, "PL", false)]
    [InlineData("21", "rounds", "another", "US", true)]
    [InlineData("21", "rounds", "cap", "PL", true)]
    [InlineData("1", "kg", "cap", "US", true)]
    [InlineData(null, "rounds", "cap", "US", true)]
    public void QuantityOverCap_EarlierTransfersUnderIt_Count(string? amount, string unit, string? commitment, string recipient, bool refers)
    {
        var earlier = new EarlierTransfer("T-0", A.Country("KR"), A.Country(recipient), commitment, amount is null ? null : Of(amount, unit));

        Assert.Equal(refers ? 1 : 0, Under(A.Transfer(), new Evidence(priorTransfers: [earlier])).Of("quantity-over-cap").Length);
    }

    [Fact]
    public void QuantityOverCap_QuantityUnknown_CannotBeChecked() =>
        Under(A.Transfer(lines: [A.Line(unknownQuantity: true)])).Finds("quantity-over-cap", Effect.Refer, null).Says("cannot be checked");

    [Theory]
    [InlineData("99", "rounds", true)]
    [InlineData("99.999", "Rounds", true)]
    [InlineData("100", "rounds", false)]
    [InlineData("101", "rounds", false)]
    [InlineData("1", "kg", true)]
    [InlineData(null, "rounds", false)]
    public void QuantityOutOfProportion_MoreThanTheUseNeeds_IsARedFlag(string? need, string unit, bool flagged)
    {
        var transfer = A.Transfer(endUse: new EndUse("own use", need is null ? null : Of(need, unit)));

        if (flagged)
        {
            var assessment = Under(transfer);
            Assert.Equal(KnowledgeLevel.Suspicion, assessment.Finds("quantity-out-of-proportion", Effect.Refer, null).Level);
            assessment.Comes(Outcome.Permitted, Outcome.Referred);
            Under(transfer, parameters: new PolicyParameters(Suspicion: SuspicionReading.Note)).Finds("quantity-out-of-proportion", Effect.Note, null);
        }
        else
        {
            Under(transfer).FindsNo("quantity-out-of-proportion");
        }
    }

    [Theory]
    [InlineData("rounds", "The lines come to 101 rounds")]
    [InlineData("kg", "cannot be compared")]
    public void QuantityOutOfProportion_LinesOfOneUnit_AreAddedAndOthersCannotBeCompared(string unitOfSecond, string words)
    {
        var assessment = Under(A.Transfer(
            lines: [A.Line("1"), A.Line("2", quantity: Of("1", unitOfSecond)), A.Line("3", unknownQuantity: true)],
            endUse: new EndUse("own use", Of("100"))));

        Assert.Contains(words, assessment.Single("quantity-out-of-proportion").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    private static Quantity Of(string amount, string unit = "rounds") => new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), unit);

    private static Assessment Under(Transfer transfer, Evidence? evidence = null, PolicyParameters? parameters = null) =>
        Assess.With(transfer.WithBroker("US"), evidence, policies: TestPolicy.Of(Cap, TestPolicy.AllowsAll).WithParameters(parameters ?? new PolicyParameters()));
}
