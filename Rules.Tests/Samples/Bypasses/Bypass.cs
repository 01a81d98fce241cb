using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>A line of <c>samples/Bypasses</c> with a comment that says what the build reports there, and why.</summary>
internal sealed partial record Bypass(string File, int Line, IReadOnlyList<string> Ids, string Why)
{
    public static string Folder { get; } = Repository.File("samples", "Bypasses");

    /// <summary>What the file says of itself, and of the member in which the line stands.</summary>
    public required string Family { get; init; }

    public required string Member { get; init; }

    /// <summary>All of them, by family.</summary>
    public static IReadOnlyList<Bypass> All { get; } =
    [
        .. new[] { "NoCheck", "WrongCondition", "WrongTransfer", "ForgedClearance", "FailOpen", "OtherDoors", "Silenced" }.SelectMany(name => In($"{name}.cs")),
    ];

    private static IEnumerable<Bypass> In(string file)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(Folder, file));
        var summaries = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (Summary().Match(lines[at]) is { Success: true } summary)
                summaries.Add(summary.Groups["text"].Value.Replace("<c>", "`", StringComparison.Ordinal).Replace("</c>", "`", StringComparison.Ordinal));
            if (Mark().Match(lines[at]) is { Success: true } mark)
                yield return new(file, at + 1, mark.Groups["ids"].Value.Split(", "), mark.Groups["why"].Value) { Family = summaries[0], Member = summaries[^1] };
        }
    }

    [GeneratedRegex("/// <summary>(?<text>.*)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex(@"\S // (?<ids>EXP\d{4}(, EXP\d{4})*): (?<why>.+)$")]
    private static partial Regex Mark();
}
