namespace ExportPolicy.Rules;

/// <summary>Maps the member <c>evidence</c> of a case file.</summary>
internal sealed class EvidenceMapper(CaseValues values, TransferMapper transfers, JsonItem? transfer)
{
    public Evidence Map(JsonItem item)
    {
        var members = values.Members(item);
        var claims = members.List("claims", new ClaimMapper(values, item.IdsIn("claims").ToHashSet()).Map);
        var funding = members.List("funding", Funding);
        var priorTransfers = members.List("priorTransfers", transfers.Earlier);
        HashSet<string> observable = [.. Own(), .. item.IdsIn("priorTransfers")];
        var events = members.List("events", item => Event(item, observable));
        var balances = members.List("balances", Balance);
        return members.Build(() => new Evidence(claims, funding, priorTransfers, events, balances))!;
    }

    private Funding Funding(JsonItem item)
    {
        var members = values.Members(item);
        var fund = members.Required("fund", values.Fund);
        var certainty = members.Required("certainty", values.Word<FundingCertainty>);
        var citation = members.Required("citation", values.Citation);
        return members.Build(() => new Funding(fund, certainty, citation))!;
    }

    private ObservedEvent Event(JsonItem item, HashSet<string> observable)
    {
        var members = values.Members(item);
        var kind = members.Required("kind", values.Word<ObservedEventKind>);
        var about = members.Required("transfer", item => values.KnownId(item, observable, "the id of this transfer, of its earlier one or of a prior one"));
        var place = members.Required("place", values.Place);
        var on = members.Required("on", values.Date);
        var citation = members.Required("citation", values.Citation);
        return members.Build(() => new ObservedEvent(kind, about, place, on, citation))!;
    }

    private Balance Balance(JsonItem item)
    {
        var members = values.Members(item);
        var account = members.Required("account", values.Text);
        var amount = members.Required("amount", values.Amount);
        var unit = members.Required("unit", values.Text);
        return members.Build(() => new Balance(account, amount, unit))!;
    }

    // An event about a transfer that nobody knows would weigh nothing without a word.
    private IEnumerable<string> Own() =>
        new[] { transfer?.Member("id")?.Text, transfer?.Member("earlier")?.Member("id")?.Text }.OfType<string>();
}
