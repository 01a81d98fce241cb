namespace ExportPolicy.Rules.Tests;

/// <summary>Large cases come out right and end; how long they take is for the benchmarks to say.</summary>
public class LargeCaseTests
{
    [Fact]
    public void Transfer_OfAThousandLines_HasEachLineReferred()
    {
        var transfer = A.Transfer(lines: Lines(1_000), documents: Documents.None);

        Assert.Equal(1_000, Assess.With(transfer).Lines.Count(line => line.ByLetter == Outcome.Referred));
    }

    [Fact]
    public void Chain_OfTwentyThousandEchoes_IsOneOrigin()
    {
        var claims = Enumerable.Range(0, 20_000).Select(i => A.Claim($"c{i:00000}", A.GoesTo("UA"), from: i == 0 ? [] : [$"c{i - 1:00000}"]));

        var weighed = Assert.Single(Assess.With(A.Transfer(), new Evidence(claims)).Weighed);

        Assert.Equal(19_999, Assert.Single(weighed.Origins).Echoes.Count);
    }

    [Fact]
    public void ThreeHundredLines_WithACertificateEach_ArePermitted()
    {
        var certificate = A.Certificate("Exporter of KR", "EndUser of US", "US");
        var documents = new Documents(Enumerable.Range(0, 300).Select(i => certificate with { Number = $"EUC-{i}", Lines = [$"{i}"] }), [A.Licence()]);

        Assess.With(A.Transfer(lines: Lines(300), documents: documents)).Comes(Outcome.Permitted, Outcome.Permitted);
    }

    private static IEnumerable<TransferLine> Lines(int count) =>
        Enumerable.Range(0, count).Select(i => A.Line($"{i}", quantity: new Quantity(1, "rounds")));
}
