namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Puts one program of a corpus file together, line by line.</summary>
internal sealed class ProgramText(string path, string variant)
{
    private readonly List<(string? Library, string File, List<string> Lines)> _parts = [(null, "Program.cs", [])];
    private AnalyzerCase _source = Application("Application");
    private string? _notRun;
    private string? _pending;
    private bool _shipsNothing;

    public void Read(string line)
    {
        if (!line.StartsWith("//# ", StringComparison.Ordinal))
        {
            _parts[^1].Lines.Add(line);
            return;
        }

        var (word, rest) = line[4..].Split(' ', 2) is [var first, var second] ? (first, second) : (line[4..], "");
        switch (word)
        {
            case "define": _source = _source.Defining(rest); break;
            case "test": _source = _source.InTestProject(); break;
            case "nullable": _source = _source.NullableDisabled(); break;
            case "aspnetcore": _source = _source.WithAspNetCore(); break;
            case "controlled": _source = _source.AdditionalFile("ExportControlledMembers.txt", rest.Replace("; ", "\n", StringComparison.Ordinal)); break;
            case "property": _source = _source.Property(rest.Split('=')[0], rest.Split('=')[1]); break;
            case "expect": _source = _source.Expect(rest); break;
            case "ships": _shipsNothing = true; break;
            case "not": _notRun = rest[(rest.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(); break;
            case "pending:": _pending = rest; break;
            case "library": _parts.Add((rest, $"{rest}.cs", [])); break;
            case "file": _parts.Add((_parts[^1].Library, rest, [])); break;
            case "program": _parts.Add((null, "Program.cs", [])); break;
            default: throw new FormatException($"{path}: '{line}' in '{variant}' is no directive.");
        }
    }

    public CorpusProgram Done(string pattern, string layer, string title)
    {
        var source = _source;
        foreach (var library in _parts.Where(part => part.Library is not null).GroupBy(part => part.Library!))
            source = source.Referencing(Files(Application(library.Key), library));
        source = Files(source, _parts.Where(part => part.Library is null && part.Lines.Any(line => line.Length > 0)));
        return new CorpusProgram(pattern, layer, title, variant, source, _notRun, _shipsNothing, _pending);
    }

    private static AnalyzerCase Application(string name) => new AnalyzerCase().Named(name).WithWarehouse();

    private static AnalyzerCase Files(AnalyzerCase project, IEnumerable<(string? Library, string File, List<string> Lines)> parts) =>
        parts.Aggregate(project, (all, part) => all.File(part.File, string.Join('\n', part.Lines).Trim('\n') + "\n"));
}
