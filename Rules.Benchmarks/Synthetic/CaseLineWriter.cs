using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Writes a case as a case file holds it. Expectations belong to cases that somebody wrote by hand and are left out.</summary>
internal static class CaseLineWriter
{
    public static void Write(Utf8JsonWriter json, Case written)
    {
        json.WriteStartObject();
        json.WriteText("title", written.Title);
        json.WriteStartObject("transfer");
        Write(json, written.Transfer);
        json.WriteEndObject();
        EvidenceWriter.Write(json, written.Evidence);
        json.WriteDay("asOf", written.AsOf);
        json.WriteDay("knownAt", written.KnownAt);
        json.WriteTexts("policies", written.Policies);
        json.WriteEach("acknowledgements", written.Acknowledgements, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Transfer transfer)
    {
        json.WriteString("id", transfer.Id);
        json.WriteWord("kind", transfer.Kind);
        json.WriteWord("basis", transfer.Basis);
        json.WriteWord("stage", transfer.Stage);
        json.WriteDay("date", transfer.Date);
        json.WriteEach("parties", transfer.Parties, Write);
        json.WriteEach("lines", transfer.Lines, Write);
        Write(json, transfer.Route);
        if (transfer.EndUse is { } use)
        {
            json.WriteStartObject("endUse");
            json.WriteString("statement", use.Statement);
            json.WriteQuantity("requirement", use.Requirement);
            json.WriteEndObject();
        }

        if (transfer.Earlier is { } earlier)
        {
            json.WriteStartObject("earlier");
            json.WriteEarlier(earlier);
            json.WriteEndObject();
        }

        DocumentsWriter.Write(json, transfer.Documents);
    }

    private static void Write(Utf8JsonWriter json, Party party)
    {
        json.WriteWord("role", party.Role);
        json.WriteString("name", party.Name);
        json.WriteWord("kind", party.Kind);
        json.WriteString("state", party.State.Value);
        if (party.Location.Code != party.State.Value)
            json.WriteString("location", party.Location.Code);
        json.WriteTexts("identifiers", party.Identifiers);
    }

    private static void Write(Utf8JsonWriter json, TransferLine line)
    {
        json.WriteString("id", line.Id);
        json.WriteString("description", line.Description);
        json.WriteStartArray("codes");
        foreach (var code in line.Codes)
            json.WriteStringValue(code.Value);
        json.WriteEndArray();
        if (line.Quantity is null)
            json.WriteString("quantity", "unknown");
        json.WriteQuantity("quantity", line.Quantity);
        json.WriteMoney("value", line.Value);
        if (line.DeclaredLethality is { } declared)
            json.WriteWord("declaredLethality", declared);
    }

    private static void Write(Utf8JsonWriter json, Route? route)
    {
        if (route is null)
            return;
        if (route.IsUnknown)
        {
            json.WriteString("route", "unknown");
            return;
        }

        json.WriteStartObject("route");
        json.WriteStartArray("legs");
        foreach (var leg in route.Legs)
            json.WriteStringValue(leg.Code);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Acknowledgement acknowledgement)
    {
        json.WriteString("commitment", acknowledgement.Commitment);
        json.WriteString("person", acknowledgement.Person);
        json.WriteString("reason", acknowledgement.Reason);
    }
}
