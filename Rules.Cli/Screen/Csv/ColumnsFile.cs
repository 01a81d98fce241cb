using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>What people say of the columns of their files: which is which, what is the same in every row, and which are of no concern.</summary>
/// <param name="Path">The file that says so.</param>
/// <param name="Digest">What tells its content from another.</param>
/// <param name="Separator">The sign between cells; null to find it in the header.</param>
/// <param name="DecimalSign">The sign before decimals; null where that is not said.</param>
/// <param name="Columns">For a column, the header under which it stands.</param>
/// <param name="Constants">For a column that files lack, what would stand in every row.</param>
/// <param name="Ignored">The headers of columns that are of no concern.</param>
internal sealed record ColumnsFile(string Path, string Digest, char? Separator, char? DecimalSign, IReadOnlyList<GivenColumn> Columns, IReadOnlyList<GivenColumn> Constants, IReadOnlyList<string> Ignored)
{
    private static readonly Dictionary<string, char> Separators = new() { [","] = ',', [";"] = ';', ["tab"] = '\t' };
    private static readonly Dictionary<string, char> DecimalSigns = new() { ["."] = '.', [","] = ',' };

    /// <summary>Reads such a file.</summary>
    /// <exception cref="InputException">It cannot be read, or is wrong.</exception>
    public static ColumnsFile Read(string path)
    {
        var errors = new YamlErrors(path);
        var text = TextFile.OnDisk(path).Read(errors);
        var map = text is null ? null : YamlFile.Read(text, errors);
        var read = map is null ? null : Of(path, text!, new MapReader(map, errors));
        return errors.Any ? throw new InputException([.. errors.Sorted().Select(InputError.Of)]) : read!;
    }

    /// <summary>Whether a column of that name, in the form of those listed, is of no concern.</summary>
    public bool Ignores(string name) => Ignored.Any(header => CaseColumns.Normal(header) == name);

    private static ColumnsFile Of(string path, string text, MapReader map)
    {
        var separator = Sign(map, "separator", Separators);
        var decimals = Sign(map, "decimal", DecimalSigns);
        var columns = Given(map, "columns", "for a column of a case the header that it has in the file");
        var constants = Given(map, "constants", "for a column of a case what would stand in every row");
        var ignored = map.OptionalList("ignore", "a list of headers", node => Values.Text(node, "a header", map.Errors));
        foreach (var constant in constants.Where(constant => columns.Any(column => column.Name == constant.Name)))
            map.Errors.Add(constant.Line, 1, $"constants.{constant.Name}", $"The column '{constant.Name}' has a constant here and a header under 'columns'; expected one of them.", "Remove one.");
        foreach (var column in columns.Where(column => ignored.Any(header => CaseColumns.Normal(header) == CaseColumns.Normal(column.Text))))
            map.Errors.Add(column.Line, 1, $"columns.{column.Name}", $"The header '{column.Text}' is named here and under 'ignore'; expected it in one of them.", "Remove one.");
        foreach (var constant in constants.Where(constant => constant.Column == CaseColumns.Id))
            map.Errors.Add(constant.Line, 1, "constants.id", "The id has a constant here; expected a column, since each transfer has its own.", "Name its header under 'columns'.");
        map.Close();
        return new(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), separator, decimals, columns, constants, ignored);
    }

    private static char? Sign(MapReader map, string key, Dictionary<string, char> signs)
    {
        var expected = UsageErrors.Either(signs.Keys.Select(sign => $"'{sign}'"));
        if (map.OptionalText(key, expected) is not { } text)
            return null;
        if (signs.TryGetValue(text, out var sign))
            return sign;
        map.Errors.Add(map.Optional(key)!, $"'{Excerpt.Of(text)}' stands here; expected {expected}.");
        return null;
    }

    private static List<GivenColumn> Given(MapReader map, string key, string expected)
    {
        var given = new List<GivenColumn>();
        foreach (var (name, value) in map.OptionalMap(key, expected)?.Map.Entries ?? [])
        {
            if (CaseColumns.Find(name.Value) is not var (column, number))
                map.Errors.Add(name.Line, name.Column, value.Path, $"The column {name.Describe()} is unknown; expected one of those that docs/screening.md lists.", CaseColumns.Hint(name.Value).TrimStart() is { Length: > 0 } hint ? hint : null);
            else if (given.Any(other => other.Column == column && other.Number == number))
                map.Errors.Add(name.Line, name.Column, value.Path, $"The column {name.Describe()} is given twice; expected it once.", "Remove one.");
            else if (Values.Text(value, "a text", map.Errors) is { } text)
                given.Add(new(column, number, text.Trim(), name.Line));
        }

        return given;
    }
}
