using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes JSON member by member: where the next one stands, it goes. What belongs together has to come together.</summary>
internal sealed class JsonPathWriter(Utf8JsonWriter json)
{
    private readonly List<(JsonStep Step, int Index)> _open = [];

    public Utf8JsonWriter Json => json;

    /// <summary>Goes into the object to which the steps lead.</summary>
    public void Enter(IReadOnlyList<JsonStep> steps)
    {
        var common = 0;
        while (common < _open.Count && common < steps.Count && _open[common].Step == steps[common])
            common++;
        var previous = Leave(common, common < steps.Count ? steps[common] : default);
        for (var i = common; i < steps.Count; i++)
        {
            var step = steps[i];
            var index = i == common && previous is { } before ? before + 1 : 0;
            if (step.Element is null)
                json.WriteStartObject(step.Name);
            else if (index == 0)
                json.WriteStartArray(step.Name);
            if (step.Element is not null)
                json.WriteStartObject();
            _open.Add((step, index));
        }
    }

    /// <summary>Closes what is open.</summary>
    public void Leave() => Leave(0, default);

    /// <summary>The place of a member of the object that is open: <c>$.transfer.lines[0].codes</c>.</summary>
    public string PathOf(string member)
    {
        var path = new StringBuilder("$");
        foreach (var (step, index) in _open)
        {
            path.Append('.').Append(step.Name);
            if (step.Element is not null)
                path.Append('[').Append(index).Append(']');
        }

        return path.Append('.').Append(member).ToString();
    }

    // Closes all beyond a depth. Where the array that is left last goes on with the next step it stays open, and the index in it is returned.
    private int? Leave(int depth, JsonStep next)
    {
        for (var i = _open.Count - 1; i >= depth; i--)
        {
            var (step, index) = _open[i];
            _open.RemoveAt(i);
            json.WriteEndObject();
            if (step.Element is null)
                continue;
            if (i == depth && next.Element is not null && next.Name == step.Name)
                return index;
            json.WriteEndArray();
        }

        return null;
    }
}
