namespace ExportPolicy.Rules;

/// <summary>Maps the member <c>transfer</c> of a case file.</summary>
internal sealed class TransferMapper(CaseValues values)
{
    private readonly HashSet<string> _lineIds = new(StringComparer.Ordinal);

    public Transfer Map(JsonItem item)
    {
        var members = values.Members(item);
        var id = members.Required("id", values.Text);
        var kind = members.Required("kind", values.Word<TransferKind>);
        var basis = members.Required("basis", values.Word<TransferBasis>);
        var stage = members.Required("stage", values.Word<TransferStage>);
        var date = members.Required("date", values.Date);
        var parties = members.RequiredList("parties", Party);
        var lines = members.RequiredList("lines", Line);
        var route = members.Optional("route", Route);
        var endUse = members.Optional("endUse", EndUse);
        var earlier = members.Optional("earlier", Earlier);
        var documents = members.Optional("documents", new DocumentsMapper(values, item.IdsIn("lines").ToHashSet()).Map);
        if (kind is TransferKind.Reexport or TransferKind.Retransfer && !members.Has("earlier"))
            members.Report("kind", $"A '{Words<TransferKind>.Of(kind)}' passes on goods of an earlier transfer, but 'earlier' is missing; add it with its id, exporterState and recipientState.");
        return members.Build(() => new Transfer(id, kind, basis, stage, date, parties, lines, route, endUse, earlier, documents))!;
    }

    public EarlierTransfer Earlier(JsonItem item)
    {
        var members = values.Members(item);
        var id = members.Required("id", values.Text);
        var exporterState = members.Required("exporterState", values.Country);
        var recipientState = members.Required("recipientState", values.Country);
        var commitment = members.Optional("commitment", values.Text);
        var quantity = members.Optional("quantity", values.Quantity);
        return members.Build(() => new EarlierTransfer(id, exporterState, recipientState, commitment, quantity))!;
    }

    private Party Party(JsonItem item)
    {
        var members = values.Members(item);
        var role = members.Required("role", values.Word<PartyRole>);
        var name = members.Required("name", values.Text);
        var kind = members.Required("kind", values.Word<PartyKind>);
        var state = members.Required("state", values.Country);
        var location = members.Optional("location", values.Place);
        var identifiers = members.List("identifiers", values.Text);
        return members.Build(() => new Party(role, name, kind, state, location, identifiers))!;
    }

    private TransferLine Line(JsonItem item)
    {
        var members = values.Members(item);
        var id = members.Required("id", item => values.NewId(item, _lineIds));
        var description = members.Required("description", values.Text);
        var codes = members.RequiredList("codes", values.Code);
        var quantity = members.Required("quantity", values.QuantityOrUnknown, ", or write \"unknown\" where it is not known");
        var value = members.Optional("value", values.Money);
        var lethality = members.OptionalValue("declaredLethality", values.Word<Lethality>);
        return members.Build(() => new TransferLine(id, description, codes, quantity, value, lethality))!;
    }

    private Route Route(JsonItem item)
    {
        if (values.IsUnknown(item, "a route"))
            return ExportPolicy.Rules.Route.Unknown;
        var members = values.Members(item);
        var legs = members.RequiredList("legs", values.Place);
        return members.Build(() => ExportPolicy.Rules.Route.Through(legs))!;
    }

    private EndUse EndUse(JsonItem item)
    {
        var members = values.Members(item);
        var statement = members.Required("statement", values.Text);
        var requirement = members.Optional("requirement", values.Quantity);
        return members.Build(() => new EndUse(statement, requirement))!;
    }
}
