namespace ExportPolicy.Rules.Cli;

/// <summary>Words of commands that a person copies into a shell.</summary>
internal static class ShellWord
{
    /// <summary>The word as a shell takes it for one: in quotes where it needs them.</summary>
    public static string Of(string word) => word.Length > 0 && word.All(IsPlain) ? word
        : OperatingSystem.IsWindows() ? $"\"{word}\""
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || "-_./:@%+=,".Contains(sign, StringComparison.Ordinal) || (sign == '\\' && OperatingSystem.IsWindows());
}
