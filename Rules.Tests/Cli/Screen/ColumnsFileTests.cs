namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Files of orders with a layout of their own, and what a file of columns says of them.</summary>
public sealed class ColumnsFileTests : IDisposable
{
    private const string Orders = """
        Order;Day;Customer;Country;Goods;Code;Pieces;Clerk
        O-1;2022-11-11;Ministry of Health;UA;blankets;HS 6301;2000,5;Kim
        """;

    private const string Columns = """
        separator: ";"
        decimal: ","
        columns:
          id: Order
          date: Day
          end-user: Customer
          end-user-state: Country
          purchaser: Customer
          purchaser-state: Country
          description: Goods
          codes: Code
          quantity: Pieces
        constants:
          kind: export
          basis: gift
          stage: contracted
          exporter: Example Relief Society
          exporter-kind: company
          exporter-state: KR
          end-user-kind: government
          purchaser-kind: government
          unit: pieces
          route: KRPUS | UA
          policies: kr-2022-10-28
        ignore: [Clerk]
        """;

    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Columns_OfAnotherLayout_AreReadAsTheySay()
    {
        var run = await Screen(Orders, Columns);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["O-1 permitted kr-2022-10-28"], ScreenFiles.Rows(Out).Select(row => $"{row["id"]} {row["outcome"]} {row["policies"]![0]!["id"]}"));
    }

    [Fact]
    public async Task Columns_WrongCell_IsNamedAsInTheFile()
    {
        await Screen(Orders.Replace("2000,5", "2.000,5", StringComparison.Ordinal), Columns);

        Assert.Contains("orders.csv(2): column 'Pieces' (quantity): The value is '2.000,5'; expected a number in digits, with ',' before decimals", (string?)ScreenFiles.Rows(Out)[0]["errors"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_WrongConstant_IsNamedAsOne()
    {
        await Screen(Orders, Columns.Replace("basis: gift", "basis: present", StringComparison.Ordinal));

        Assert.Contains("orders.csv(2): constant 'basis': 'present' is not known here", (string?)ScreenFiles.Rows(Out)[0]["errors"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ignore: [Clerk]", "", "orders.csv(1): The column 'Clerk' is unknown;")]
    [InlineData("codes: Code", "codes: Cod", "orders.csv(1): The column 'Cod' is missing, which '{columns}' says is the codes (line 11); expected it in the header. Did you mean 'Code'?")]
    [InlineData("  unit: pieces\n", "", "orders.csv(1): The column 'unit' is missing; expected the unit of the quantity.")]
    [InlineData("  basis: gift", "  basiss: gift", "columns.yaml(15,3): constants.basiss: The column 'basiss' is unknown; expected one of those that docs/screening.md lists. Did you mean 'basis'?")]
    [InlineData("  basis: gift", "  basis: gift\n  Basis: sale", "columns.yaml(16,3): constants.Basis: The column 'Basis' is given twice; expected it once. Remove one.")]
    [InlineData("  basis: gift", "  basis: gift\n  id: O-1", "columns.yaml(16,1): constants.id: The column 'id' has a constant here and a header under 'columns'; expected one of them. Remove one.")]
    [InlineData("ignore: [Clerk]", "ignore: [Clerk, order]", "columns.yaml(4,1): columns.id: The header 'Order' is named here and under 'ignore'; expected it in one of them. Remove one.")]
    [InlineData("separator: \";\"", "separator: \":\"", "columns.yaml(1,12): separator: ':' stands here; expected ',', ';' or 'tab'.")]
    [InlineData("decimal:", "decimals:", "columns.yaml(2,1): decimals: The key 'decimals' is unknown; expected separator, decimal, columns, constants, ignore. Did you mean 'decimal'?")]
    [InlineData("constants:", "constants: [", "columns.yaml(")]
    public async Task Columns_Wrong_IsToldBeforeAnythingIsWritten(string written, string instead, string error)
    {
        var run = await Screen(Orders, Columns.Replace(written, instead, StringComparison.Ordinal));

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(error.Replace("{columns}", Path.Combine(_folder.Path, "columns.yaml"), StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Columns_HeaderThatIsAlsoGiven_IsRefused()
    {
        var run = await Screen(Orders.Replace("Clerk", "unit", StringComparison.Ordinal), Columns);

        Assert.Contains("The column 'unit' stands in the file, and '", run.Error, StringComparison.Ordinal);
        Assert.Contains("gives a constant for it; expected one of them.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_WithoutCsv_AreRefused()
    {
        var run = await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted)), "--out", Out, "--columns", _folder.Write("columns.yaml", Columns));

        Assert.Equal((1, "error: --columns is for CSV, and no input is; expected a file named .csv, or --input-format csv.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Columns_Changed_TheRunCannotBeResumed()
    {
        await Screen(Orders.Replace("2000,5", "x", StringComparison.Ordinal), Columns, "--fail-fast");

        var run = await Screen(Orders.Replace("2000,5", "x", StringComparison.Ordinal), Columns.Replace("gift", "sale", StringComparison.Ordinal), "--resume");

        Assert.Contains("other inputs, options or policies; expected the same call", run.Error, StringComparison.Ordinal);
    }

    private async Task<Run> Screen(string orders, string columns, params string[] more) =>
        await Run.Of(["screen", _folder.Write("orders.csv", orders), "--out", Out, "--columns", _folder.Write("columns.yaml", columns), .. more]);
}
