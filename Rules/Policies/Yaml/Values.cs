using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>Reads single values; each reports what is wrong and answers null then.</summary>
internal static class Values
{
    public static string? Text(YamlNode node, string expected, YamlErrors errors)
    {
        if (node is not YamlScalar { IsNothing: false } scalar)
            return Wrong<string>(node, expected, errors);
        if (string.IsNullOrWhiteSpace(scalar.Value))
            return Wrong<string>(node, expected, errors);
        if (scalar.Value.Length <= Require.LongestText)
            return scalar.Value;
        errors.Add(node, $"The text has {scalar.Value.Length} characters; expected at most {Require.LongestText}.", "Shorten it.");
        return null;
    }

    public static bool? Flag(YamlNode node, YamlErrors errors) => (node as YamlScalar)?.Value switch
    {
        "true" => true,
        "false" => false,
        _ => WrongValue<bool>(node, "true or false", errors),
    };

    public static DateOnly? Date(YamlNode node, YamlErrors errors) =>
        node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : WrongValue<DateOnly>(node, "a date such as 2022-11-11", errors);

    public static decimal? Number(YamlNode node, YamlErrors errors) =>
        node is YamlScalar scalar && decimal.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : WrongValue<decimal>(node, "a number such as 100000", errors);

    public static T? Word<T>(YamlNode node, YamlErrors errors)
        where T : struct, Enum
    {
        var written = (node as YamlScalar)?.Value;
        if (written is not null && Words<T>.TryRead(written, out var value))
            return value;
        errors.Add(node, $"{Capital(node)} stands here; expected one of {Words<T>.Listed}.", written is null ? null : Nearest.Hint(written, Words<T>.Every));
        return null;
    }

    public static CountryCode? Country(YamlNode node, YamlErrors errors)
    {
        if (Text(node, "a country code such as KR", errors) is not { } text)
            return null;
        if (CountryCode.TryParse(text, out var country, out var error))
            return country;
        errors.Add(node, error);
        return null;
    }

    public static Currency? CurrencyCode(YamlNode node, YamlErrors errors)
    {
        if (Text(node, "a currency such as USD", errors) is not { } text)
            return null;
        if (Currency.TryParse(text, out var currency, out var error))
            return currency;
        errors.Add(node, error);
        return null;
    }

    public static ControlCode? Code(YamlNode node, YamlErrors errors)
    {
        if (Text(node, "a control code such as ML3.a", errors) is not { } text)
            return null;
        if (ControlCode.TryParse(text, out var code, out var error))
            return code;
        errors.Add(node, error);
        return null;
    }

    public static MapReader? Map(YamlNode node, string expected, YamlErrors errors) =>
        node is YamlMap map ? new MapReader(map, errors) : Wrong<MapReader>(node, expected, errors);

    public static EquatableArray<T> List<T>(YamlNode node, string expected, YamlErrors errors, Func<YamlNode, T?> read)
        where T : class =>
        [.. Items(node, expected, errors).Select(read).OfType<T>()];

    public static EquatableArray<T> WordList<T>(YamlNode node, YamlErrors errors)
        where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var item in Items(node, $"a list of {Words<T>.Listed}", errors))
        {
            if (Word<T>(item, errors) is not { } word)
                continue;
            if (words.Contains(word))
                errors.Add(item, $"{Capital(item)} stands here a second time; expected it once.", "Remove it.");
            words.Add(word);
        }

        return [.. words];
    }

    private static IReadOnlyList<YamlNode> Items(YamlNode node, string expected, YamlErrors errors)
    {
        if (node is YamlList { Items.Count: > 0 } list)
            return list.Items;
        if (node is YamlList)
            errors.Add(node, $"The list is empty; expected {expected}.", "Add an item or remove the key.");
        else
            errors.Add(node, $"{Capital(node)} stands here; expected {expected}.", "Write it as a list: [a, b].");
        return [];
    }

    private static T? Wrong<T>(YamlNode node, string expected, YamlErrors errors)
        where T : class
    {
        errors.Add(node, $"{Capital(node)} stands here; expected {expected}.");
        return null;
    }

    private static T? WrongValue<T>(YamlNode node, string expected, YamlErrors errors)
        where T : struct
    {
        errors.Add(node, $"{Capital(node)} stands here; expected {expected}.");
        return null;
    }

    private static string Capital(YamlNode node)
    {
        var text = node.Describe();
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
