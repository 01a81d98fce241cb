namespace ExportPolicy.Rules.Benchmarks;

/// <summary>Compares names of parties without regard to case, punctuation and the commonest legal forms. Simpler than the library, which also folds accents.</summary>
internal static class Names
{
    private static readonly HashSet<string> LegalForms = new(["LTD", "LIMITED", "CO", "COMPANY", "INC", "CORP", "CORPORATION", "LLC", "GMBH"], StringComparer.Ordinal);

    public static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.Ordinal) || Key(one) == Key(other);

    public static string Key(string name)
    {
        var letters = name.ToUpperInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ').ToArray();
        var words = new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => !LegalForms.Contains(word)));
    }
}
