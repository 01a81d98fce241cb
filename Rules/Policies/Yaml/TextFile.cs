using System.Text;

namespace ExportPolicy.Rules;

/// <summary>A text in the package or on disk, together with the files that stand beside it.</summary>
internal sealed class TextFile
{
    private readonly Func<byte[]?> _open;
    private readonly Func<string, TextFile?> _beside;

    private TextFile(string name, Func<byte[]?> open, Func<string, TextFile?> beside)
    {
        Name = name;
        _open = open;
        _beside = beside;
    }

    /// <summary>The name of the file for messages.</summary>
    public string Name { get; }

    public static TextFile Shipped(string name) =>
        new($"package:{name}", () => Embedded.Read(name), path => Shipped(Combine(name, path)));

    public static TextFile OnDisk(string path) =>
        new(path, () => OpenOnDisk(path), beside => OnDisk(Path.Combine(Path.GetDirectoryName(path) ?? "", beside)));

    /// <summary>A text that is nowhere else; files beside it are looked for where its name says that it stands.</summary>
    public static TextFile InMemory(string name, string text) =>
        Given(name, text, beside => OnDisk(Path.Combine(Path.GetDirectoryName(name) ?? "", beside)));

    /// <summary>A text of an archive. What stands beside it is in the archive too, or nowhere.</summary>
    public static TextFile Archived(NamedText own, IReadOnlyDictionary<string, NamedText> beside) => new(
        own.Name,
        () => Encoding.UTF8.GetBytes(own.Text),
        path => Archived(path, beside));

    /// <summary>A text of an archive, by its name.</summary>
    public static TextFile Archived(string name, IReadOnlyDictionary<string, NamedText> texts) =>
        texts.TryGetValue(name, out var text)
            ? Archived(text, texts)
            : new(name, () => throw new IOException("it is not among the texts of the archive"), path => Archived(path, texts));

    /// <summary>A text that somebody has in hand, such as an editor, with those of the files beside it that are in hand as well.</summary>
    public static TextFile Given(string name, string? text, Func<string, TextFile?> beside) => new(name, () => text is null ? null : Encoding.UTF8.GetBytes(text), beside);

    /// <summary>A file named relative to this one; null where nobody can tell whether there is one, because only some files are in hand.</summary>
    public TextFile? Beside(string path) => _beside(path);

    /// <summary>The text with line ends as LF and without a byte order mark; null, with an error, where it cannot be read.</summary>
    public string? Read(YamlErrors errors)
    {
        byte[]? bytes = null;
        try
        {
            bytes = _open();
            if (bytes is null)
                errors.Add(1, 1, "", $"The file '{Name}' is not there; expected a YAML file.", "Check the path.");
            else if (bytes.Length > YamlFile.LargestFile)
                errors.Add(1, 1, "", $"The file has {bytes.Length} bytes; expected at most {YamlFile.LargestFile}.", "Split it.");
            else
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)
                    .TrimStart('\uFEFF')
                    .Replace("\r\n", "\n", StringComparison.Ordinal)
                    .Replace('\r', '\n');
        }
        catch (DecoderFallbackException problem)
        {
            ReportEncoding(bytes, problem.Index, errors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            errors.Add(1, 1, "", $"The file cannot be read: {e.Message.TrimEnd('.')}.");
        }

        return null;
    }

    /// <summary>The line and column, from 1, of what follows a text.</summary>
    public static (int Line, int Column) PositionOf(ReadOnlySpan<char> before) => (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));

    private static void ReportEncoding(byte[]? bytes, int offset, YamlErrors errors)
    {
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble) || bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            errors.Add(1, 1, "", "The file is text in UTF-16; expected UTF-8.", "Save it as UTF-8.");
            return;
        }

        var (line, column) = PositionOf(Encoding.UTF8.GetString(bytes!, 0, offset).TrimStart('\uFEFF').AsSpan());
        errors.Add(line, column, "", $"The byte 0x{bytes![offset]:X2} is not UTF-8; expected UTF-8.", "Save the file as UTF-8.");
    }

    private static byte[]? OpenOnDisk(string path)
    {
        if (Directory.Exists(path))
            throw new IOException("it is a folder");
        if (!File.Exists(path))
            return null;

        // One byte more than allowed is enough to know that a file is too large.
        using var stream = RegularFile.Open(path);
        var bytes = new byte[Math.Min(stream.Length, YamlFile.LargestFile + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Combine(string name, string path) => $"{name[..(name.LastIndexOf('/') + 1)]}{path}";
}
