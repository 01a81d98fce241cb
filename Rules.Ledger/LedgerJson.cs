using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ExportPolicy.Rules.Ledger;

/// <summary>How what the ledger stores is written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HeadDocument))]
[JsonSerializable(typeof(Reservation))]
[JsonSerializable(typeof(ArchiveDocument))]
[JsonSerializable(typeof(ClosedBody))]
[JsonSerializable(typeof(DecisionBody))]
[JsonSerializable(typeof(EvidenceBody))]
[JsonSerializable(typeof(HoldBody))]
[JsonSerializable(typeof(HoldLiftedBody))]
[JsonSerializable(typeof(LotFreedBody))]
[JsonSerializable(typeof(PurgeBody))]
[JsonSerializable(typeof(ResolutionBody))]
[JsonSerializable(typeof(RetentionBody))]
[JsonSerializable(typeof(ReturnedBody))]
[JsonSerializable(typeof(ShippedBody))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>A document as the content of a record, with a case file, or a part of one, as a further member.</summary>
    public static string Write<T>(T document, JsonTypeInfo<T> type, string? name = null, string? json = null)
    {
        var text = JsonSerializer.Serialize(document, type);
        return name is null ? text : $"{text[..^1]}{(text.Length > 2 ? "," : "")}\"{name}\":{json}}}";
    }

    /// <summary>Reads the content of a record.</summary>
    /// <exception cref="LedgerException">It is not what the kind of the record says.</exception>
    public static T Read<T>(LedgerRecord record, JsonTypeInfo<T> type)
    {
        try
        {
            if (record.Body is not null && JsonSerializer.Deserialize(record.Body, type) is { } body)
                return body;
        }
        catch (JsonException problem)
        {
            throw Damaged(record, problem);
        }

        throw new LedgerException(LedgerProblem.Damaged, $"The content of {record} is not there any more; it was purged, or removed. Run 'export-policy ledger verify'.");
    }

    /// <summary>Says that a record does not hold what its kind says.</summary>
    public static LedgerException Damaged(LedgerRecord record, Exception problem) =>
        new(LedgerProblem.Damaged, $"The content of {record} cannot be read: {problem.Message} Run 'export-policy ledger verify'.", problem);
}
