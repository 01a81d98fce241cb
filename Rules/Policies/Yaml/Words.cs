using System.Text;

namespace ExportPolicy.Rules;

/// <summary>How files write the values of an enumeration: <c>end-use-certificate</c> for <c>EndUseCertificate</c>.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    // Arrays and loops: sequences over a value type of ours would be compiled anew in every process, for every enumeration.
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), Kebab);

    public static string Listed { get; } = string.Join(", ", Names);

    public static IEnumerable<string> Every => Names;

    public static string Of(T value)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(Values[i], value))
                return Names[i];
        }

        return value.ToString();
    }

    public static bool TryRead(string word, out T value)
    {
        var i = Array.IndexOf(Names, word);
        value = i < 0 ? default : Values[i];
        return i >= 0;
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
