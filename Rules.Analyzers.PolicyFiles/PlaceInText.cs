using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Where an error stands in its file: from its column to the end of the value or key that begins there.</summary>
internal static class PlaceInText
{
    // A text in quotation marks, a bracket, or a plain word up to what ends it.
    private static readonly Regex Value = new("^(?:\"[^\"]*\"|'[^']*'|[\\[{]|[^,\\]}#:]+)", RegexOptions.CultureInvariant);

    /// <summary>The place; the beginning of the file where its text cannot be had.</summary>
    public static Location Of(PolicyError error, SourceText? text)
    {
        if (text is null)
            return Location.Create(error.File, default, default);
        var line = text.Lines[Math.Min(error.Line, text.Lines.Count) - 1];
        var start = Math.Min(line.Start + error.Column - 1, line.End);
        var rest = text.ToString(TextSpan.FromBounds(start, line.End));
        var span = new TextSpan(start, Value.Match(rest).Value.TrimEnd().Length);
        return Location.Create(error.File, span, text.Lines.GetLinePositionSpan(span));
    }
}
