using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes records on lines of their own: all of them as JSON, so that others can verify the chain, or the main members as CSV.</summary>
internal static class RecordLine
{
    public const string CsvHeader = "seq,at,kind,subject,outcome,what,bodyDigest,previous,hash";

    /// <summary>The record as a JSON object. Its body stands in it byte by byte, as it was digested.</summary>
    public static string Json(LedgerRecord record)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(utf8))
        {
            json.WriteStartObject();
            json.WriteNumber("seq", record.Seq);
            json.WriteString("at", record.At);
            json.WriteString("kind", record.Kind);
            json.WriteString("subject", record.Subject);
            json.WritePropertyName("body");
            Body(json, record.Body);
            json.WriteString("bodyDigest", record.BodyDigest);
            json.WriteString("previous", record.Previous);
            json.WriteString("hash", record.Hash);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(utf8.WrittenSpan);
    }

    /// <summary>The record as a row of CSV.</summary>
    public static string Csv(LedgerRecord record)
    {
        var listed = ListedRecord.Of(record);
        return SpreadsheetCell.Row([record.Seq.ToString(CultureInfo.InvariantCulture), record.At, record.Kind, record.Subject, listed.Outcome ?? "", listed.What, record.BodyDigest, record.Previous, record.Hash]);
    }

    // What is no JSON on one line was not written by a ledger; as a text it breaks nothing.
    private static void Body(Utf8JsonWriter json, string? body)
    {
        if (body is null)
            json.WriteNullValue();
        else if (IsOneObject(body))
            json.WriteRawValue(body);
        else
            json.WriteStringValue(body);
    }

    private static bool IsOneObject(string body)
    {
        if (body.AsSpan().ContainsAny('\r', '\n'))
            return false;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
