using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>The command <c>generate --count N --seed S [--broken SHARE] [--out FILE]</c>.</summary>
internal static class GenerateCommand
{
    public const string Usage = "generate --count N --seed S [--broken SHARE] [--out FILE]: N cases as JSON Lines, a share from 0 to 1 of them broken, to a file or standard output";

    private const int Ok = 0;
    private const int CannotWrite = 1;
    private const int WrongUse = 2;
    private const int Buffer = 1024 * 1024;

    /// <summary>Runs the command.</summary>
    /// <param name="args">What follows the word <c>generate</c>.</param>
    /// <returns>0, 1 where the lines cannot be written, 2 where the arguments are wrong.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (!TryRead(args, out var asked, out var error))
        {
            Console.Error.WriteLine($"{error}{Environment.NewLine}{Usage}");
            return WrongUse;
        }

        try
        {
            using var stream = new BufferedStream(asked.File is { } file ? File.Create(file) : Console.OpenStandardOutput(), Buffer);
            using var lines = new CaseLines(asked.Seed, asked.Broken);
            lines.WriteTo(stream, asked.Count);
            return Ok;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The cases cannot be written to {asked.File ?? "standard output"}: {problem.Message}");
            return CannotWrite;
        }
    }

    private static bool TryRead(IReadOnlyList<string> args, [NotNullWhen(true)] out Request? asked, [NotNullWhen(false)] out string? error)
    {
        asked = null;
        error = null;
        long? count = null;
        ulong? seed = null;
        var broken = 0;
        string? file = null;
        for (var i = 0; i < args.Count && error is null; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            switch (args[i])
            {
                case "--count" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    count = number;
                    break;
                case "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    seed = number;
                    break;
                case "--broken" when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1:
                    broken = (int)(share * CaseLines.Whole);
                    break;
                case "--out" when value.Length > 0:
                    file = value;
                    break;
                default:
                    error = $"'{args[i]} {value}' is no option with its value.";
                    break;
            }
        }

        if (error is null && (count is null || seed is null))
            error = "Expected --count and --seed, each a whole number.";
        if (error is null)
            asked = new(count!.Value, seed!.Value, broken, file);
        return asked is not null;
    }

    private sealed record Request(long Count, ulong Seed, int Broken, string? File);
}
