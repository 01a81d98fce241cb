namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class ImpureConditionAnalyzerTests
{
    [Theory]
    [InlineData(".Match(() => order, o => o.Due < {|EXP3002:DateTime.Now|})")]
    [InlineData(".Match<Order>(o => o.Due < {|EXP3002:DateTimeOffset.UtcNow|}.DateTime)")]
    [InlineData(".Match(() => order).Having(() => order.Due < {|EXP3002:DateTime.Today|})")]
    [InlineData(".Match<Order>(o => o.Due < {|EXP3002:{|EXP3002:TimeProvider.System|}.GetUtcNow()|}.DateTime)")]
    [InlineData(".Exists<Order>(o => o.Id == {|EXP3002:Guid.NewGuid()|}.ToString())")]
    [InlineData(".Not<Order>(o => {|EXP3002:File.Exists(o.Id)|})")]
    [InlineData(".All<Order>(o => o.Id == {|EXP3002:Environment.MachineName|})")]
    [InlineData(".Match<Order>(o => {|EXP3002:{|EXP3002:Random.Shared|}.Next()|} > 3)")]
    [InlineData(".Match<Order>(o => o.Count > {|EXP3002:Limits.Max|})")]
    [InlineData(".Match<Order>(o => o.Count > {|EXP3002:Limits.Settable|})")]
    [InlineData(".Match<Order>(o => {|EXP3002:Limits.IsLate(o)|})")]
    [InlineData(".Match<Order>(o => {|EXP3002:Limits.IsLateIndirectly(o)|})")]
    [InlineData(".Match(() => order).Let(() => n, () => {|EXP3002:Limits.Max|})")]
    [InlineData(".Query(() => orders, q => q.Match<Order>(o => o.Due < {|EXP3002:DateTime.Now|}).Collect())")]
    [InlineData(".Query(() => orders, q => q.Match<Order>().Where(o => o.Due < {|EXP3002:DateTime.UtcNow|}).Collect())")]
    [InlineData(".Or(x => x.Match<Order>(o => o.Due < {|EXP3002:DateTime.Now|}).Match<Order>())")]
    public Task ImpureConditions_Trigger(string conditions) => Case(conditions).Verify();

    [Theory]
    [InlineData(".Match(() => order, o => o.Due < new DateTime(2026, 1, 1))")]
    [InlineData(".Match(() => order, o => o.Due < clock.Now)")]
    [InlineData(".Match<Order>(o => o.Count > Limits.Fixed && o.Count < Limits.Constant)")]
    [InlineData(".Match<Order>(o => Limits.IsLarge(o))")]
    [InlineData(".Match<Order>(o => o.Id == string.Empty || o.Id == nameof(DateTime.Now) || o.Id == Environment.NewLine)")]
    [InlineData(".Match<Order>(o => o.Id == Path.Combine(\"a\", \"b\") && Math.Max(o.Count, 1) > 0)")]
    [InlineData(".Match<Order>(o => o.Due.DayOfWeek == DayOfWeek.Monday)")]
    [InlineData(".Match<Order>(o => _prefixes.Contains(o.Id))")]
    public Task PureConditions_DoNotTrigger(string conditions) => Case(conditions).Verify();

    [Fact]
    public Task Actions_MayReadAnything() => Case(".Match(() => order)", "ctx => Console.WriteLine(DateTime.Now + order.Id)").Verify();

    [Fact]
    public Task OtherClasses_MayReadAnything() => Analyze.Source("""
        class A { System.Linq.Expressions.Expression<Func<bool>> E = () => DateTime.Now.Year > 2000; bool Late(DateTime d) => d < DateTime.Now; }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Case(".Match<Order>(o => o.Due < DateTime.Now)").InTestProject().Verify();

    private static AnalyzerCase Case(string conditions, string action = "ctx => ctx.TryInsert(new object())") => Analyze.Source($$"""
        class Order { public string Id { get; init; } = ""; public int Count { get; init; } public DateTime Due { get; init; } }
        class Clock { public DateTime Now { get; init; } }
        static class Limits
        {
            public static int Max;
            public static int Settable { get; set; }
            public static readonly int Fixed = 3;
            public const int Constant = 4;
            public static bool IsLate(Order o) => o.Due < DateTime.Now;
            public static bool IsLateIndirectly(Order o) { if (o.Count > 3) return IsLate(o); return false; }
            public static bool IsLarge(Order o) => o.Count > Fixed || IsLarge(o);
        }
        [Name("r"), Description("Article 6")]
        class R : Rule
        {
            private static readonly HashSet<string> _prefixes = ["a"];
            public override void Define()
            {
                Order order = null!;
                Clock clock = null!;
                IEnumerable<Order> orders = null!;
                var n = 0;
                When().Match(() => clock){{conditions}};
                Then().Do({{action}});
            }
        }
        """)
        .ReferencingEngine();
}
