using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The project under analysis: its compilation, options, and the library's symbols in it.</summary>
internal sealed class Project
{
    // What one analyzer has found out of a compilation, the others need not find out again.
    private static readonly ConditionalWeakTable<Compilation, Project> Shared = new();

    // Whoever has to do with the gate or with what it issues writes one of these somewhere.
    private static readonly string[] Words = ["Clearance", "Decision", "Checked", "ExportGate"];

    private readonly Lazy<ControlledMembers> _members;
    private readonly Lazy<bool> _concernsGate;

    private Project(Compilation compilation, AnalyzerOptions options, KnownSymbols known)
    {
        Compilation = compilation;
        Options = options;
        Known = known;
        IsTest = IsTestProject(options.AnalyzerConfigOptionsProvider);
        Text = new ContractText(compilation);
        _concernsGate = new Lazy<bool>(() => compilation.SourceModule.ReferencedAssemblySymbols.Any(BuildsOnLibrary) || compilation.SyntaxTrees.Any(tree => Text.MentionsAny(tree, Words)));
        _members = new Lazy<ControlledMembers>(() => new ControlledMembers(this));
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public KnownSymbols Known { get; }

    /// <summary>What the text of the files tells.</summary>
    public ContractText Text { get; }

    /// <summary>Whether the project may have a value of the gate or of what it issues at all: it writes one of their names, or references what builds on the library.</summary>
    public bool ConcernsGate => _concernsGate.Value;

    /// <summary>The members with contracts.</summary>
    public ControlledMembers Members => _members.Value;

    /// <summary>Whether the project is a test project: its own gates and doubles are allowed because it never ships. One that is packed or published is none.</summary>
    public bool IsTest { get; }

    /// <summary>Whether the project may end up with a user: what only tests, the library itself and its test kit may do is an error in it.</summary>
    public bool IsProduct => !IsTest && !(IsOwn("ExportPolicy.Rules") || IsOwn("ExportPolicy.Rules.Testing"));

    /// <summary>The project, or null where it neither references the library nor is the library.</summary>
    public static Project? Of(Compilation compilation, AnalyzerOptions options)
    {
        if (Shared.TryGetValue(compilation, out var shared) && ReferenceEquals(shared.Options, options))
            return shared;
        if (KnownSymbols.Find(compilation) is not { } known)
            return null;
        var project = new Project(compilation, options, known);
        return Shared.GetValue(compilation, _ => project) is var first && ReferenceEquals(first.Options, options) ? first : project;
    }

    private bool BuildsOnLibrary(IAssemblySymbol assembly) => !SymbolEqualityComparer.Default.Equals(assembly, Known.Library) && Known.MayAnnotate(assembly);

    private bool IsOwn(string name) => KnownSymbols.IsOwn(Compilation.Assembly.Identity, name);

    public static bool IsTestProject(AnalyzerConfigOptionsProvider options) =>
        IsTrue(options, "IsTestProject") && !IsTrue(options, "IsPackable") && !IsTrue(options, "_IsPublishing");

    private static bool IsTrue(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue($"build_property.{property}", out var value) &&
        value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
