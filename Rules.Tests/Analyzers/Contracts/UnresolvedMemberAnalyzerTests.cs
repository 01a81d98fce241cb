namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class UnresolvedMemberAnalyzerTests
{
    private const string List = "ExportControlledMembers.txt";

    private const string Carrier = """
        namespace Carrier;
        public class Client { public void Book(string id) { } public void Book(string id, int n) { } public int State { get; set; } public Client(string id) { } public static void Send<T>(T item) { } }
        """;

    [Theory]
    [InlineData("M:Carrier.Client.Gone")]
    [InlineData("M:Carrier.Gone.Book(System.String)")]
    [InlineData("M:Carrier.Client.Book(System.Guid)")]
    [InlineData("T:Carrier.Client")]
    [InlineData("Carrier.Client.Book")]
    [InlineData("M:")]
    [InlineData("nonsense")]
    public Task LineThatNamesNothing_Triggers(string line) => Case(line).Expect("EXP2013").Verify();

    [Theory]
    [InlineData("M:Carrier.Client.Book(System.String)")]
    [InlineData("M:Carrier.Client.Book")]
    [InlineData("M:Carrier.Client.#ctor(System.String)")]
    [InlineData("M:Carrier.Client.#ctor")]
    [InlineData("M:Carrier.Client.Send``1(``0)")]
    [InlineData("M:Carrier.Client.Send")]
    [InlineData("P:Carrier.Client.State")]
    [InlineData("M:System.IO.File.Delete(System.String)")]
    [InlineData("# M:Carrier.Client.Gone")]
    [InlineData("  ")]
    [InlineData("")]
    public Task LineThatNamesAMember_DoesNotTrigger(string line) => Case(line).Verify();

    [Fact]
    public async Task Error_PointsAtTheLine_AndHelps()
    {
        var error = Assert.Single(await Case("# carriers\nM:Carrier.Client.Book(System.Guid)\n").Diagnostics());
        Assert.Equal(List, Path.GetFileName(error.Location.GetLineSpan().Path));
        Assert.Equal(1, error.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("'M:Carrier.Client.Book(System.Guid)' names no member", error.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("M:Carrier.Client.Book(System.String)", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task OtherFile_IsNotRead() => Analyze.Source("class A;").AdditionalFile("Other.txt", "M:Gone.Gone").Verify();

    [Fact]
    public Task AllOverloads_AreControlled_WhereNoParametersAreGiven() => Case("M:Carrier.Client.Book", """
        class A
        {
            void Use(Carrier.Client c)
            {
                Action<string> a = {|EXP1008:c.Book|};
                Action<string, int> b = {|EXP1008:c.Book|};
            }
        }
        """).Verify();

    [Fact]
    public Task OneOverload_IsControlled_WhereItsParametersAreGiven() => Case("M:Carrier.Client.Book(System.String)", """
        class A
        {
            void Use(Carrier.Client c)
            {
                Action<string> a = {|EXP1008:c.Book|};
                Action<string, int> b = c.Book;
            }
        }
        """).Verify();

    private static AnalyzerCase Case(string list, string source = "class A;") =>
        Analyze.Source(source).Referencing(Analyze.Source(Carrier).WithoutLibrary().Named("Carrier")).AdditionalFile(List, list);
}
