using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>A page that stands alone: it loads nothing and runs nothing, and its policy of content forbids both.</summary>
internal static class HtmlPage
{
    private static readonly string Style = ReadStyle();

    // The style sheet by its hash: whatever else might get into the page is neither style nor script.
    private static readonly string ContentPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a page in place of the one before, whole or not at all.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, string title, params object?[] content)
    {
        try
        {
            WholeFile.Write(path, Encoding.UTF8.GetBytes(Text(title, content)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(new IOException($"the report {path} cannot be written: {problem.Message}", problem));
        }
    }

    /// <summary>Checks before anything is done that a page can be written there.</summary>
    /// <param name="path">Where it is to stand; null for no page.</param>
    /// <param name="others">Files that it must not take the place of.</param>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static void Check(string? path, params IEnumerable<string?> others)
    {
        if (path is null)
            return;
        if (Directory.Exists(path))
            throw Wrong(path, "This is a folder; expected the name of the file to write.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw Wrong(path, "The folder of the report does not exist; create it, or name another.");
        if (others.OfType<string>().Any(other => Path.GetFullPath(other) == Path.GetFullPath(path)))
            throw Wrong(path, "--report names a file that the call reads or writes otherwise; name another.");

        // A case, a policy or an output is never taken for one.
        if (!path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
            throw Wrong(path, "A report is a page; expected a name that ends in .html.");
    }

    private static string Text(string title, object?[] content)
    {
        var page = Html.Element("html", Html.Attribute("lang", "en"),
            Html.Element("head",
                Html.Element("meta", Html.Attribute("charset", "utf-8")),
                Html.Element("meta", Html.Attribute("http-equiv", "Content-Security-Policy"), Html.Attribute("content", ContentPolicy)),
                Html.Element("meta", Html.Attribute("name", "viewport"), Html.Attribute("content", "width=device-width, initial-scale=1")),
                Html.Element("meta", Html.Attribute("name", "referrer"), Html.Attribute("content", "no-referrer")),
                Html.Element("title", title),
                Html.Element("style", new XText(Style))),
            Html.Element("body", Html.Element("main", content)));
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
            page.Save(writer);
        return text.Append('\n').ToString();
    }

    // Of what a page escapes, a style sheet must have nothing: there it would not be read as escaped.
    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream("report.css")!);
        var style = reader.ReadToEnd().ReplaceLineEndings("\n");
        return style.AsSpan().ContainsAny('<', '>', '&') ? throw new InvalidOperationException("report.css has a sign that a page escapes.") : style;
    }

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
