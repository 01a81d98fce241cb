using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Serializes what the tool writes as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(IReadOnlyList<PolicySummary>))]
[JsonSerializable(typeof(PolicyDocument))]
internal sealed partial class JsonText : JsonSerializerContext
{
    /// <summary>Writes letters of every script as themselves; control characters, and those that reverse text, stay escaped.</summary>
    public static JsonText Readable { get; } = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) });
}
