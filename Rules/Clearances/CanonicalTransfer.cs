namespace ExportPolicy.Rules;

/// <summary>The canonical form of a transfer: every declared member but the stage, which changes while the goods do not.</summary>
/// <remarks>A member that is added to a fact is added here, and the format gets a new name.</remarks>
internal static class CanonicalTransfer
{
    public const string Format = "export-policy/transfer/2";

    public static void Write(CanonicalJson json, Transfer transfer) => json.Object(null, transfer, static (json, transfer) =>
    {
        json.Text("format", Format);
        json.Text("id", transfer.Id);
        json.Word("kind", transfer.Kind);
        json.Word("basis", transfer.Basis);
        json.Day("date", transfer.Date);
        json.List("parties", transfer.Parties, static (json, party) => json.Object(null, party, Write));
        json.List("lines", transfer.Lines, static (json, line) => json.Object(null, line, Write));
        json.List("route", transfer.Route?.Legs, static (json, leg) => json.Text(null, leg.Code));
        json.Object("endUse", transfer.EndUse, Write);
        json.Object("earlier", transfer.Earlier, Write);
        json.Object("documents", transfer.Documents, Write);
    });

    private static void Write(CanonicalJson json, Party party)
    {
        json.Word("role", party.Role);
        json.Text("name", party.Name);
        json.Word("kind", party.Kind);
        json.Text("state", party.State.Value);
        json.Text("location", party.Location.Code);
        json.List("identifiers", party.Identifiers, Text);
    }

    private static void Write(CanonicalJson json, TransferLine line)
    {
        json.Text("id", line.Id);
        json.Text("description", line.Description);
        json.List("codes", line.Codes, static (json, code) => json.Text(null, code.Value));
        json.Object("quantity", line.Quantity, Write);
        json.Object("value", line.Value, Write);
        json.Text("declaredLethality", line.DeclaredLethality is { } lethality ? Enum.GetName(lethality) : null);
    }

    private static void Write(CanonicalJson json, Quantity quantity)
    {
        json.Amount("amount", quantity.Amount);
        json.Text("unit", quantity.Unit);
    }

    private static void Write(CanonicalJson json, Money money)
    {
        json.Amount("amount", money.Amount);
        json.Text("currency", money.Currency.Code);
    }

    private static void Write(CanonicalJson json, EndUse endUse)
    {
        json.Text("statement", endUse.Statement);
        json.Object("requirement", endUse.Requirement, Write);
    }

    private static void Write(CanonicalJson json, EarlierTransfer earlier)
    {
        json.Text("id", earlier.Id);
        json.Text("exporterState", earlier.ExporterState.Value);
        json.Text("recipientState", earlier.RecipientState.Value);
        json.Text("commitment", earlier.Commitment);
        json.Object("quantity", earlier.Quantity, Write);
    }

    private static void Write(CanonicalJson json, Documents documents)
    {
        json.List("certificates", documents.Certificates, static (json, certificate) => json.Object(null, certificate, Write));
        json.List("licences", documents.Licences, static (json, licence) => json.Object(null, licence, Write));
        json.List("consents", documents.Consents, static (json, consent) => json.Object(null, consent, Write));
        json.List("stockPlans", documents.StockPlans, static (json, plan) => json.Object(null, plan, Write));
        json.List("exceptions", documents.Exceptions, static (json, exception) => json.Object(null, exception, Write));
    }

    private static void Write(CanonicalJson json, EndUseCertificate certificate)
    {
        json.Text("number", certificate.Number);
        json.Day("issuedOn", certificate.IssuedOn);
        json.Day("expiresOn", certificate.ExpiresOn);
        json.Text("issuingAuthority", certificate.IssuingAuthority);
        json.Text("exporter", certificate.Exporter);
        json.Text("endUser", certificate.EndUser);
        json.Text("signatoryPosition", certificate.SignatoryPosition);
        json.Flag("originalSignature", certificate.OriginalSignature);
        json.Flag("authenticated", certificate.Authenticated);
        json.Text("contract", certificate.Contract);
        json.Text("goods", certificate.Goods);
        json.Object("quantity", certificate.Quantity, Write);
        json.List("lines", certificate.Lines, Text);
        json.Text("finalDestination", certificate.FinalDestination?.Code);
        json.Text("endUse", certificate.EndUse);
        json.Flag("undertakesNoReexport", certificate.UndertakesNoReexport);
    }

    private static void Write(CanonicalJson json, Licence licence)
    {
        json.Text("number", licence.Number);
        json.Text("authority", licence.Authority);
        json.Day("issuedOn", licence.IssuedOn);
        json.Day("expiresOn", licence.ExpiresOn);
        json.List("lines", licence.Lines, Text);
        json.Object("quantity", licence.Quantity, Write);
        json.Object("value", licence.Value, Write);
    }

    private static void Write(CanonicalJson json, RetransferConsent consent)
    {
        json.Text("number", consent.Number);
        json.Text("state", consent.State.Value);
        json.Text("recipient", consent.Recipient.Value);
        json.Day("issuedOn", consent.IssuedOn);
        json.Text("earlierTransfer", consent.EarlierTransfer);
    }

    private static void Write(CanonicalJson json, StockPlan plan)
    {
        json.Word("use", plan.Use);
        json.Text("beneficiary", plan.Beneficiary.Value);
        json.Text("reference", plan.Reference);
    }

    private static void Write(CanonicalJson json, ExceptionClaim exception)
    {
        json.Text("exception", exception.Exception);
        json.Text("reference", exception.Reference);
    }

    private static void Text(CanonicalJson json, string value) => json.Text(null, value);
}
