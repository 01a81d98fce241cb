namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A way to change a program: a mistake in it, or the same said otherwise.</summary>
internal interface IProgramChange
{
    /// <summary>The change, as the read-outs name it.</summary>
    string Name { get; }

    /// <summary>The program with the change made, once for every place where it can be. Those that do not compile do not count.</summary>
    IEnumerable<AnalyzerCase> Apply(ProgramSyntax program);
}
