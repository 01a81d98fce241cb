using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>A line of ExportControlledMembers.txt that names no member.</summary>
internal sealed class UnresolvedLine(AdditionalText file, SourceText text, TextLine line, string id)
{
    public string Id { get; } = id;

    public Location Location { get; } = Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
}
