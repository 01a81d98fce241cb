namespace ExportPolicy.Rules.Cli;

/// <summary>How a file holds records.</summary>
internal enum FileFormat
{
    /// <summary>JSON Lines.</summary>
    Jsonl,

    /// <summary>Comma-separated values, with a header.</summary>
    Csv,
}

/// <summary>Tells the format of a file.</summary>
internal static class FileFormats
{
    public static readonly string[] Words = ["jsonl", "csv"];

    /// <summary>The format that the name of a file tells; where it tells none, the one asked for, else JSON Lines.</summary>
    public static FileFormat Of(string path, FileFormat? otherwise)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" => FileFormat.Csv,
            ".JSONL" or ".NDJSON" => FileFormat.Jsonl,
            _ => otherwise ?? FileFormat.Jsonl,
        };
    }
}
