using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Source with marks: <c>{|EXP1001:code|}</c> expects that diagnostic on that code, <c>{|EXP1001,EXP2001:code|}</c> both.</summary>
internal sealed record Markup(string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    private const string Open = "{|";
    private const string Close = "|}";

    /// <summary>Takes the marks out of a text; they may nest.</summary>
    public static Markup Parse(string markup)
    {
        var text = new System.Text.StringBuilder(markup.Length);
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Ids, int Start)>();
        for (var at = 0; at < markup.Length; at++)
        {
            if (IsAt(Open) && markup.IndexOf(':', at) is var colon and > 0 && IsIds(markup[(at + 2)..colon]))
            {
                open.Push((markup[(at + 2)..colon], text.Length));
                at = colon;
            }
            else if (open.Count > 0 && IsAt(Close))
            {
                var (ids, start) = open.Pop();
                marks.AddRange(ids.Split(',').Select(id => (id.Trim(), TextSpan.FromBounds(start, text.Length))));
                at++;
            }
            else
            {
                text.Append(markup[at]);
            }

            bool IsAt(string sign) => string.CompareOrdinal(markup, at, sign, 0, sign.Length) == 0;
        }

        return open.Count == 0
            ? new Markup(text.ToString(), marks)
            : throw new FormatException($"A mark '{{|{open.Peek().Ids}:' has no '|}}'.");
    }

    private static bool IsIds(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ',' or ' ');
}
