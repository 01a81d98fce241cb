namespace ExportPolicy.Rules;

/// <summary>Shortens what somebody wrote, so that a message quotes it without repeating a whole page.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    public static string Of(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
