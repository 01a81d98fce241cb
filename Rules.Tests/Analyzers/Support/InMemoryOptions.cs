using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>The configuration of a case: the same options for every file, but that some additional ones are marked as policies.</summary>
internal sealed class InMemoryOptions(ImmutableDictionary<string, string> options, ImmutableHashSet<string> policyFiles) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => policyFiles.Contains(textFile.Path)
        ? new Values(options.Add("build_metadata.AdditionalFiles.ExportPolicy", "policy"))
        : GlobalOptions;

    private sealed class Values(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        // Keys of analyzer configurations are compared without regard to case.
        private readonly ImmutableDictionary<string, string> _options = options.WithComparers(KeyComparer);

        public override IEnumerable<string> Keys => _options.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _options.TryGetValue(key, out value);
    }
}
