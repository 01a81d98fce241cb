using System.Collections.Frozen;

namespace ExportPolicy.Rules;

/// <summary>A territory below a country, with the power that controls it where that is another than the recognised state.</summary>
internal sealed record Territory(string Code, string Name, CountryCode State, CountryCode? ControlledBy, Citation Source)
{
    public static IReadOnlyDictionary<string, Territory> ReadTable(MapReader table)
    {
        var territories = table.List("territories", "a list of territories", node => Read(node, table.Errors));
        table.Close();
        PolicyLoadException.ThrowIfAny(table.Errors);
        return territories.ToFrozenDictionary(territory => territory.Code);
    }

    private static Territory? Read(YamlNode node, YamlErrors errors)
    {
        if (Values.Map(node, "a territory", errors) is not { } map)
            return null;
        var code = map.Text("code", "a code of ISO 3166-2 such as UA-14");
        var name = map.Text("name", "the name");
        var power = map.Optional("controlled-by") is { } controller ? Values.Country(controller, errors) : null;
        map.OptionalDate("noted-on");
        var source = SourceReader.Read(map.RequiredMap("source", "the source of the entry"), requireDate: true, requireQuote: true);
        map.Close();
        return code is { Length: > 3 } && name is not null && source is not null && CountryCode.TryParse(code[..2], out var state, out _)
            ? new Territory(code, name, state, power, source)
            : null;
    }
}
