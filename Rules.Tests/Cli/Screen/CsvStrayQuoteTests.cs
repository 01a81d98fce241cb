using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Quotes that open in one row and close in another never make a row vanish: where rows may have run together, their transfers are errors.</summary>
public sealed class CsvStrayQuoteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task DittoMarks_InTwoLinesOfATransfer_LeaveItUndecided()
    {
        var rows = Rows("a 1", "b 1", "b 2", "b 3", "c 1");
        rows[2][Description] = "\"";
        rows[3][Description] = "\"";

        Assert.Equal(["a", "c"], (await Decided(rows)).Select(row => (string?)row["id"]));
    }

    [Fact]
    public async Task DittoMarks_InTwoRows_AreToldWithBothLines()
    {
        var rows = Rows("a 1", "b 1", "c 1", "d 1");
        rows[1][Description] = "\"";
        rows[2][Description] = "\"";

        var decided = await Decided(rows);

        Assert.Equal(["a", "d"], decided.Select(row => (string?)row["id"]));
        Assert.StartsWith($"error: {Path.Combine(_folder.Path, "orders.csv")}(3): Quotes join lines 3 to 4 to one row, which holds the separators of more than one;", (string?)ScreenFiles.Rows(Out)[1]["errors"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("several marks in each row")]
    [InlineData("a text of several lines in each row")]
    [InlineData("a cell less in the second row")]
    public async Task DittoMarks_WhoseCellsComeOutEven_AreErrorsAllTheSame(string how)
    {
        var rows = Rows("a 1", "b 1", "c 1", "d 1");
        switch (how)
        {
            case "several marks in each row":
                foreach (var cell in new[] { Description - 3, Description, Description + 2 })
                    rows[1][cell] = rows[2][cell] = "\"";
                break;
            case "a text of several lines in each row":
                (rows[1][Description - 2], rows[1][Description]) = ("\"x\ny\"", "\"");
                (rows[2][Description], rows[2][Description + 2]) = ("\"", "\"x\ny\"");
                break;
            default:
                rows[1][Description] = "\"";
                rows[2][Description] = "\"";
                rows[2].RemoveAt(1);
                break;
        }

        var decided = await Decided(rows);

        Assert.DoesNotContain(decided, row => (string?)row["id"] is "b" or "c");
        Assert.True(ScreenFiles.Rows(Out).Length >= 4);
    }

    [Fact]
    public async Task DittoMark_ForTheId_CostsTheTransferAboveAsWell()
    {
        var rows = Rows("a 1", "b 1", "b 2", "c 1", "d 1");
        rows[2][0] = rows[2][Description] = "\"";

        var decided = await Decided(rows);

        Assert.Equal(["a", "d"], decided.Select(row => (string?)row["id"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task StrayQuotes_AnywhereInAnyRows_NeverLoseARow(int seed)
    {
        var random = new Random(seed);
        string[] ids = ["a 1", "b 1", "b 2", "b 3", "c 1", "d 1", "d 2", "e 1"];
        var clean = (await Decided(Rows(ids))).Select(row => row.ToJsonString()).ToHashSet();
        Assert.Equal(5, clean.Count);
        for (var round = 0; round < 60; round++)
        {
            var rows = Rows(ids);
            var cells = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(rows[0].Count)).ToList();
            var touched = Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(rows.Count)).Distinct().ToList();
            foreach (var row in touched)
            {
                if (random.Next(3) == 0)
                    cells = [.. cells.Select(_ => random.Next(rows[0].Count))];
                foreach (var cell in cells)
                    rows[row][cell] = random.Next(4) switch { 0 => $"\"{rows[row][cell].Trim('"')}", 1 => $"{rows[row][cell].Trim('"')}\"", _ => "\"" };
            }

            var decided = await Decided(rows);

            var (told, text) = (ScreenFiles.Rows(Out), File.ReadAllText(Path.Combine(_folder.Path, "orders.csv")));
            Assert.All(decided, row => Assert.True(clean.Contains(row.ToJsonString()), text));
            foreach (var transfer in ids.Index().GroupBy(row => row.Item[0]))
            {
                var lines = transfer.Select(row => row.Index + 2).ToList();
                var isDecided = decided.Any(row => (string?)row["id"] == $"{transfer.Key}");
                Assert.True(isDecided ? !transfer.Any(row => touched.Contains(row.Index)) : told.Any(row => (string?)row["outcome"] == "error" && lines.Contains((int)row["line"]!)), text);
            }
        }
    }

    [Fact]
    public async Task TextOfSeveralLines_WithSeparators_IsAText()
    {
        var rows = Rows("a 1", "b 1", "c 1");
        rows[1][Description] = "\"shells, \"\"155 mm\"\"\nand, if there are,\r\nmore\"";

        Assert.Equal(["a", "b", "c"], (await Decided(rows)).Select(row => (string?)row["id"]));
    }

    private static int Description => Cells("a 1").Keys.ToList().IndexOf("description");

    private static Dictionary<string, string> Cells(string id)
    {
        var row = CaseCsv.Rows(ScreenFiles.Line(CliCases.Permitted, id.Split(' ')[0])).Single();
        row.Remove("title");
        row["line"] = id.Split(' ')[1];
        return row;
    }

    // The cells of rows that say "a 1": the id of a transfer and of a line.
    private static List<List<string>> Rows(params string[] ids) =>
        [.. ids.Select(id => Cells(id).Values.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell).ToList())];

    private async Task<JsonNode[]> Decided(List<List<string>> rows)
    {
        var input = _folder.Write("orders.csv", string.Concat(rows.Select(row => (IEnumerable<string>)row).Prepend(Cells("a 1").Keys).Select(cells => string.Join(',', cells) + "\n")));
        await Run.Of("screen", input, "--out", Out);
        return [.. ScreenFiles.Rows(Out).Where(row => (string?)row["outcome"] != "error")];
    }
}
