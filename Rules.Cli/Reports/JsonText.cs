using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ExportPolicy.Rules.Cli;

/// <summary>Serializes what the tool writes as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(ExplainDocument))]
[JsonSerializable(typeof(IReadOnlyList<PolicySummary>))]
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(ValidationDocument))]
[JsonSerializable(typeof(IReadOnlyList<ListedRecord>))]
[JsonSerializable(typeof(IReadOnlyList<OpenDocument>))]
[JsonSerializable(typeof(IReadOnlyList<HoldDocument>))]
[JsonSerializable(typeof(BalanceDocument))]
[JsonSerializable(typeof(DifferenceDocument))]
[JsonSerializable(typeof(PolicyTestDocument))]
[JsonSerializable(typeof(IReadOnlyList<ProofDocument>))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSerializable(typeof(ReplayDocument))]
[JsonSerializable(typeof(VerificationDocument))]
[JsonSerializable(typeof(ScreenCheckpoint))]
[JsonSerializable(typeof(ScreenSummaryDocument))]
internal sealed partial class JsonText : JsonSerializerContext
{
    /// <summary>Writes a value. Letters of every script and apostrophes stand as themselves; what is not a visible character stays escaped.</summary>
    public static void Write<T>(TextWriter output, T value, JsonTypeInfo<T> type)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(utf8, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
            JsonSerializer.Serialize(writer, value, type);
        var json = EscapedApostrophe().Replace(Encoding.UTF8.GetString(utf8.WrittenSpan), "$1'");
        output.WriteLine(Invisible().Replace(json, sign => $"\\u{(int)sign.Value[0]:x4}"));
    }

    // The encoder escapes apostrophes for the sake of HTML, and so makes sentences hard to read. An even number of backslashes
    // before it are escaped backslashes; after an odd number it is a text that looks alike.
    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u0027")]
    private static partial Regex EscapedApostrophe();

    // The encoder lets signs through that reverse the order of what is read.
    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Invisible();
}
