using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>An additional file of a case.</summary>
internal sealed class InMemoryFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}
