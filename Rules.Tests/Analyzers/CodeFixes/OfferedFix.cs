using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>A fix that was offered, applied, with the whole program before and after it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Title">What an editor shows.</param>
/// <param name="Diagnostic">What the fix is for.</param>
/// <param name="Reported">What is reported of the program before.</param>
/// <param name="Before">The file before.</param>
/// <param name="After">The file after it.</param>
internal sealed record OfferedFix(AnalyzerCase Program, string Title, Diagnostic Diagnostic, ImmutableArray<(string Kind, string Code)> Reported, Document Before, Document After)
{
    /// <summary>Whatever is wrong with the result; none for a fix that keeps its promise.</summary>
    public async IAsyncEnumerable<string> Faults()
    {
        var left = Reported.ToList();
        foreach (var each in await ReportedAsync(Program, After))
        {
            if (!left.Remove(each))
                yield return $"brings {each}";
        }

        if (!left.Exists(each => each.Kind == KindOf(Diagnostic)))
            yield return $"does not take {Diagnostic.Id} away";

        var (old, text) = ((await Before.GetTextAsync()).ToString(), (await After.GetTextAsync()).ToString());
        if (await IsFormattedAsync(Before) && !await IsFormattedAsync(After))
            yield return "is not formatted";

        // The comment of a suppression goes with it, or becomes its justification.
        if (Comments(old).Except(Comments(text)).ToList() is { Count: > 0 } lost && !Diagnostic.Id.Equals("EXP2009", StringComparison.Ordinal))
            yield return $"loses {string.Join(", ", lost)}";
        if (LineEnds(text).Except(LineEnds(old)).Any() && LineEnds(old).Any())
            yield return "ends lines in another way";
    }

    public async Task<string> Describe() =>
        $"{Title} for {Diagnostic.Id} '{Diagnostic.Location.SourceTree!.GetText().ToString(Diagnostic.Location.SourceSpan)}':\n{await After.GetTextAsync()}";

    /// <summary>What is reported of the whole program of a file, by its kind and its code. Warnings count, for many builds turn them into errors.</summary>
    public static async Task<ImmutableArray<(string Kind, string Code)>> ReportedAsync(AnalyzerCase program, Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        return [.. (await AnalyzerRun.Diagnose(compilation, program))
            .Concat(compilation.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Warning && !each.IsSuppressed))
            .Select(each => (KindOf(each), Code(each)))];

        static string Code(Diagnostic each) => each.Location.SourceTree?.GetText().ToString(each.Location.SourceSpan) ?? each.GetMessage(CultureInfo.InvariantCulture);
    }

    // Once one thing is proven, another may be reported under another id of its range.
    private static string KindOf(Diagnostic each) => each.Id.StartsWith("EXP", StringComparison.Ordinal) ? each.Id[..4] : each.Id;

    private static async Task<bool> IsFormattedAsync(Document document) =>
        (await (await Formatter.FormatAsync(document)).GetTextAsync()).ContentEquals(await document.GetTextAsync());

    private static IEnumerable<string> Comments(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
        .Where(each => each.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia).Select(each => each.ToString());

    private static IEnumerable<string> LineEnds(string text) => text.Split('\n').SkipLast(1).Select(line => line.EndsWith('\r') ? "\r\n" : "\n").Distinct();
}
