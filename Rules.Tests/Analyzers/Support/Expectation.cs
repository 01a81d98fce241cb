using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Compares what is reported with what is marked, and prints the source with the differences below their lines.</summary>
internal static class Expectation
{
    /// <summary>A readable difference, or null where everything is as expected.</summary>
    public static string? Compare(AnalyzerCase project, ImmutableArray<Diagnostic> diagnostics)
    {
        var left = diagnostics.ToList();
        var notes = project.Files.ToDictionary(file => file.Path, _ => new List<(TextSpan Span, string Note)>());
        var differs = false;
        foreach (var (path, markup) in project.Files)
        {
            foreach (var (id, span) in markup.Marks)
            {
                var found = left.Find(each => each.Id == id && each.Location.SourceTree?.FilePath == path && each.Location.SourceSpan == span);
                if (found is not null)
                    left.Remove(found);
                else
                    differs = true;
                notes[path].Add((span, found is null ? $"expected {id}, not reported" : $"{id}, as expected"));
            }
        }

        var elsewhere = new StringBuilder();
        foreach (var id in project.ExpectedElsewhere)
        {
            if (left.Find(each => each.Id == id && !IsInFile(each)) is { } found)
                left.Remove(found);
            else
                elsewhere.AppendLine(CultureInfo.InvariantCulture, $"expected {id} outside the files, not reported");
        }

        foreach (var each in left)
        {
            var note = $"not expected: {each.Id} {each.GetMessage(CultureInfo.InvariantCulture)}";
            if (IsInFile(each))
                notes[each.Location.SourceTree!.FilePath].Add((each.Location.SourceSpan, note));
            else
                elsewhere.AppendLine(CultureInfo.InvariantCulture, $"{note} ({each.Location})");
        }

        if (!differs && left.Count == 0 && elsewhere.Length == 0)
            return null;
        return $"Reported differs from expected.\n{elsewhere}{string.Concat(project.Files.Select(file => Print(file.Path, file.Markup.Text, notes[file.Path])))}";

        bool IsInFile(Diagnostic each) => each.Location.SourceTree is { } tree && notes.ContainsKey(tree.FilePath);
    }

    private static string Print(string path, string text, List<(TextSpan Span, string Note)> notes)
    {
        var page = new StringBuilder($"--- {path}\n");
        foreach (var line in SourceText.From(text).Lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"{line.LineNumber + 1,4}  {line}\n");
            foreach (var (span, note) in notes.Where(each => each.Span.Start >= line.Start && each.Span.Start < line.EndIncludingLineBreak || line.Start == text.Length && each.Span.Start == text.Length))
            {
                var width = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
                page.Append(' ', 6 + span.Start - line.Start).Append('^', width).Append(CultureInfo.InvariantCulture, $" {note}\n");
            }
        }

        return page.ToString();
    }
}
