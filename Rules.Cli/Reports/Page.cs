namespace ExportPolicy.Rules.Cli;

/// <summary>Writes wrapped text. Whatever comes from files is cleaned of characters that could change what a terminal shows.</summary>
internal sealed class Page(TextWriter output, bool colour)
{
    public const int Width = 100;

    public void Blank() => output.WriteLine();

    /// <summary>A heading at the margin.</summary>
    public void Heading(string text) => Write("", text, Style.Bold);

    /// <summary>A text behind a label; further lines are indented by the width of the label.</summary>
    public void Write(string label, string text, Style style = Style.None)
    {
        var indent = new string(' ', label.Length);
        var first = true;
        foreach (var line in Wrap(text, Width - label.Length))
        {
            if (first)
                output.WriteLine(label.Length == 0 ? Paint(line, style) : Paint(label, style) + line);
            else
                output.WriteLine(label.Length == 0 ? Paint(line, style) : indent + line);
            first = false;
        }
    }

    /// <summary>A text as it is, for whoever copies it; it is not wrapped.</summary>
    public void Verbatim(string text)
    {
        foreach (var line in text.Split('\n'))
            output.WriteLine(VisibleText.Clean(line));
    }

    private string Paint(string text, Style style) => colour && style != Style.None ? $"\u001b[{(int)style}m{text}\u001b[0m" : text;

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(VisibleText.Clean))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";

            // A word longer than a line is broken where the line ends.
            for (; line.Length > width; line = line[width..])
                yield return line[..width];
        }

        yield return line;
    }
}
