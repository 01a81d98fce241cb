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
