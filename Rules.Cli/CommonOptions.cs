using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public const string Json = "json";

    public static Option<string> Format() => Choice("--format", "text for people, json for programs.", "text", Json);

    /// <summary>An option that takes one of several words, the first where it is not given.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0], HelpName = string.Join('|', words) };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
                result.AddError($"'{token.Value}' is unknown; expected {UsageErrors.Either(words)}.{UsageErrors.Hint(token.Value, words)}");
        });
        return option;
    }

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = ReadDay,
    };

    /// <summary>An option that names a file.</summary>
    public static Option<string?> File(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        option.Validators.Add(IsNamed);
        return option;
    }

    /// <summary>Refuses names of files that are blank, as variables are in scripts that were never set.</summary>
    public static void IsNamed(SymbolResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError("The name of a file is blank; expected a path.");
    }

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{text}' is not a day; expected yyyy-MM-dd, such as 2022-11-11.");
        return null;
    }
}
