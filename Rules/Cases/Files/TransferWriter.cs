namespace ExportPolicy.Rules;

/// <summary>Writes the member <c>transfer</c> of a case file.</summary>
internal static class TransferWriter
{
    public static void Write(CaseJson json, Transfer transfer)
    {
        json.Text("id", transfer.Id);
        json.Word<TransferKind>("kind", transfer.Kind);
        json.Word<TransferBasis>("basis", transfer.Basis);
        json.Word<TransferStage>("stage", transfer.Stage);
        json.Day("date", transfer.Date);
        json.Objects("parties", transfer.Parties, Write);
        json.Objects("lines", transfer.Lines, Write);
        if (transfer.Route is { IsUnknown: true })
            json.Text("route", "unknown");
        else
            json.Object("route", transfer.Route, static (json, route) => json.List("legs", route.Legs, static (json, leg) => json.Text(null, leg.Code)));
        json.Object("endUse", transfer.EndUse, Write);
        json.Object("earlier", transfer.Earlier, Write);
        json.Object("documents", transfer.Documents.Equals(Documents.None) ? null : transfer.Documents, DocumentsWriter.Write);
    }

    public static void Write(CaseJson json, EarlierTransfer earlier)
    {
        json.Text("id", earlier.Id);
        json.Text("exporterState", earlier.ExporterState.Value);
        json.Text("recipientState", earlier.RecipientState.Value);
        json.Text("commitment", earlier.Commitment);
        json.Object("quantity", earlier.Quantity, Write);
    }

    public static void Write(CaseJson json, Quantity quantity)
    {
        json.Number("amount", quantity.Amount);
        json.Text("unit", quantity.Unit);
    }

    public static void Write(CaseJson json, Money money)
    {
        json.Number("amount", money.Amount);
        json.Text("currency", money.Currency.Code);
    }

    private static void Write(CaseJson json, Party party)
    {
        json.Word<PartyRole>("role", party.Role);
        json.Text("name", party.Name);
        json.Word<PartyKind>("kind", party.Kind);
        json.Text("state", party.State.Value);
        json.Text("location", party.Location.Equals(Place.Of(party.State)) ? null : party.Location.Code);
        json.Texts("identifiers", party.Identifiers);
    }

    private static void Write(CaseJson json, TransferLine line)
    {
        json.Text("id", line.Id);
        json.Text("description", line.Description);
        json.List("codes", line.Codes, static (json, code) => json.Text(null, code.Value));
        if (line.Quantity is null)
            json.Text("quantity", "unknown");
        else
            json.Object("quantity", line.Quantity, Write);
        json.Object("value", line.Value, Write);
        json.Word("declaredLethality", line.DeclaredLethality);
    }

    private static void Write(CaseJson json, EndUse endUse)
    {
        json.Text("statement", endUse.Statement);
        json.Object("requirement", endUse.Requirement, Write);
    }
}
