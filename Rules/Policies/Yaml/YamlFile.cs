using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ExportPolicy.Rules;

/// <summary>Turns YAML text into nodes. Only plain data gets through: no aliases, tags, complex keys or second documents.</summary>
internal sealed class YamlFile
{
    public const int LargestFile = 1024 * 1024;
    private const int DeepestNesting = 16;
    private const int MostOpenBrackets = 200;

    private readonly YamlErrors _errors;
    private readonly Parser _parser;
    private readonly Stack<Mark> _openBrackets = [];

    private YamlFile(string text, YamlErrors errors)
    {
        _errors = errors;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads the one document of a file; null, with an error, where there is none.</summary>
    public static YamlMap? Read(string text, YamlErrors errors)
    {
        if (text.Length > LargestFile)
        {
            errors.Add(1, 1, "", $"The file has {text.Length} characters; expected at most {LargestFile}.", "Split it.");
            return null;
        }

        if (BracketTooMany(text) is { } bracket)
        {
            var (line, column) = TextFile.PositionOf(text.AsSpan(0, bracket));
            errors.Add(line, column, "", $"More than {MostOpenBrackets} brackets stand open at once; expected nesting of at most {DeepestNesting} levels.", "Close them.");
            return null;
        }

        var file = new YamlFile(text, errors);
        try
        {
            return file.Document();
        }
        catch (TooDeepException)
        {
            return null;
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner answers some malformed input with exceptions that are not its own; a bad file must never end the process.
            var at = file._parser.Current?.Start ?? new Mark(0, 1, 1);
            YamlSyntax.Report(e, at, file._openBrackets.TryPeek(out var open) ? open : null, text, errors);
            return null;
        }
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _errors.Add(1, 1, "", "The file is empty; expected a mapping.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node("", 0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            _errors.Add(Line(_parser.Current!), Column(_parser.Current!), "", "A second document starts here; expected one document in a file.", "Write it to a file of its own.");
        if (root is YamlMap map)
            return map;
        _errors.Add(root, $"The file holds {root.Describe()}; expected a mapping.");
        return null;
    }

    private YamlNode Node(string path, int depth)
    {
        if (depth > DeepestNesting)
        {
            _errors.Add(Line(_parser.Current!), Column(_parser.Current!), path, $"Values are nested deeper than {DeepestNesting} levels here.", "No policy needs as many; check the brackets and the indentation.");
            throw new TooDeepException();
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _errors.Add(Line(alias), Column(alias), path, $"The alias '*{Excerpt.Of(alias.Value.Value)}' stands here; expected the value itself.", "Write the value out.");
            _errors.Settle(Line(alias), Column(alias));
            return new YamlScalar(path, Line(alias), Column(alias), "", plain: false);
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            CheckPlainData(scalar, path);
            return new YamlScalar(path, Line(scalar), Column(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            CheckPlainData(list, path);
            var items = new List<YamlNode>();
            Open(list.Style == SequenceStyle.Flow, list);
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"), depth + 1));
            Close(list.Style == SequenceStyle.Flow);
            return new YamlList(path, Line(list), Column(list), items);
        }

        var map = _parser.Consume<MappingStart>();
        CheckPlainData(map, path);
        Open(map.Style == MappingStyle.Flow, map);
        var entries = Entries(path, depth);
        Close(map.Style == MappingStyle.Flow);
        return new YamlMap(path, Line(map), Column(map), entries);
    }

    private void Open(bool isBracket, ParsingEvent at)
    {
        if (isBracket)
            _openBrackets.Push(at.Start);
    }

    private void Close(bool isBracket)
    {
        if (isBracket)
            _openBrackets.Pop();
    }

    private List<KeyValuePair<YamlScalar, YamlNode>> Entries(string path, int depth)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var name = Node(path, depth + 1);
            var key = name as YamlScalar;
            var value = Node(key is null ? path : path.Length == 0 ? Excerpt.Of(key.Value) : $"{path}.{Excerpt.Of(key.Value)}", depth + 1);
            if (key is null)
                _errors.Add(name, $"A key is {name.Describe()}; expected a word.");
            else if (lines.TryGetValue(key.Value, out var first))
                _errors.Add(key.Line, key.Column, value.Path, $"The key {key.Describe()} stands here a second time (first in line {first}).", "Keep one of them.");
            else
            {
                lines.Add(key.Value, key.Line);
                entries.Add(new(key, value));
            }
        }

        return entries;
    }

    // The scanner looks ahead over open brackets in time that grows with their square, before this class can count levels.
    // Brackets in texts count as well: they come in pairs, and the limit leaves room for some that do not.
    private static int? BracketTooMany(string text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or '{')
                open++;
            else if (text[i] is ']' or '}' && open > 0)
                open--;
            if (open > MostOpenBrackets)
                return i;
        }

        return null;
    }

    private void CheckPlainData(NodeEvent node, string path)
    {
        if (!node.Anchor.IsEmpty)
            _errors.Add(Line(node), Column(node), path, $"The anchor '&{Excerpt.Of(node.Anchor.Value)}' stands here; expected plain data.", "Remove it and write repeated values out.");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            _errors.Add(Line(node), Column(node), path, $"The tag '{Excerpt.Of(node.Tag.Value)}' stands here; expected plain data.", "Remove the tag.");
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static int Column(ParsingEvent at) => (int)at.Start.Column;

    private sealed class TooDeepException : Exception;
}
