using System.Runtime.CompilerServices;

namespace ExportPolicy.Rules;

/// <summary>Argument checks shared by facts; each failure names the subject and quotes the value.</summary>
internal static class Require
{
    public const int LongestText = 4_000;
    public const int LongestQuoteInWords = 25;

    public static string Text(string? value, string subject, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{subject} is empty; expected a text.", name);
        if (value.Length > LongestText)
            throw new ArgumentException($"{subject} has {value.Length} characters; expected at most {LongestText}.", name);
        return value;
    }

    public static string? OptionalText(string? value, string subject, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is null ? null : Text(value, subject, name);

    public static T Defined<T>(T value, string subject, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentException($"{subject} is '{value}'; expected one of {string.Join(", ", Enum.GetNames<T>())}.", name);

    public static string? Quote(string? value, string subject, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is null)
            return null;
        var words = Words(Text(value, subject, name));
        return words <= LongestQuoteInWords
            ? value
            : throw new ArgumentException($"{subject} has {words} words; expected at most {LongestQuoteInWords}. Shorten the quotation.", name);
    }

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static EquatableArray<T> List<T>(IEnumerable<T>? items, string subject, [CallerArgumentExpression(nameof(items))] string? name = null)
        where T : class
    {
        var list = items.ToEquatableArray();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
                throw new ArgumentException($"{subject}: number {i + 1} is null; expected none.", name);
        }

        return list;
    }

    public static EquatableArray<T> Distinct<T>(EquatableArray<T> items, Func<T, string> key, string subject, string name, StringComparer? comparer = null)
    {
        var seen = new HashSet<string>(comparer ?? StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!seen.Add(key(item)))
                throw new ArgumentException($"{subject} '{key(item)}' occurs twice; expected distinct ids.", name);
        }

        return items;
    }
}
