namespace ExportPolicy.Rules;

/// <summary>The words that case files and policy files write for values of the library: <c>end-use-certificate</c> for <c>EndUseCertificate</c>. One letter alone is a grade and stays a capital.</summary>
public static class FileWords
{
    /// <summary>The word of a value.</summary>
    /// <typeparam name="T">An enumeration of the library.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Such as <c>high-probability</c>; the number of a value that has no name.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Of(value);

    /// <summary>The value of a word.</summary>
    /// <typeparam name="T">An enumeration of the library.</typeparam>
    /// <param name="word">The word, as <see cref="Of{T}(T)"/> writes it.</param>
    /// <returns>The value; null where no value has that word.</returns>
    public static T? Find<T>(string? word)
        where T : struct, Enum => word is not null && Words<T>.TryRead(word, out var value) ? value : null;
}
