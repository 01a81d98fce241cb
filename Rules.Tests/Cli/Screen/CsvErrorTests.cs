using System.Text;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>What is wrong in a CSV file is told by file, line and column, and costs only the transfer concerned.</summary>
public sealed class CsvErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("quantity", "1,000", "column 'quantity': The value is '1,000'; expected a number in digits, with '.' before decimals and nothing between thousands, such as 1000.5.")]
    [InlineData("quantity", "1.000.000", "column 'quantity': The value is '1.000.000'; expected a number in digits")]
    [InlineData("quantity", "1 000", "column 'quantity': The value is '1 000'; expected a number in digits")]
    [InlineData("quantity", "1E+05", "column 'quantity': The value is '1E+05'; expected a number in digits")]
    [InlineData("quantity", "12.500", "column 'quantity': The value is '12.500', which may be 12500 or 12.5; expected a number that can be read in one way.")]
    [InlineData("quantity", "many", "column 'quantity': The value is 'many'; expected a number in digits")]
    [InlineData("quantity", "0", "column 'quantity': The quantity is 0; expected more than zero.")]
    [InlineData("quantity", "", "column 'quantity': The cell is blank; expected how much, or unknown.")]
    [InlineData("unit", "", "column 'unit': The cell is blank; expected the unit of the quantity.")]
    [InlineData("date", "11/10/2022", "column 'date': '11/10/2022' is not a date; expected year, month and day, such as '2022-11-11'.")]
    [InlineData("stage", "contacted", "column 'stage': 'contacted' is not known here; expected one of")]
    [InlineData("id", "", "column 'id': The cell is blank; expected the id of the transfer.")]
    [InlineData("codes", "ML3.a | ", "column 'codes': The text is empty")]
    [InlineData("codes", "ML99", "column 'codes': ")]
    [InlineData("route", "KRPUS | ZZ", "column 'route': ")]
    [InlineData("end-user-state", "Korea", "column 'end-user-state': ")]
    [InlineData("end-user-state", "", "column 'end-user-state': The cell is blank; expected the state that it belongs to, such as KR.")]
    [InlineData("certificate-authenticated", "ja", "column 'certificate-authenticated': The value is 'ja'; expected yes or no.")]
    [InlineData("licence-lines", "7", "column 'licence-lines': There is no '7'; expected the id of a line of the transfer.")]
    [InlineData("kind", "reexport", "column 'kind': A 'reexport' passes on goods of an earlier transfer")]
    public async Task Cell_Wrong_IsToldByColumnAndLeavesTheNeighbours(string column, string value, string expected)
    {
        var rows = Rows("before", "wrong", "after");
        foreach (var row in rows)
            row.TryAdd(column, "");
        rows[1][column] = value;
        var input = _folder.Write("orders.csv", Text(rows));

        await Run.Of("screen", input, "--out", Out);

        var written = ScreenFiles.Rows(Out);
        Assert.Equal(["2 permitted", "3 error", "4 permitted"], written.Select(row => $"{row["line"]} {row["outcome"]}"));
        Assert.StartsWith($"error: {input}(3): {expected}", (string?)Assert.Single(written[1]["errors"]!.AsArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{row},x", "The row has ")]
    [InlineData("wrong,2022-11-11", "The row has 2 cells; expected ")]
    [InlineData("wrong,5\" gun{rest}", "column 'kind': A quote stands within the cell")]
    [InlineData("wrong,\"open{rest}", "column 'kind': A quote opens the cell, but none closes it where it ends")]
    [InlineData("wrong,\"a\"b{rest}", "column 'kind': A quote opens the cell, but none closes it where it ends")]
    [InlineData("\"", "column 'id': A quote opens the cell, but none closes it where it ends")]
    [InlineData("wrong,\u0001NOT-UTF-8{rest}", "column 'kind': The cell is not UTF-8; expected text in UTF-8. Save the file as CSV UTF-8.")]
    public async Task Row_Malformed_CostsItselfOnly(string malformed, string expected)
    {
        var lines = Text(Rows("before", "wrong", "after")).Split('\n');
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines[0], lines[1], malformed.Replace("{row}", lines[2], StringComparison.Ordinal).Replace("{rest}", lines[2]["wrong,export".Length..], StringComparison.Ordinal), lines[3]));
        var input = Path.Combine(_folder.Path, "orders.csv");
        File.WriteAllBytes(input, [.. bytes.Select(each => each == 1 ? (byte)0xFC : each)]);

        await Run.Of("screen", input, "--out", Out);

        var written = ScreenFiles.Rows(Out);
        Assert.Equal(["2 before permitted", "3  error", "4 after permitted"], written.Select(row => $"{row["line"]} {row["id"]} {row["outcome"]}"));
        Assert.StartsWith($"error: {input}(3): {expected}", (string?)written[1]["errors"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_OfOneTransfer_AreDecidedTogether()
    {
        var input = _folder.Write("orders.csv", Text(WithLines("a 1", "b 1", "b 2", "c ")));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["2 a", "3 b", "5 c"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["id"]}"));
        Assert.Contains("#2", ScreenFiles.Rows(Out)[1].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_ThatDisagreeOnTheWhole_AreAnErrorOfBothLines()
    {
        var rows = WithLines("a 1", "b 1", "b 2", "b 3", "c 1");
        rows[2]["date"] = "2022-11-12";
        var input = _folder.Write("orders.csv", Text(rows));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["permitted", "error", "permitted"], ScreenFiles.Rows(Out).Select(row => (string?)row["outcome"]));
        Assert.Equal([$"error: {input}(4): column 'date': The value is '2022-11-12', but '2022-11-11' in line 3; expected the same in every row of a transfer, or a blank cell."],
            ScreenFiles.Rows(Out)[1]["errors"]!.AsArray().Select(error => (string?)error));
    }

    [Fact]
    public async Task Lines_OneCannotBeRead_TheTransferIsNotDecidedWithoutIt()
    {
        var lines = Text(WithLines("a 1", "b 1", "b 2", "c 1", "d 1")).Split('\n');
        lines[3] += ",too many";
        var input = _folder.Write("orders.csv", string.Join('\n', lines));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["2 permitted", "3 error", "5 permitted", "6 permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["outcome"]}"));
    }

    [Fact]
    public async Task Lines_OneWhoseTransferCannotBeTold_LeavesBothNeighboursUndecided()
    {
        var lines = Text(WithLines("a 1", "b 1", "b 2", "c 1", "d 1")).Split('\n');
        lines[3] = "\"" + lines[3];
        var input = _folder.Write("orders.csv", string.Join('\n', lines));

        await Run.Of("screen", input, "--out", Out);

        var written = ScreenFiles.Rows(Out);
        Assert.Equal(["2 permitted", "3 error", "4 error", "5 error", "6 permitted"], written.Select(row => $"{row["line"]} {row["outcome"]}"));
        Assert.Equal($"error: {input}(3): column 'id': Line 4 cannot be read, and may be a line of 'b', which is therefore not decided. Correct it.", (string?)written[1]["errors"]![0]);
    }

    [Fact]
    public async Task Lines_OfOneTransferApart_AreToldWhereTheyReturn()
    {
        var input = _folder.Write("orders.csv", Text(WithLines("a 1", "b 1", "a 2")));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["permitted", "permitted", "error"], ScreenFiles.Rows(Out).Select(row => (string?)row["outcome"]));
        Assert.StartsWith($"error: {input}(4): column 'id': The id 'a' stands further up too", (string?)ScreenFiles.Rows(Out)[2]["errors"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_OfOneIdApartWithoutTheColumnLine_AreToldWhereTheyReturn()
    {
        var input = _folder.Write("orders.csv", Text(Rows("a", "b", "a")));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["permitted", "permitted", "error"], ScreenFiles.Rows(Out).Select(row => (string?)row["outcome"]));
        Assert.Equal($"error: {input}(4): column 'id': The id 'a' stands further up too, with others between; expected one row a transfer. Where each row is a line of goods, add the column 'line' and sort the file by id: no verdict on a part of 'a' holds.", (string?)ScreenFiles.Rows(Out)[2]["errors"]![0]);
    }

    [Fact]
    public async Task Rows_OfOneIdWithoutTheColumnLine_AreAnError()
    {
        var input = _folder.Write("orders.csv", Text([.. WithLines("a 1", "b 1", "b 2").Select(row => row.Where(cell => cell.Key is not ("line" or "title")).ToDictionary())]));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["permitted", "error"], ScreenFiles.Rows(Out).Select(row => (string?)row["outcome"]));
        Assert.Contains("stands in 2 rows that follow each other; expected one row a transfer. Where each row is a line of goods, add the column 'line'.", (string?)ScreenFiles.Rows(Out)[1]["errors"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "error: {file}: The file is empty; expected a header with the names of the columns.\n")]
    [InlineData("{header},qantity\n", "error: {file}(1): The column 'qantity' is unknown; expected one of those that docs/screening.md lists. Did you mean 'quantity'? A file of columns (--columns) can say which one it is, or ignore it.\n")]
    [InlineData("{header},Quantity\n", "error: {file}(1): The column 'Quantity' stands there twice, as cell {place of quantity} and cell {next}; expected each column once.\n")]
    [InlineData("{header},\n", "error: {file}(1): Cell {next} of the header is blank; expected the name of a column. Name it or remove the column.\n")]
    [InlineData("{header},exporter-2\n", "error: {file}(1): The column 'exporter-2' is unknown; expected one of those that docs/screening.md lists. Did you mean 'exporter'? A file of columns (--columns) can say which one it is, or ignore it.\n")]
    [InlineData("{header},licence-2-authority,licence-2-issued-on\n", "error: {file}(1): The column 'licence-2' is missing; expected the number of a licence. Add it, or say in a file of columns (--columns) which column it is or what is the same in every row.\n")]
    [InlineData("{without unit}\n", "error: {file}(1): The column 'unit' is missing; expected the unit of the quantity. Add it, or say in a file of columns (--columns) which column it is or what is the same in every row.\n")]
    [InlineData("{header};x\n", "error: {file}(1): The header holds ',' and ';'; expected one sign between the cells. Put names that hold another one in quotes, or say which it is in a file of columns (--columns).\n")]
    [InlineData("{header},\"x\n", "error: {file}(1): The header cannot be read: A quote opens the cell, but none closes it where it ends; expected quotes at both ends of a cell, and two for one within it.\n")]
    public async Task Header_Wrong_IsToldOnceAndNothingIsWritten(string header, string error)
    {
        var names = Rows("a")[0].Keys.ToList();
        var text = header.Replace("{header}", string.Join(',', names), StringComparison.Ordinal).Replace("{without unit}", string.Join(',', names.Where(name => name != "unit")), StringComparison.Ordinal);
        var input = _folder.Write("orders.csv", text);
        var expected = error.Replace("{file}", input, StringComparison.Ordinal).Replace("{next}", $"{names.Count + 1}", StringComparison.Ordinal).Replace("{place of quantity}", $"{names.IndexOf("quantity") + 1}", StringComparison.Ordinal);

        Assert.Equal(new Run(1, "", expected), await Run.Of("screen", input, "--out", Out));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Transfer_LargerThanACase_IsAnErrorAndItsNeighboursAreNot()
    {
        var rows = Rows("before", "large", "after");
        rows[1]["description"] = new string('x', CaseReader.DefaultMaxBytes);
        var input = _folder.Write("orders.csv", Text(rows));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["2 permitted", "3 error", "4 permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["outcome"]}"));
        Assert.Contains($"The row has more than {CaseReader.DefaultMaxBytes} bytes; expected one row a line.", (string?)ScreenFiles.Rows(Out)[1]["errors"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnyBytes_NeverEndTheRunAndNeverPermit(int seed)
    {
        var random = new Random(seed);
        var header = Text(Rows("a")).Split('\n')[0];
        const string Signs = "\",;\n\r\t |a1.-\u00e9";
        for (var round = 0; round < 40; round++)
        {
            var noise = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => Signs[random.Next(Signs.Length)]));
            var bytes = Encoding.Latin1.GetBytes(round % 2 == 0 ? noise : $"{header}\n{noise}");
            var input = Path.Combine(_folder.Path, "noise.csv");
            File.WriteAllBytes(input, bytes);

            var run = await Run.Of("screen", input, "--out", Out);

            Assert.DoesNotContain("unexpected", run.Error, StringComparison.Ordinal);
            Assert.All(File.Exists(Out) ? ScreenFiles.Rows(Out) : [], row => Assert.Equal("error", (string?)row["outcome"]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnyBrokenRow_LeavesEveryGoodOneItsVerdict(int seed)
    {
        var random = new Random(seed);
        var lines = Text(Rows([.. Enumerable.Range(1, 60).Select(number => $"case-{number}")])).TrimEnd('\n').Split('\n');
        var broken = Enumerable.Range(1, 60).Where(_ => random.Next(3) == 0).ToHashSet();
        foreach (var line in broken)
        {
            // All in one way: a quote that opens in one row and closes in another makes one well-formed row of both.
            var at = lines[line].IndexOf(',', random.Next(lines[line].Length / 2));
            lines[line] = seed switch
            {
                1 => lines[line].Insert(at, "\""),
                2 => lines[line].Insert(at + 1, "\"x"),
                _ => lines[line].Insert(at, ","),
            };
        }

        var input = _folder.Write("orders.csv", string.Join('\n', lines));
        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(
            Enumerable.Range(1, 60).Select(number => $"{number + 1} {(broken.Contains(number) ? " error" : $"case-{number} permitted")}"),
            ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["id"]} {row["outcome"]}"));
    }

    private static List<Dictionary<string, string>> Rows(params string[] ids) =>
        [.. ids.Select(id => CaseCsv.Rows(ScreenFiles.Line(CliCases.Permitted, id)).Single().Where(cell => cell.Key is not ("line" or "title")).ToDictionary())];

    // Rows that say "a 1": the id of a transfer and of a line.
    private static List<Dictionary<string, string>> WithLines(params string[] ids) =>
    [
        .. ids.Select(id =>
        {
            var row = Rows(id.Split(' ')[0])[0];
            row["line"] = id.Split(' ')[1];
            return row;
        }),
    ];

    private static string Text(List<Dictionary<string, string>> rows) =>
        string.Concat(rows.Select(row => (IEnumerable<string>)row.Values).Prepend(rows[0].Keys.OrderBy(_ => 0)).Select(cells => string.Join(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)) + "\n"));
}
