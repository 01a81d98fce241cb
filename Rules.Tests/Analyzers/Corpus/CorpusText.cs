using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>
/// Reads the files of the corpus. A file is a pattern: its first line is <c>// B06 F: the pattern in a sentence.</c>; each line
/// <c>//// name</c> begins a program. Lines below that which begin with <c>//# </c> say how it is built and run:
/// <c>define X</c>, <c>test project</c>, <c>nullable disable</c>, <c>aspnetcore</c>, <c>controlled M:…</c>, <c>expect EXP2010</c>
/// (where no mark can stand), <c>ships nothing</c>, <c>not run: reason</c>, <c>pending: what the analyzers do not do yet</c>. <c>//# library Name</c> begins the source of a
/// project that the program references, <c>//# file Path</c> one more file, <c>//# program</c> goes back to the program itself.
/// </summary>
internal static partial class CorpusText
{
    private static readonly Lazy<IReadOnlyList<CorpusProgram>> Read = new(() =>
        [.. Folder("Bypass").Concat(Folder("Legit")).SelectMany(ReadFile)]);

    /// <summary>Every program.</summary>
    public static IReadOnlyList<CorpusProgram> All => Read.Value;

    public static IEnumerable<CorpusProgram> Bypasses => All.Where(program => program.IsBypass);

    public static IEnumerable<CorpusProgram> Legitimate => All.Where(program => !program.IsBypass);

    private static IEnumerable<string> Folder(string name) =>
        Directory.EnumerateFiles(Repository.File("Rules.Tests", "Analyzers", "Corpus", name), "*.txt").Order(StringComparer.Ordinal);

    private static IEnumerable<CorpusProgram> ReadFile(string path)
    {
        var lines = File.ReadAllLines(path);
        var head = Head().Match(lines[0]);
        if (!head.Success || !Path.GetFileName(path).StartsWith(head.Groups["id"].Value, StringComparison.Ordinal))
            throw new FormatException($"{path}: the first line is '{lines[0]}'; expected '// B06 F: the pattern in a sentence.' with the id that begins the file's name.");
        var starts = Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("//// ", StringComparison.Ordinal)).ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(lines.Length)))
        {
            var program = new ProgramText(path, lines[start][5..]);
            foreach (var line in lines[(start + 1)..end])
                program.Read(line);
            yield return program.Done(head.Groups["id"].Value, head.Groups["layer"].Value, head.Groups["title"].Value);
        }
    }

    [GeneratedRegex(@"^// (?<id>[BL]\d\d) ?(?<layer>[FSDBR/]*): (?<title>.+\.)$")]
    private static partial Regex Head();
}
