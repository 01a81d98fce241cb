using YamlDotNet.Core;

namespace ExportPolicy.Rules;

/// <summary>Says in plain words where and why a text is no YAML. What the parser says of it speaks of tokens and scalars.</summary>
internal static class YamlSyntax
{
    // Fragments of the parser's messages; the first that fits counts.
    private static readonly (string Fragment, string Words, string Hint)[] Known =
    [
        ("tab", "A tab stands in the indentation; expected spaces.", "Replace it by spaces."),
        ("found unexpected end of stream", "The quotation mark that opens here is never closed.", "Close it."),
        ("found wrong indentation", "The text in quotation marks that begins here goes on at the margin of the next line; expected a closing quotation mark.", "Close it."),
        ("invalid mapping", "A colon stands here inside a value, or the line is indented too far.", "Put the value in quotation marks, or indent the key like those beside it."),
        ("cannot start any token", "No value begins with this character.", "Put the value in quotation marks."),
        ("an anchor or alias", "A value that begins with & or * is an anchor or alias; expected plain data.", "Put the value in quotation marks, or write it out."),
        ("more than one anchor", "Anchors stand here; expected plain data.", "Remove them."),
        ("scanning a quoted scalar", "The text in quotation marks holds a backslash with something that is no escape.", "Write two backslashes for one, or put the text in single quotation marks."),
        ("scanning a block scalar", "Something stands behind | or >; expected the text on the lines below.", "Begin the text on the next line, indented."),
        ("directive", "A line that begins with % stands here; expected plain data.", "Remove it."),
        ("incompatible YAML", "A line that begins with % stands here; expected plain data.", "Remove it."),
        (" tag", "A tag (!) stands here; expected plain data.", "Remove it, or put the value in quotation marks."),
        ("',' or", "A comma or a closing bracket is missing here.", "Add it."),
        ("expected '-'", "This line is no item of the list above; expected '- ' and a value.", "Indent it like what it belongs to."),
        ("Block sequence entries", "An item of a list begins inside a line; expected it on a line of its own.", "Begin the list on the next line."),
        ("expected node content", "A value is missing here, or a bracket or comma stands here too many.", "Write the value, or remove the sign."),
        ("expected key", "This belongs neither to the value before it nor is it a key with a value; expected 'key: value'.", "Check the quotation marks and brackets before it, and the indentation."),
        ("<document end>", "The line is indented less than the lines above; expected all keys of a mapping at the same indentation.", "Indent it like them."),
    ];

    /// <summary>Reports what the parser could not read.</summary>
    /// <param name="problem">What the parser threw.</param>
    /// <param name="at">Where it stood then; used where the problem itself does not say.</param>
    /// <param name="open">The innermost bracket that was open; null for none.</param>
    /// <param name="text">The text.</param>
    /// <param name="errors">Takes the error.</param>
    public static void Report(Exception problem, Mark at, Mark? open, string text, YamlErrors errors)
    {
        var (_, words, hint) = Known.FirstOrDefault(known => problem is YamlException && problem.Message.Contains(known.Fragment, StringComparison.Ordinal));
        words ??= "This cannot be read.";
        var (line, column) = Position(problem, at, open, text);
        if (open is { } bracket)
            hint = $"A bracket is open since line {bracket.Line}, column {bracket.Column}: close it where its content ends.";
        errors.Add(line, column, "", $"Not readable as YAML: {words}", hint ?? "Check the indentation, quotation marks and brackets here.");
    }

    private static (int Line, int Column) Position(Exception problem, Mark at, Mark? open, string text)
    {
        if (problem is not YamlException { Start: var start } known)
            return Position(open ?? at);
        return known.Message.Contains("tab", StringComparison.Ordinal) && TabFrom((int)start.Line, text) is { } tab
            ? tab
            : Position(known.Message.Contains("scanning a quoted scalar, found unknown", StringComparison.Ordinal) ? known.End : start);
    }

    // Columns of some errors are 0; an editor cannot go there.
    private static (int Line, int Column) Position(Mark mark) => ((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    // For tabs the parser names the value before them.
    private static (int Line, int Column)? TabFrom(int first, string text)
    {
        var lines = text.Split('\n');
        for (var line = Math.Max(1, first); line <= lines.Length; line++)
        {
            var column = lines[line - 1].AsSpan().IndexOfAnyExcept(' ');
            if (column >= 0 && lines[line - 1][column] == '\t')
                return (line, column + 1);
        }

        return null;
    }
}
