using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>
/// EXP2010: answers whatever switches the analysis off with #error. A generator runs where analyzers do not, and nothing
/// suppresses the error that the compiler makes of its text.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SelfDefenceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var switches = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((input, cancellation) => Join(Guarded(() => Switches.Find(input.Left, input.Right, cancellation))));
        context.RegisterSourceOutput(switches, (output, faults) => Emit(output, "ExportPolicy.Switches.g.cs", faults));

        foreach (var attribute in new[] { "SuppressMessageAttribute", "UnconditionalSuppressMessageAttribute" })
        {
            var suppressions = context.SyntaxProvider
                .ForAttributeWithMetadataName($"System.Diagnostics.CodeAnalysis.{attribute}", (_, _) => true, (found, _) => Join(Guarded(() => Suppressed(found))))
                .Where(faults => faults.Length > 0).Collect()
                .Combine(context.AnalyzerConfigOptionsProvider)
                .Select((input, _) => Project.IsTestProject(input.Right) ? "" : Join(input.Left));
            context.RegisterSourceOutput(suppressions, (output, faults) => Emit(output, $"ExportPolicy.{attribute}.g.cs", faults));
        }
    }

    private static IEnumerable<string> Suppressed(GeneratorAttributeSyntaxContext found)
    {
        if (KnownSymbols.Find(found.SemanticModel.Compilation) is null)
            yield break;
        foreach (var attribute in found.Attributes)
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax || Suppression.Of(syntax, found.SemanticModel) is not { } suppression ||
                !suppression.IsGlobal && !suppression.IsOfTheGuard || suppression.Reach() is not { } reach)
                continue;
            var at = syntax.GetLocation().GetLineSpan();
            yield return Text($"The suppression of {suppression.Id} in {Path.GetFileName(at.Path)}, line {at.StartLinePosition.Line + 1}, {reach.Fault}, and so", $"; {reach.Expected}");
        }
    }

    // A generator that fails is a warning to the compiler, and silence to everybody else.
    private static IEnumerable<string> Guarded(Func<IEnumerable<string>> find)
    {
        try
        {
            return [.. find()];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [$"EXP1009: {nameof(SelfDefenceGenerator)} failed with {failure.GetType().Name}: {failure.Message} Please report it"];
        }
    }

    /// <summary>The sentence of EXP2010.</summary>
    internal static string Text(string what, string next = "") =>
        $"EXP2010: {string.Format(System.Globalization.CultureInfo.InvariantCulture, Descriptors.SwitchedOff.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), what)}{next}. See {Descriptors.SwitchedOff.HelpLinkUri}";

    // Text, because that compares by value: nothing is written again while nothing changes.
    private static string Join(IEnumerable<string> faults) => string.Join("\n", faults.Select(fault => fault.Replace('\r', ' ').Replace('\n', ' ')));

    private static void Emit(SourceProductionContext output, string file, string faults)
    {
        if (faults.Length == 0)
            return;
        var text = new StringBuilder();
        foreach (var fault in faults.Split('\n'))
            text.Append("#error ").Append(fault).Append('\n');
        output.AddSource(file, SourceText.From(text.ToString(), Encoding.UTF8));
    }
}
