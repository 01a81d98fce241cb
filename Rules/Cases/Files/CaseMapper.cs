using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>Maps a whole case file.</summary>
internal sealed class CaseMapper(CaseValues values)
{
    public Case? Map(JsonItem root)
    {
        var transfers = new TransferMapper(values);
        var members = values.Members(root);
        members.Optional("$schema", values.Text);
        var title = members.Optional("title", values.Text);
        var transfer = members.Required("transfer", transfers.Map);
        var evidence = members.Optional("evidence", new EvidenceMapper(values, transfers, root.Member("transfer")).Map) ?? Evidence.None;
        var asOf = members.OptionalValue("asOf", values.Date);
        var knownAt = members.OptionalValue("knownAt", values.Date);
        var policies = members.List("policies", values.Text);
        if (root.Member("policies") is { Kind: JsonValueKind.Array, Items.Count: 0 } nothing)
            values.Report(nothing, "The array is empty; name at least one policy, or leave the member out for every shipped policy in force.");
        var acknowledgements = members.List("acknowledgements", Acknowledgement);
        var expectations = members.List("expect", new ExpectationMapper(values).Map);
        return members.Build(() => new Case(
            transfer,
            evidence,
            asOf,
            knownAt,
            policies.ToEquatableArray(),
            acknowledgements.ToEquatableArray(),
            expectations.ToEquatableArray(),
            title));
    }

    private Acknowledgement Acknowledgement(JsonItem item)
    {
        var members = values.Members(item);
        var commitment = members.Required("commitment", values.Text);
        var person = members.Required("person", values.Text);
        var reason = members.Required("reason", values.Text);
        return members.Build(() => new Acknowledgement(commitment, person, reason))!;
    }
}
