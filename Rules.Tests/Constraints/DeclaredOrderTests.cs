namespace ExportPolicy.Rules.Tests;

/// <summary>Which of several documents a finding rests on does not hang on the order in which they are declared.</summary>
public class DeclaredOrderTests
{
    [Fact]
    public void Licence_ThatAFindingNames_IsTheSameInAnyOrder()
    {
        Licence[] licences = [new("L-2", "DAPA", A.Day), new("L-1", "DAPA", A.Day), new("L-3", "DAPA", A.Day)];

        Assert.Equal(Said(licences), Said([.. licences.Reverse()]));
        Assert.Contains("L-1", Said(licences), StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierTransferOfUnknownQuantity_ThatAFindingNames_IsTheSameInAnyOrder()
    {
        EarlierTransfer[] earlier = [Earlier("T-8", new Quantity(2, "crates")), Earlier("T-0", null), Earlier("T-9", new Quantity(5, "rounds"))];

        Assert.Equal(Said(earlier), Said([.. earlier.Reverse()]));
        Assert.Contains("T-0", Said(earlier), StringComparison.Ordinal);
    }

    [Fact]
    public void LineInAnotherUnit_ThatAFindingNames_IsTheSameInAnyOrder()
    {
        TransferLine[] lines = [A.Line("2", quantity: new Quantity(1, "crates")), A.Line("1", quantity: new Quantity(1, "boxes")), A.Line("3")];

        Assert.Equal(Said(lines), Said([.. lines.Reverse()]));
        Assert.All(Said(lines), words => Assert.Contains("quantity of line 1 in its unit 'boxes'", words, StringComparison.Ordinal));
    }

    private static string[] Said(TransferLine[] lines) =>
        [.. Assess.With(A.Transfer(lines: lines)).Of("certificate-required").Select(finding => finding.Describe(Audience.Internal))];

    private static EarlierTransfer Earlier(string id, Quantity? quantity) => new(id, A.Country("KR"), A.Country("US"), "cap", quantity);

    private static string Said(EarlierTransfer[] earlier) => Assess.With(
        A.Transfer(),
        new Evidence(priorTransfers: earlier),
        policies: TestPolicy.Of("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 120, unit: rounds }"))
        .Single("quantity-over-cap").Describe(Audience.Internal);

    private static string Said(Licence[] licences) =>
        Assess.With(A.Transfer(documents: new Documents([A.Certificate("Exporter of KR", "EndUser of US", "US")], licences))).Single("licence-required").Describe(Audience.Internal);
}
