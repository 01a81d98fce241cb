namespace ExportPolicy.Rules;

/// <summary>Reads a <see cref="QuantityCap"/>.</summary>
internal static class QuantityCapReader
{
    private const string WindowExpected = "year, month or a number of days such as {days: 90}";

    public static Func<CommitmentHead, Commitment>? Read(MapReader map)
    {
        var recipients = CommitmentReader.Countries(map, "recipients");
        var goods = GoodsReader.Required(map);
        var capMap = map.OptionalMap("cap", "a mapping of amount and unit");
        var cap = Cap(capMap);
        var value = Value(map.OptionalMap("value", "a mapping of amount and currency"));
        var tolerance = map.Optional("tolerance") is { } percent ? Tolerance(percent, map.Errors) : 0;
        var window = map.Optional("window") is { } node ? Window(node, map.Errors) : null;
        if (!map.Has("cap") && !map.Has("value"))
            map.Errors.Add(map.Map, "The commitment caps nothing; expected 'cap', 'value' or both.", "Add the most that may go, such as cap: {amount: 100000, unit: rounds}.");
        if (Limit.AreInOneUnit(cap, value))
            map.Errors.Add(capMap!.Optional("unit")!, $"The unit of the cap is '{cap!.Unit}', the currency of its value; expected the unit in which goods are counted.", "Write an amount of money as 'value' alone.");
        return goods is null || (cap is null && value is null)
            ? null
            : head => new QuantityCap(head, recipients, goods, cap, value, tolerance, window);
    }

    private static Quantity? Cap(MapReader? map)
    {
        var amount = Amount(map);
        var unit = map?.Text("unit", "the unit, such as rounds");
        map?.Close();
        return amount is null || unit is null ? null : new Quantity(amount.Value, unit);
    }

    private static Money? Value(MapReader? map)
    {
        var amount = Amount(map);
        var currency = map?.Required("currency", "a currency such as USD") is { } node ? Values.CurrencyCode(node, map.Errors) : null;
        map?.Close();
        return amount is null || currency is null ? null : new Money(amount.Value, currency);
    }

    private static decimal? Amount(MapReader? map)
    {
        var node = map?.Required("amount", "a number such as 100000");
        var amount = node is null ? null : Values.Number(node, map!.Errors);
        if (amount is not <= 0)
            return amount;
        map!.Errors.Add(node!, $"The cap is {node!.Describe()}; expected more than zero.", "To forbid the goods altogether, write an embargo.");
        return null;
    }

    private static decimal Tolerance(YamlNode node, YamlErrors errors)
    {
        if (Values.Number(node, errors) is not { } percent)
            return 0;
        if (percent > 100)
            errors.Add(node, $"The tolerance is {node.Describe()}; expected a percentage from 0 to 100.", "To let more go, raise the cap.");
        return percent;
    }

    private static CapWindow? Window(YamlNode node, YamlErrors errors)
    {
        if (node is YamlScalar { Value: "year" })
            return CapWindow.Year;
        if (node is YamlScalar { Value: "month" })
            return CapWindow.Month;
        if (Values.Map(node, WindowExpected, errors) is not { } map)
            return null;
        var number = map.Required("days", "a number of days such as 90");
        map.Close();
        if (number is null || Values.Number(number, errors) is not { } days)
            return null;
        if (days is >= 1 and <= CapWindow.MostDays && days == decimal.Truncate(days))
            return CapWindow.Days((int)days);
        errors.Add(number, $"The window has {number.Describe()} days; expected a whole number from 1 to {CapWindow.MostDays}.", "Leave 'window' out for a cap over all time.");
        return null;
    }
}
