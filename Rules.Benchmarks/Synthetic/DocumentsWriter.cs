using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Writes the member <c>documents</c> of a transfer.</summary>
internal static class DocumentsWriter
{
    public static void Write(Utf8JsonWriter json, Documents documents)
    {
        if (documents.Equals(Documents.None))
            return;
        json.WriteStartObject("documents");
        json.WriteEach("certificates", documents.Certificates, Write);
        json.WriteEach("licences", documents.Licences, Write);
        json.WriteEach("consents", documents.Consents, Write);
        json.WriteEach("stockPlans", documents.StockPlans, Write);
        json.WriteEach("exceptions", documents.Exceptions, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EndUseCertificate certificate)
    {
        json.WriteText("number", certificate.Number);
        json.WriteDay("issuedOn", certificate.IssuedOn);
        json.WriteDay("expiresOn", certificate.ExpiresOn);
        json.WriteText("issuingAuthority", certificate.IssuingAuthority);
        json.WriteText("exporter", certificate.Exporter);
        json.WriteText("endUser", certificate.EndUser);
        json.WriteText("signatoryPosition", certificate.SignatoryPosition);
        json.WriteTrue("originalSignature", certificate.OriginalSignature);
        json.WriteTrue("authenticated", certificate.Authenticated);
        json.WriteText("contract", certificate.Contract);
        json.WriteText("goods", certificate.Goods);
        json.WriteQuantity("quantity", certificate.Quantity);
        json.WriteTexts("lines", certificate.Lines);
        json.WriteText("finalDestination", certificate.FinalDestination?.Code);
        json.WriteText("endUse", certificate.EndUse);
        json.WriteTrue("undertakesNoReexport", certificate.UndertakesNoReexport);
    }

    private static void Write(Utf8JsonWriter json, Licence licence)
    {
        json.WriteString("number", licence.Number);
        json.WriteString("authority", licence.Authority);
        json.WriteDay("issuedOn", licence.IssuedOn);
        json.WriteDay("expiresOn", licence.ExpiresOn);
        json.WriteTexts("lines", licence.Lines);
        json.WriteQuantity("quantity", licence.Quantity);
        json.WriteMoney("value", licence.Value);
    }

    private static void Write(Utf8JsonWriter json, RetransferConsent consent)
    {
        json.WriteString("number", consent.Number);
        json.WriteString("state", consent.State.Value);
        json.WriteString("recipient", consent.Recipient.Value);
        json.WriteDay("issuedOn", consent.IssuedOn);
        json.WriteText("earlierTransfer", consent.EarlierTransfer);
    }

    private static void Write(Utf8JsonWriter json, StockPlan plan)
    {
        json.WriteWord("use", plan.Use);
        json.WriteString("beneficiary", plan.Beneficiary.Value);
        json.WriteString("reference", plan.Reference);
    }

    private static void Write(Utf8JsonWriter json, ExceptionClaim exception)
    {
        json.WriteString("exception", exception.Exception);
        json.WriteString("reference", exception.Reference);
    }
}
