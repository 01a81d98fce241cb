namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class PartialConditionAnalyzerTests
{
    [Theory]
    [InlineData(".Match(() => order, o => {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match(() => order, o => {|EXP3005:(o.Note!).StartsWith(\"a\")|})")]
    [InlineData(".Match<Order>(o => {|EXP3005:{|EXP3005:o.Buyer!.Parent|}!.Name|} == \"a\")")]
    [InlineData(".Match<Order>(o => o.Note != null, o => {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => o.Note == null && {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => o.Note != null || {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => !(o.Note == null || o.Count > 3) || {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Note!.Length|} > 3 && o.Note != null)")]
    [InlineData(".Match<Order>(o => o.Limit != null && {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Limit!.Value|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:(int)o.Limit!|} > 3)")]
    [InlineData(".Match<Order>(o => !o.Limit.HasValue && {|EXP3005:o.Limit!.Value|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Find()!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Lines.FirstOrDefault()!.Length|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Extra!.Any()|})")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Lines.First()|} == \"a\")")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Lines.Single(l => l != \"\")|} == \"a\")")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Lines.Where(l => l != \"\").Last()|} == \"a\")")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Lines.Max(l => l.Length)|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Lines[0]|} == \"a\")")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Codes[0]|} == \"a\")")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Id[0]|} == 'a')")]
    [InlineData(".Match<Order>(o => {|EXP3005:Limits.ByCode[o.Id]|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Id.Substring(2)|} == \"a\")")]
    [InlineData(".Match<Order>(o => {|EXP3005:int.Parse(o.Id)|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:DateTime.Parse(o.Id)|} > o.Due)")]
    [InlineData(".Match<Order>(o => {|EXP3005:Enum.Parse<DayOfWeek>(o.Id)|} == DayOfWeek.Monday)")]
    [InlineData(".Match<Order>(o => {|EXP3005:100 / o.Count|} > 3)")]
    [InlineData(".Match<Order>(o => {|EXP3005:o.Price / o.Amount|} > 3m)")]
    [InlineData(".Match<Order>(o => {|EXP3005:100 % o.Lines.Count()|} > 3)")]
    [InlineData(".Match<Party>(p => ({|EXP3005:(Company)p|}).Capital > 3)")]
    [InlineData(".Match<Party>(p => {|EXP3005:(p as Company)!.Capital|} > 3)")]
    [InlineData(".Match<Order>(o => o.Buyers.Any(b => {|EXP3005:b.Parent!.Name|} == \"a\"))")]
    [InlineData(".Match<Order>(o => o.Buyers.Where(b => b.Parent == null).Any(b => {|EXP3005:b.Parent!.Name|} == \"a\"))")]
    [InlineData(".Exists<Order>(o => {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Not<Order>(o => {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".All<Order>(o => o.Note != null, o => {|EXP3005:o.Note!.Length|} > 3)")]
    [InlineData(".Match(() => order).Having(() => {|EXP3005:order.Note!.Length|} > 3)")]
    [InlineData(".Match(() => order).Let(() => n, () => {|EXP3005:order.Note!.Length|})")]
    [InlineData(".Match(() => order, o => o.Note != null).Match<Party>(p => p.Name == {|EXP3005:order.Note!.Trim()|})")]
    [InlineData(".Query(() => orders, q => q.Match<Order>().Where(o => {|EXP3005:o.Note!.Length|} > 3).Collect())")]
    [InlineData(".Query(() => groups, q => q.Match<Order>().GroupBy(o => {|EXP3005:o.Note!.Length|}))")]
    public Task ConditionsThatThrowForSomeFacts_Trigger(string conditions) => Case(conditions).Verify();

    [Theory]
    [InlineData(".Match(() => order, o => o.Note != null && o.Note.Length > 3)")]
    [InlineData(".Match<Order>(o => o.Note != null && o.Note!.Length > 3)")]
    [InlineData(".Match<Order>(o => null != o.Note && (o.Count > 3 || o.Note!.Length > 3))")]
    [InlineData(".Match<Order>(o => o.Note == null || o.Note!.Length > 3)")]
    [InlineData(".Match<Order>(o => !(o.Note == null) && o.Note!.Length > 3)")]
    [InlineData(".Match<Order>(o => !(o.Note == null || o.Count > 3) && o.Note!.Length > 3)")]
    [InlineData(".Match<Order>(o => o.Note != null ? o.Note!.Length > 3 : o.Count > 3)")]
    [InlineData(".Match<Order>(o => o.Note == null ? o.Count > 3 : o.Note!.Length > 3)")]
    [InlineData(".Match<Order>(o => !string.IsNullOrEmpty(o.Note) && o.Note!.Length > 3)")]
    [InlineData(".Match<Order>(o => o.Note! == \"a\")")]
    [InlineData(".Match<Order>(o => o.Limit.HasValue && o.Limit!.Value > 3)")]
    [InlineData(".Match<Order>(o => o.Limit > 2 && o.Limit!.Value < 9)")]
    [InlineData(".Match<Order>(o => o.Limit > 3 || o.Limit.GetValueOrDefault() > 3)")]
    [InlineData(".Match<Order>(o => o.Find() != null && o.Find()!.Length > 3)")]
    [InlineData(".Match<Order>(o => o.Lines.Any() && o.Lines.First() == \"a\" && o.Lines[0] == \"b\")")]
    [InlineData(".Match<Order>(o => o.Lines.Any(l => l != \"\") && o.Lines.Where(l => l != \"\").First() == \"a\")")]
    [InlineData(".Match<Order>(o => o.Lines.Count > 0 && o.Lines.Max(l => l.Length) > 3)")]
    [InlineData(".Match<Order>(o => o.Lines.FirstOrDefault() == \"a\" && o.Lines.Max() == \"a\" && o.Lines.Max(l => (int?)l.Length) > 3)")]
    [InlineData(".Match<Order>(o => o.Codes.Length == 2 && o.Codes[1] == \"a\")")]
    [InlineData(".Match<Order>(o => Limits.ByCode.ContainsKey(o.Id) && Limits.ByCode[o.Id] > 3)")]
    [InlineData(".Match<Order>(o => o.Id.StartsWith(\"ab\") && o.Id.Substring(2) == \"a\")")]
    [InlineData(".Match<Order>(o => o.Due > DateTime.Parse(\"2026-01-01\"))")]
    [InlineData(".Match<Order>(o => o.Id.All(char.IsDigit) && int.Parse(o.Id) > 3)")]
    [InlineData(".Match<Order>(o => o.Count / 2 > 3 && o.Count / Limits.Fixed > 3 && o.Count / Limits.Constant > 3)")]
    [InlineData(".Match<Order>(o => o.Count > 0 && 100 / o.Count > 3)")]
    [InlineData(".Match<Order>(o => o.Weight / o.Weight > 3)")]
    [InlineData(".Match<Party>(p => p is Company && ((Company)p).Capital > 3)")]
    [InlineData(".Match<Company>(c => ((Party)c).Name == \"a\" && (long)c.Capital > 3)")]
    [InlineData(".Match<Order>(o => o.Buyers.Any(b => b.Parent != null && b.Parent.Name == \"a\"))")]
    [InlineData(".Match<Order>(o => o.Buyers.Where(b => b.Parent != null).Any(x => x.Parent!.Name == \"a\"))")]
    [InlineData(".Match<Order>(o => o.Note != null && o.Buyers.Any(b => b.Name == o.Note!.Trim()))")]
    [InlineData(".Match<Order>(o => o.Id == nameof(o.Note.Length))")]
    [InlineData(".Query(() => groups, q => q.Match<Order>().GroupBy(o => o.Count).Where(g => g.First().Count > 3))")]
    [InlineData(".Match<Order>(o => Limits.IsLong(o))")]
    public Task TotalConditions_DoNotTrigger(string conditions) => Case(conditions).Verify();

    [Fact]
    public Task Actions_MayThrow() => Case(".Match(() => order)", "ctx => Console.WriteLine(order.Note!.Length)").Verify();

    [Fact]
    public Task WithoutNullableAnnotations_NothingIsKnownOfNull() => Case(".Match<Order>(o => o.Buyer.Name == \"a\" && {|EXP3005:o.Limit.Value|} > 3)").NullableDisabled().Verify();

    [Fact]
    public Task OtherClasses_MayThrow() => Analyze.Source("""
        class A { System.Linq.Expressions.Expression<Func<string?, bool>> E = s => s!.Length / s.Length > int.Parse(s); }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Case(".Match<Order>(o => o.Note!.Length > 3)").InTestProject().Verify();

    [Fact]
    public async Task CodeThatDoesNotCompile_IsLeftToTheCompiler()
    {
        var found = await Case(".Match<Order>(o => o.Missing!.Length / > 3, o => (Missing)o, o => o.Lines[].First(, o => int.Parse() == o.Note!.)").Diagnostics();

        Assert.DoesNotContain(found, each => each.Id is "EXP1009" or "AD0001");
    }

    private static AnalyzerCase Case(string conditions, string action = "ctx => ctx.Halt()") => Analyze.Source($$"""
        [Name("r"), Description("Article 6")]
        class R : Rule
        {
            public override void Define()
            {
                Order order = null!;
                IEnumerable<Order> orders = null!;
                IGrouping<int, Order> groups = null!;
                var n = 0;
                When().Match<Limits>(){{conditions}};
                Then().Do({{action}});
                GC.KeepAlive((order, orders, groups, n));
            }
        }

        class Party { public string Name { get; init; } = ""; public Party? Parent { get; init; } }

        class Company : Party { public int Capital { get; init; } }

        class Order
        {
            public string Id { get; init; } = "";
            public string? Note { get; init; }
            public int Count { get; init; }
            public int? Limit { get; init; }
            public decimal Price { get; init; }
            public decimal Amount { get; init; }
            public double Weight { get; init; }
            public DateTime Due { get; init; }
            public Party? Buyer { get; init; }
            public List<Party> Buyers { get; init; } = [];
            public List<string> Lines { get; init; } = [];
            public List<string>? Extra { get; init; }
            public string[] Codes { get; init; } = [];
            public string? Find() => Note;
        }

        class Limits
        {
            public static readonly int Fixed = 3;
            public const int Constant = 4;
            public static readonly Dictionary<string, int> ByCode = [];
            public static bool IsLong(Order o) => o.Note!.Length > 3;
        }
        """).ReferencingEngine();
}
