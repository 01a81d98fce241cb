namespace ExportPolicy.Rules;

/// <summary>Maps the member <c>documents</c> of a transfer.</summary>
internal sealed class DocumentsMapper(CaseValues values, IReadOnlySet<string> lineIds)
{
    public Documents Map(JsonItem item)
    {
        var members = values.Members(item);
        var certificates = members.List("certificates", Certificate);
        var licences = members.List("licences", Licence);
        var consents = members.List("consents", Consent);
        var stockPlans = members.List("stockPlans", StockPlan);
        var exceptions = members.List("exceptions", Exception);
        return members.Build(() => new Documents(certificates, licences, consents, stockPlans, exceptions))!;
    }

    private EndUseCertificate Certificate(JsonItem item)
    {
        var members = values.Members(item);
        var certificate = new EndUseCertificate
        {
            Number = members.Optional("number", values.Text),
            IssuedOn = members.OptionalValue("issuedOn", values.Date),
            ExpiresOn = members.OptionalValue("expiresOn", values.Date),
            IssuingAuthority = members.Optional("issuingAuthority", values.Text),
            Exporter = members.Optional("exporter", values.Text),
            EndUser = members.Optional("endUser", values.Text),
            SignatoryPosition = members.Optional("signatoryPosition", values.Text),
            OriginalSignature = members.OptionalValue("originalSignature", values.Flag) ?? false,
            Authenticated = members.OptionalValue("authenticated", values.Flag) ?? false,
            Contract = members.Optional("contract", values.Text),
            Goods = members.Optional("goods", values.Text),
            Quantity = members.Optional("quantity", values.Quantity),
            Lines = Lines(members, "certificate").ToEquatableArray(),
            FinalDestination = members.Optional("finalDestination", values.Place),
            EndUse = members.Optional("endUse", values.Text),
            UndertakesNoReexport = members.OptionalValue("undertakesNoReexport", values.Flag) ?? false,
        };
        return members.Build(() => certificate)!;
    }

    private IReadOnlyList<string>? Lines(JsonMembers members, string document) =>
        members.ListUnlessLeftOut("lines", item => values.KnownId(item, lineIds, "the id of a line of the transfer"), $"where the {document} covers all lines");

    private Licence Licence(JsonItem item)
    {
        var members = values.Members(item);
        var number = members.Required("number", values.Text);
        var authority = members.Required("authority", values.Text);
        var issuedOn = members.Required("issuedOn", values.Date);
        var expiresOn = members.OptionalValue("expiresOn", values.Date);
        var lines = Lines(members, "licence");
        var quantity = members.Optional("quantity", values.Quantity);
        var value = members.Optional("value", values.Money);
        return members.Build(() => new Licence(number, authority, issuedOn, expiresOn, lines, quantity, value))!;
    }

    private RetransferConsent Consent(JsonItem item)
    {
        var members = values.Members(item);
        var number = members.Required("number", values.Text);
        var state = members.Required("state", values.Country);
        var recipient = members.Required("recipient", values.Country);
        var issuedOn = members.Required("issuedOn", values.Date);
        var earlierTransfer = members.Optional("earlierTransfer", values.Text);
        return members.Build(() => new RetransferConsent(number, state, recipient, issuedOn, earlierTransfer))!;
    }

    private StockPlan StockPlan(JsonItem item)
    {
        var members = values.Members(item);
        var use = members.Required("use", values.Word<StockUse>);
        var beneficiary = members.Required("beneficiary", values.Country);
        var reference = members.Required("reference", values.Text);
        return members.Build(() => new StockPlan(use, beneficiary, reference))!;
    }

    private ExceptionClaim Exception(JsonItem item)
    {
        var members = values.Members(item);
        var exception = members.Required("exception", values.Text);
        var reference = members.Required("reference", values.Text);
        return members.Build(() => new ExceptionClaim(exception, reference))!;
    }
}
