using System.Globalization;
using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Members of case files whose values are no plain texts; what is not there is left out.</summary>
internal static class CaseFields
{
    public static void WriteWord<T>(this Utf8JsonWriter json, string name, T value)
        where T : struct, Enum => json.WriteString(name, Word<T>.Of(value));

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        Span<char> text = stackalloc char[10];
        if (day is { } written && written.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            json.WriteString(name, text);
    }

    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    public static void WriteTrue(this Utf8JsonWriter json, string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    public static void WriteQuantity(this Utf8JsonWriter json, string name, Quantity? quantity)
    {
        if (quantity is null)
            return;
        json.WriteStartObject(name);
        json.WriteNumber("amount", quantity.Amount);
        json.WriteString("unit", quantity.Unit);
        json.WriteEndObject();
    }

    public static void WriteMoney(this Utf8JsonWriter json, string name, Money? money)
    {
        if (money is null)
            return;
        json.WriteStartObject(name);
        json.WriteNumber("amount", money.Amount);
        json.WriteString("currency", money.Currency.Code);
        json.WriteEndObject();
    }

    public static void WriteCitation(this Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject("citation");
        json.WriteString("title", citation.Title);
        json.WriteString("publisher", citation.Publisher);
        json.WriteDay("date", citation.Date);
        json.WriteText("quote", citation.Quote);
        json.WriteEndObject();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, EquatableArray<string> texts) =>
        json.WriteList(name, texts, static (json, text) => json.WriteStringValue(text));

    public static void WriteEach<T>(this Utf8JsonWriter json, string name, EquatableArray<T> items, Action<Utf8JsonWriter, T> write)
        where T : class => json.WriteList(name, items, (json, item) =>
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        });

    public static void WriteEarlier(this Utf8JsonWriter json, EarlierTransfer earlier)
    {
        json.WriteString("id", earlier.Id);
        json.WriteString("exporterState", earlier.ExporterState.Value);
        json.WriteString("recipientState", earlier.RecipientState.Value);
        json.WriteText("commitment", earlier.Commitment);
        json.WriteQuantity("quantity", earlier.Quantity);
    }

    private static void WriteList<T>(this Utf8JsonWriter json, string name, EquatableArray<T> items, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
