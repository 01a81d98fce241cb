using System.Security.Cryptography;
using ExportPolicy.Rules.Benchmarks.Synthetic;

namespace ExportPolicy.Rules.Tests;

/// <summary>A series is the same bytes wherever and however often it is written, and its broken lines are broken as announced.</summary>
public class CaseLinesTests
{
    private static readonly CaseReader Reader = new();

    public static TheoryData<Breakage> Breakages => [.. Enum.GetValues<Breakage>()];

    // The reference implementation at prng.di.unimi.it, which other libraries publish with this seed.
    [Fact]
    public void RandomSource_OfAKnownSeed_GivesThePublishedNumbers()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Series_ThatIsLonger_BeginsWithTheShorterOne() => Assert.Equal(Written(7, 300), Written(7, 500).AsSpan(0, Written(7, 300).Length));

    [Fact]
    public void Series_OfAnotherSeed_IsAnother() => Assert.NotEqual(Written(7, 1), Written(8, 1));

    [Fact]
    public void Line_AskedForOutOfOrderOnSeveralThreads_IsTheSame()
    {
        var inOrder = Lines(7, 0, Enumerable.Range(0, 400));
        var scattered = Enumerable.Range(0, 400).Reverse().Chunk(50).AsParallel().AsUnordered()
            .SelectMany(numbers => numbers.Zip(Lines(7, 0, numbers)))
            .OrderBy(line => line.First)
            .Select(line => line.Second);

        Assert.Equal(inOrder, scattered);
    }

    // What two runs of one process share, such as the hashes of texts, two machines do not: hence the digest of another run.
    [Fact]
    public void Series_OfOneSeed_IsTheSameInEveryProcess()
    {
        var digest = Convert.ToHexString(SHA256.HashData(Written(1, 300)));

        Assert.True(digest == "683F4B12FAAD6244A4CBF66A034D041F2BA7713B0FE2D26AF0F3F8590B503C0C", $"The series of seed 1 now has the digest {digest}. Where the tables, the policies or the generator changed on purpose, write it here.");
    }

    [Fact]
    public void Line_BesideBrokenOnes_IsWhatItWas()
    {
        using var lines = new CaseLines(7, CaseLines.Whole / 5);
        var unbroken = Lines(7, 0, Enumerable.Range(0, 500));
        var broken = Lines(7, CaseLines.Whole / 5, Enumerable.Range(0, 500));
        var differing = Enumerable.Range(0, 500).Where(number => unbroken[number] != broken[number]).ToList();

        Assert.InRange(differing.Count, 60, 140);
        Assert.Equal(Enumerable.Range(0, 500).Where(number => lines.BreakageOf(number) is not null), differing);
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void Line_BrokenInAnyWay_IsRefusedForThatReason(Breakage breakage)
    {
        using var lines = new CaseLines(7, CaseLines.Whole);
        var numbers = Enumerable.Range(0, 500).Where(number => lines.BreakageOf(number) == breakage).ToList();

        Assert.True(numbers.Count > 20);
        foreach (var number in numbers)
        {
            var errors = Assert.Throws<CaseReadException>(() => Reader.Parse(lines[number], "line")).Errors;

            Assert.Contains(errors, error => error.Message.Contains(Reason(breakage), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Command_ToAFile_WritesTheSeries()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "cases.jsonl");

        Assert.Equal(0, GenerateCommand.Run(["--count", "40", "--seed", "7", "--out", file]));
        Assert.Equal(Written(7, 40), File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("--count", "5")]
    [InlineData("--seed", "5")]
    [InlineData("--count", "-5", "--seed", "1")]
    [InlineData("--count", "5", "--seed")]
    [InlineData("--count", "5", "--seed", "1", "--broken", "2")]
    [InlineData("--count", "5", "--seed", "1", "--colour", "2")]
    public void Command_ThatIsWrong_WritesNothing(params string[] args) => Assert.Equal(2, GenerateCommand.Run(args));

    [Fact]
    public void Command_ToAPlaceThatIsNotThere_SaysSo() =>
        Assert.Equal(1, GenerateCommand.Run(["--count", "5", "--seed", "7", "--out", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "cases.jsonl")]));

    private static string Reason(Breakage breakage) => breakage switch
    {
        Breakage.CutOff => "cut off",
        Breakage.MissingMember => "stage",
        Breakage.UnknownCode => "XX99.z",
        Breakage.BadDate => "2023-02-30",
        Breakage.DuplicateMember => "occurs twice",
        Breakage.OverLong => "expected at most 4000",
        _ => "not UTF-8",
    };

    private static List<string> Lines(ulong seed, int broken, IEnumerable<int> numbers)
    {
        using var lines = new CaseLines(seed, broken);
        return [.. numbers.Select(number => Convert.ToBase64String(lines[number].Span))];
    }

    private static byte[] Written(ulong seed, long count)
    {
        using var stream = new MemoryStream();
        using var lines = new CaseLines(seed);
        lines.WriteTo(stream, count);
        return stream.ToArray();
    }
}
