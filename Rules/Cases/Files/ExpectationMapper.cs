using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>Maps what a case is expected to come to. It decides nothing, but a mistake in it would make a test pass for the wrong reason.</summary>
internal sealed class ExpectationMapper(CaseValues values)
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Readings = new Dictionary<string, IReadOnlyList<string>>
    {
        ["indirect"] = [.. Words<IndirectReading>.Every],
        ["components"] = [.. Words<ComponentsReading>.Every],
        ["backfill"] = [.. Words<BackfillReading>.Every],
        ["sale"] = [.. Words<SaleReading>.Every],
        ["high-probability"] = [.. Words<HighProbabilityReading>.Every],
        ["suspicion"] = [.. Words<SuspicionReading>.Every],
    };

    public Expectation Map(JsonItem item)
    {
        var members = values.Members(item);
        var parameters = members.Optional("parameters", Parameters) ?? [];
        var byLetter = members.Required("byLetter", values.Word<Outcome>);
        var onKnowledge = members.Required("onKnowledge", values.Word<Outcome>);
        var outcome = members.OptionalValue("outcome", values.Word<Outcome>);
        var findings = members.List("findings", values.Text);
        var obligations = members.List("obligations", values.Word<ObligationKind>);
        var lines = members.List("lines", Line);
        return members.Build(() => new Expectation(
            parameters, byLetter, onKnowledge, findings.ToEquatableArray(), lines.ToEquatableArray())
        {
            Outcome = outcome,
            Obligations = obligations.ToEquatableArray(),
        })!;
    }

    private LineExpectation Line(JsonItem item)
    {
        var members = values.Members(item);
        var line = members.Required("line", values.Text);
        var byLetter = members.Required("byLetter", values.Word<Outcome>);
        var onKnowledge = members.Required("onKnowledge", values.Word<Outcome>);
        return members.Build(() => new LineExpectation(line, byLetter, onKnowledge))!;
    }

    private EquatableArray<KeyValuePair<string, string>> Parameters(JsonItem item)
    {
        var members = values.Members(item);
        var set = new List<KeyValuePair<string, string>>();
        foreach (var (name, words) in Readings)
        {
            if (members.Optional(name, value => Reading(value, words)) is { } word)
                set.Add(new(name, word));
        }

        return members.Build(set.ToEquatableArray) ?? [];
    }

    private string? Reading(JsonItem item, IReadOnlyList<string> words)
    {
        if (item.Kind == JsonValueKind.String && words.Contains(item.Text!))
            return item.Text;
        values.Report(item, $"The value is {item.Shown}; expected one of {string.Join(", ", words)}.{CaseValues.Hint(item.Text ?? "", words)}");
        return null;
    }
}
