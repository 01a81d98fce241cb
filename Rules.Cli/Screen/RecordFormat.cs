using System.Buffers;
using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what records came to as JSON Lines; docs/screening.md describes every member.</summary>
internal sealed class RecordFormat(bool namesFiles) : IRecordFormat
{
    /// <summary>The outcome of what could not be decided.</summary>
    public const string Error = "error";

    public ReadOnlyMemory<byte> Header => default;

    public void Write(IBufferWriter<byte> output, ScreenedRecord record)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            if (namesFiles)
                json.WriteString("file"u8, record.Source.File);
            json.WriteNumber("line"u8, record.Source.Line);
            if (record.Assessment is { } assessment)
                WriteVerdict(json, record, assessment);
            else
                WriteErrors(json, record);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteVerdict(Utf8JsonWriter json, ScreenedRecord record, Assessment assessment)
    {
        json.WriteString("id"u8, assessment.Transfer.Id);
        json.WriteString("outcome"u8, Words.Of(assessment.Outcome));
        json.WriteString("byLetter"u8, Words.Of(assessment.ByLetter));
        json.WriteString("onKnowledge"u8, Words.Of(assessment.OnKnowledge));
        WriteList(json, "findings"u8, record.Findings);
        WriteList(json, "missing"u8, record.Missing);
        json.WriteStartArray("policies"u8);
        foreach (var policy in assessment.Policies)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, policy.Id);
            json.WriteString("digest"u8, policy.Digest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (record.Change is not { } change)
            return;
        json.WriteString("before"u8, change.Before);
        if (change.Why.Count > 0)
            WriteList(json, "why"u8, change.Why);
    }

    private static void WriteErrors(Utf8JsonWriter json, ScreenedRecord record)
    {
        json.WriteString("outcome"u8, Error);
        WriteList(json, "errors"u8, record.Errors.Select(error => error.ToString()));
    }

    private static void WriteList(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
