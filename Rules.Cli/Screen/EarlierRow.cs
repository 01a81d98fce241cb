using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>One row that an earlier run wrote.</summary>
/// <param name="Id">The id of the transfer; null where the record could not be decided.</param>
/// <param name="Verdict">What it came to; null where the record could not be decided.</param>
internal sealed record EarlierRow(string? Id, EarlierVerdict? Verdict)
{
    /// <summary>Reads a row as <see cref="RecordFormat"/> writes it.</summary>
    /// <returns>Null where the line is no such row.</returns>
    public static EarlierRow? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.GetProperty("outcome"u8).GetString() is var outcome && outcome == RecordFormat.Error)
                return new EarlierRow(null, null);
            return FileWords.Find<Outcome>(outcome) is { } known && row.GetProperty("id"u8).GetString() is { } id
                ? new EarlierRow(id, new EarlierVerdict(
                    known,
                    row.GetProperty("missing"u8).GetArrayLength() > 0,
                    [.. row.GetProperty("findings"u8).EnumerateArray().Select(finding => KindOf(Text(finding))).Distinct(StringComparer.Ordinal)],
                    [.. row.GetProperty("policies"u8).EnumerateArray().Select(policy => (Id: Text(policy.GetProperty("id"u8)), Text(policy.GetProperty("digest"u8)))).DistinctBy(policy => policy.Id)]))
                : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(JsonElement element) => element.GetString() ?? throw new JsonException("A text is null.");

    // Lines are named by the case: without them, findings of all cases are few.
    private static string KindOf(string finding) => finding.IndexOf('#', StringComparison.Ordinal) is var line and >= 0 ? finding[..line] : finding;
}
