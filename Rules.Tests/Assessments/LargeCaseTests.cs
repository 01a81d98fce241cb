using System.Diagnostics;

namespace ExportPolicy.Rules.Tests;

/// <summary>Cases as large as anybody sends them, with room for slow machines: what is quadratic takes many times as long.</summary>
public class LargeCaseTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void Transfer_OfTenThousandLines_IsAssessedInTime()
    {
        var transfer = A.Transfer(lines: Lines(10_000), documents: Documents.None);

        Assert.Equal(10_000, InTime(transfer, Evidence.None).Lines.Count(line => line.ByLetter == Outcome.Referred));
    }

    [Fact]
    public void Chain_OfTwentyThousandEchoes_IsOneOriginInTime()
    {
        var claims = Enumerable.Range(0, 20_000).Select(i => A.Claim($"c{i:00000}", A.GoesTo("UA"), from: i == 0 ? [] : [$"c{i - 1:00000}"]));

        var weighed = Assert.Single(InTime(A.Transfer(), new Evidence(claims)).Weighed);

        Assert.Equal(19_999, Assert.Single(weighed.Origins).Echoes.Count);
    }

    [Fact]
    public void TwoThousandLines_WithACertificateEach_AreAssessedInTime()
    {
        var certificate = A.Certificate("Exporter of KR", "EndUser of US", "US");
        var documents = new Documents(Enumerable.Range(0, 2_000).Select(i => certificate with { Number = $"EUC-{i}", Lines = [$"{i}"] }), [A.Licence()]);

        InTime(A.Transfer(lines: Lines(2_000), documents: documents), Evidence.None).Comes(Outcome.Permitted, Outcome.Permitted);
    }

    private static Assessment InTime(Transfer transfer, Evidence evidence)
    {
        var watch = Stopwatch.StartNew();
        var assessment = Assess.With(transfer, evidence);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        return assessment;
    }

    private static IEnumerable<TransferLine> Lines(int count) =>
        Enumerable.Range(0, count).Select(i => A.Line($"{i}", quantity: new Quantity(1, "rounds")));
}
