using System.CommandLine;
using System.CommandLine.Parsing;

namespace ExportPolicy.Rules.Cli;

/// <summary>Says what is wrong with a call, one line for each error, and where to read on.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult call, TextWriter error)
    {
        var lines = Lines(call).Distinct().ToList();

        // Words that are too many follow from an option that was not understood.
        if (lines.Count == 0)
            lines.Add(OfCommand(call.CommandResult.Command, call.UnmatchedTokens is [var unknown, ..] ? unknown : null));
        foreach (var line in lines)
            error.WriteLine(new InputError(null, null, null, null, line));
        error.WriteLine($"see {NameOf(call.CommandResult)} --help");
        return ExitCode.Error;
    }

    /// <summary>A word of a call that is no option of the command.</summary>
    public static string NoOption(string word, Command command) =>
        $"'{word}' is no option of '{command.Name}'.{Hint(word, command.Options.Select(option => option.Name))}";

    /// <summary>Words to choose from: <c>check, screen or policy</c>.</summary>
    public static string Either(IEnumerable<string> words) => words.ToList() is [.. var first, var last] && first.Count > 0 ? $"{string.Join(", ", first)} or {last}" : string.Concat(words);

    /// <summary>A hint at the nearest word, as a sentence of its own; empty where none is near.</summary>
    public static string Hint(string written, IEnumerable<string> words) => Nearest.Hint(written, words) is { } hint ? $" {hint}" : "";

    private static IEnumerable<string> Lines(ParseResult call)
    {
        foreach (var error in call.Errors)
        {
            if (error.SymbolResult is OptionResult option)
                yield return $"{option.Option.Name}: {Of(option, error)}";
            else if (error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing)
                yield return $"{missing.Argument.Name} is missing. {missing.Argument.Description}";
            else if (error.SymbolResult is ArgumentResult)
                yield return error.Message;
        }
    }

    private static string Of(OptionResult option, ParseError error)
    {
        if (option.Tokens.Count == 0)
            return $"a value is missing; expected {option.Option.HelpName}";
        return option.Option.Arity.MaximumNumberOfValues == 1 && option.Tokens.Count > 1
            ? "given more than once; expected it once"
            : error.Message;
    }

    private static string OfCommand(Command command, string? unknown)
    {
        var commands = command.Subcommands.Select(below => below.Name).ToList();
        var expected = Either(commands);
        if (unknown is null)
            return $"A command is missing; expected {expected}.";
        if (unknown.StartsWith('-'))
            return NoOption(unknown, command);
        return commands.Count > 0
            ? $"There is no command '{unknown}'; expected {expected}.{Hint(unknown, commands)}"
            : $"'{unknown}' is not expected here.";
    }

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "export-policy";
}
