using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public const string Json = "json";
    public const string ForApplicant = "applicant";

    /// <summary>The policies that decide a case.</summary>
    public static Option<string[]> Policies() => new("--policy")
    {
        Description = "The id of a shipped policy, or the path of a policy file (.yaml); may be given several times. Default: what the case names, else every shipped policy in force.",
        HelpName = "id|path",
    };

    public static Option<DateOnly?> AsOf() => Day("--as-of", "The day whose policies and documents count. Default: the case's, else the date of the transfer.");

    public static Option<DateOnly?> KnownAt() => Day("--known-at", "The day whose knowledge counts: what was published later is not seen. Default: the case's, else now.");

    public static Option<string> Reasons() => Choice("--reasons", "internal says everything; applicant says nothing of evidence.", "internal", ForApplicant);

    public static Option<bool> ExitZero() => new("--exit-zero") { Description = "Exit with 0 whatever the verdicts; errors still exit with 1." };

    public static Option<string> Format() => Choice("--format", "text for people, json for programs.", "text", Json);

    /// <summary>An option that takes one of several words, the first where it is not given.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0], HelpName = string.Join('|', words) };
        option.Validators.Add(result => IsOneOf(result, words));
        return option;
    }

    /// <summary>An option that takes one of several words, and may be left out.</summary>
    public static Option<string?> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.Validators.Add(result => IsOneOf(result, words));
        return option;
    }

    /// <summary>An option that takes a text of the user's own.</summary>
    public static Option<string?> Text(string name, string description, string helpName)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(IsWritten);
        return option;
    }

    /// <summary>The same, where it must be given.</summary>
    public static Option<string> RequiredText(string name, string description, string helpName)
    {
        var option = new Option<string>(name) { Description = description, HelpName = helpName, Required = true };
        option.Validators.Add(IsWritten);
        return option;
    }

    /// <summary>Who does what the command does.</summary>
    public static Option<string> By(string description) => RequiredText("--by", description, "PERSON");

    /// <summary>An argument that must be given. A misspelt option is not taken for it.</summary>
    public static Argument<string> Argument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError(UsageErrors.NoOption(token.Value, ((CommandResult)result.Parent!).Command));
        });
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError($"{name} is blank. {description}");
        });
        return argument;
    }

    /// <summary>One or more paths.</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };

        // A misspelt option must not be taken for a path: the call would go on without it.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"{UsageErrors.NoOption(token.Value, ((CommandResult)result.Parent!).Command)} For a file of that name write './{token.Value}'.");
        });
        return paths;
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

    private static void IsOneOf(OptionResult result, string[] words)
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
            result.AddError($"'{token.Value}' is unknown; expected {UsageErrors.Either(words)}.{UsageErrors.Hint(token.Value, words)}");
    }

    // Variables of scripts that were never set are blank.
    private static void IsWritten(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"the text is blank; expected {result.Option.HelpName}");
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
