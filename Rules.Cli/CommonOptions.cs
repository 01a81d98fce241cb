using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public const string Json = "json";

    public static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "text for people, json for programs.",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        };
        return option.AcceptOnlyFromAmong("text", Json);
    }

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = ReadDay,
    };

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{text}' is not a day; expected year, month and day such as 2022-11-11.");
        return null;
    }
}
