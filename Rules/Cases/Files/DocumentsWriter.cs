namespace ExportPolicy.Rules;

/// <summary>Writes the member <c>documents</c> of a transfer.</summary>
internal static class DocumentsWriter
{
    public static void Write(CaseJson json, Documents documents)
    {
        json.Objects("certificates", documents.Certificates, Write);
        json.Objects("licences", documents.Licences, Write);
        json.Objects("consents", documents.Consents, Write);
        json.Objects("stockPlans", documents.StockPlans, Write);
        json.Objects("exceptions", documents.Exceptions, Write);
    }

    private static void Write(CaseJson json, EndUseCertificate certificate)
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
        json.Object("quantity", certificate.Quantity, TransferWriter.Write);
        json.Texts("lines", certificate.Lines);
        json.Text("finalDestination", certificate.FinalDestination?.Code);
        json.Text("endUse", certificate.EndUse);
        json.Flag("undertakesNoReexport", certificate.UndertakesNoReexport);
    }

    private static void Write(CaseJson json, Licence licence)
    {
        json.Text("number", licence.Number);
        json.Text("authority", licence.Authority);
        json.Day("issuedOn", licence.IssuedOn);
        json.Day("expiresOn", licence.ExpiresOn);
        json.Texts("lines", licence.Lines);
        json.Object("quantity", licence.Quantity, TransferWriter.Write);
        json.Object("value", licence.Value, TransferWriter.Write);
    }

    private static void Write(CaseJson json, RetransferConsent consent)
    {
        json.Text("number", consent.Number);
        json.Text("state", consent.State.Value);
        json.Text("recipient", consent.Recipient.Value);
        json.Day("issuedOn", consent.IssuedOn);
        json.Text("earlierTransfer", consent.EarlierTransfer);
    }

    private static void Write(CaseJson json, StockPlan plan)
    {
        json.Word<StockUse>("use", plan.Use);
        json.Text("beneficiary", plan.Beneficiary.Value);
        json.Text("reference", plan.Reference);
    }

    private static void Write(CaseJson json, ExceptionClaim exception)
    {
        json.Text("exception", exception.Exception);
        json.Text("reference", exception.Reference);
    }
}
