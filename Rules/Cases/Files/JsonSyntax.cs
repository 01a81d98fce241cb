using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Says in plain words why a text is no JSON. What the parser says of it speaks to programmers.</summary>
internal static class JsonSyntax
{
    /// <summary>Explains an error by the text before and after the place where it was found.</summary>
    public static string Explain(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Rune.DecodeFromUtf8(after, out var sign, out _);
        var last = before.TrimEnd(" \t\r\n"u8);
        var afterComma = !last.IsEmpty && last[^1] == ',';
        return sign.Value switch
        {
            '}' or ']' when afterComma => "a comma stands before the closing bracket; remove the comma.",
            '}' or ']' => $"'{sign}' closes nothing here, or a value is missing before it; check the brackets.",
            ',' => "a comma stands here where a value is expected; write the value or remove the comma.",
            '/' => "a comment stands here, and JSON has none; remove it.",
            '\'' => "a text begins with an apostrophe; put texts in double quotation marks.",
            '"' => "a text begins here where none is expected; a comma or a colon may be missing before it.",
            '\\' => "a backslash stands here with something that is no escape; write two backslashes for one.",
            < ' ' => "a line break or tab stands inside a text; close the quotation mark before it, or write \\n or \\t.",
            _ => $"'{(VisibleText.IsSafe(sign) ? sign.ToString() : VisibleText.Escape(sign))}' is not expected here; put names and texts in double quotation marks, and check the commas before it.",
        };
    }
}
