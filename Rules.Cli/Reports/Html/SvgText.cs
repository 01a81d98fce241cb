using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Breaks texts into lines for a drawing, which does not do it itself. Widths are guessed, rather too wide than too narrow.</summary>
internal static class SvgText
{
    /// <summary>The lines of a text; what does not fit the last of them ends with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="size">The size of the letters.</param>
    /// <param name="most">How many lines there may be.</param>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var left = width;
        foreach (var word in Words(Html.Visible(text)))
        {
            var (visible, wide) = (word.TrimEnd(), Width(word.TrimEnd(), size));
            if (wide > left && line.Length > 0)
                End();
            if (wide <= left)
            {
                line.Append(word);
                left -= Width(word, size);
                continue;
            }

            // A word longer than a line is broken where the line ends.
            foreach (var sign in Signs(visible))
            {
                if (Width(sign, size) > left && line.Length > 0)
                    End();
                line.Append(sign);
                left -= Width(sign, size);
            }

            line.Append(' ');
            left -= Width(" ", size);
        }

        if (line.Length > 0)
            End();
        if (lines.Count <= most)
            return lines;
        var last = Signs(lines[most - 1]).ToList();
        while (last.Count > 0 && Width(string.Concat(last) + "…", size) > width)
            last.RemoveAt(last.Count - 1);
        return [.. lines.Take(most - 1), string.Concat(last).TrimEnd() + "…"];

        void End()
        {
            lines.Add(line.ToString().TrimEnd());
            line.Clear();
            left = width;
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var space = text.IndexOf(' ', start);
            var end = space < 0 ? text.Length : space + 1;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
                yield return text[start..end];
            start = end;
        }
    }

    // Letters with their marks.
    private static IEnumerable<string> Signs(string text)
    {
        for (var signs = StringInfo.GetTextElementEnumerator(text); signs.MoveNext();)
            yield return signs.GetTextElement();
    }

    private static double Width(string text, double size) => size * text.EnumerateRunes().Sum(Width);

    private static double Width(Rune sign) => sign.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'j' or 'l' or 'I' or '(' or ')' or '[' or ']' => 0.36,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
        < 0x80 when Rune.IsLower(sign) || Rune.IsDigit(sign) => 0.61,
        < 0x250 => 0.75,
        < 0x1100 => Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark ? 0 : 0.86,
        _ => 1.1,
    };
}
