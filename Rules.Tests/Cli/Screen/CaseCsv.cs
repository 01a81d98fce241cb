using System.Text.Json;
using System.Text.Json.Nodes;
using ExportPolicy.Rules.Cli;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Writes case files as rows of CSV, from the table of columns: the other way round than screening reads them.</summary>
internal static class CaseCsv
{
    private static readonly string[] Unneeded = ["$schema", "expect"];

    /// <summary>A header and the rows of cases, as a spreadsheet would write them.</summary>
    public static string Of(IEnumerable<string> cases, char separator = ',')
    {
        var rows = cases.SelectMany(Rows).ToList();
        var headers = rows.SelectMany(row => row.Keys).Distinct().ToList();
        return string.Concat(rows.Select(row => headers.Select(header => row.GetValueOrDefault(header, ""))).Prepend(headers).Select(cells => string.Join(separator, cells.Select(cell => Quoted(cell, separator))) + "\r\n"));
    }

    /// <summary>Whether columns can say all that a case says.</summary>
    public static bool CanHold(string json) => Left(json).Count == 0;

    /// <summary>The rows of a case: the name of each column, and what stands under it.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string json)
    {
        var root = Read(json, out var columns, out _);
        for (var line = 0; line < root["transfer"]!["lines"]!.AsArray().Count; line++)
        {
            var row = new Dictionary<string, string>();
            foreach (var (name, value, _) in columns.Where(column => column.Name.Column.Group.IsOfLine ? column.Line == line : line == 0 || column.Name.Column == CaseColumns.Id))
                row.Add(name.Column.NameOf(name.Number), value);
            yield return row;
        }
    }

    /// <summary>What no column says.</summary>
    private static List<string> Left(string json)
    {
        Read(json, out _, out var left);
        return left;
    }

    private static JsonNode Read(string json, out List<((CaseColumn Column, int Number) Name, string Value, int Line)> columns, out List<string> left)
    {
        var root = JsonNode.Parse(json)!;
        var (found, all) = (new List<((CaseColumn, int), string, int)>(), new List<string>());
        foreach (var name in Unneeded)
            root.AsObject().Remove(name);
        Walk(root, "", [], found, all);
        (columns, left) = ([.. found.OrderBy(cell => cell.Item1.Item1 != CaseColumns.Id)], all);
        return root;
    }

    private static void Walk(JsonNode node, string path, int[] indices, List<((CaseColumn, int), string, int)> found, List<string> left)
    {
        var role = path == "transfer.parties[]" ? (string?)node["role"] : null;
        foreach (var (member, value) in node.AsObject())
        {
            if (member == "role" && role is not null)
                continue;
            var number = indices is [var index] && !path.StartsWith("transfer.lines", StringComparison.Ordinal) ? index + 1 : 1;
            if (role is not null)
                number = node.Parent!.AsArray().Take(indices[0] + 1).Count(other => (string?)other!["role"] == role);
            var column = CaseColumns.All.FirstOrDefault(column => column.Member == member && column.Group.Path == path && column.Group.Role == role);
            var below = path.Length == 0 ? member : $"{path}.{member}";
            if (column is not null)
                found.Add(((column, number), Cell(value!), indices.FirstOrDefault()));
            else if (member == "quantity" && value!.GetValueKind() == JsonValueKind.String)
                found.Add(((CaseColumns.All.Single(quantity => quantity.Name == "quantity"), 1), (string)value!, indices[0]));
            else if (value is JsonObject)
                Walk(value, below, indices, found, left);
            else if (value is JsonArray array && array.All(item => item is JsonObject))
                foreach (var (at, item) in array.Index())
                    Walk(item!, $"{below}[]", [at], found, left);
            else
                left.Add(below);
        }
    }

    private static string Cell(JsonNode value) => value switch
    {
        JsonArray array => string.Join(" | ", array.Select(item => ((string)item!).Replace("|", "||", StringComparison.Ordinal))),
        JsonObject route => Cell(route["legs"]!),
        _ when value.GetValueKind() is JsonValueKind.True => "yes",
        _ when value.GetValueKind() is JsonValueKind.False => "no",
        _ => value.ToString(),
    };

    private static string Quoted(string cell, char separator) =>
        cell.IndexOfAny([separator, '"', '\r', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
