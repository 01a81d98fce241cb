using System.Text;

namespace ExportPolicy.Rules;

/// <summary>How files write the values of an enumeration: <c>end-use-certificate</c> for <c>EndUseCertificate</c>.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly (string Word, T Value)[] All =
        [.. Enum.GetValues<T>().Select(value => (Kebab(Enum.GetName(value)!), value))];

    public static string Listed { get; } = string.Join(", ", All.Select(item => item.Word));

    public static IEnumerable<string> Every => All.Select(item => item.Word);

    public static string Of(T value) => All.FirstOrDefault(item => item.Value.Equals(value)).Word ?? value.ToString();

    public static bool TryRead(string word, out T value)
    {
        foreach (var item in All)
        {
            if (item.Word == word)
            {
                value = item.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static string Kebab(string name)
    {
        // One letter alone is a grade (reliability A to F) and stays a capital.
        if (name.Length == 1)
            return name;
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
