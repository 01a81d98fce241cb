namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Rules that an engine refuses, marked, and rules that it takes.</summary>
internal static class RefusedRules
{
    /// <summary>Bodies of Define that both engines refuse.</summary>
    public static readonly string[] ByBoth =
    [
        "When().Match(() => order).Match(() => {|EXP3004:order|}); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => order).Match(() => note).Let(() => {|EXP3004:note|}, () => order); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => order).Query(() => {|EXP3004:order|}, q => q.Match<Order>()); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => order).Or(x => x.Match(() => {|EXP3004:order|}).Exists<Note>()); Then().Do(ctx => ctx.Halt());",
        "When().Or(x => x.And(y => y.Match(() => order).Match(() => {|EXP3004:order|})).Match(() => order)); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => _order).Match(() => {|EXP3004:_order|}); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => {|EXP3004:new Order()|}); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => {|EXP3004:Make()|}); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => {|EXP3004:Text|}); Then().Do(ctx => ctx.Halt());",
    ];

    /// <summary>Bodies of a Define, whose name is marked, that both engines refuse.</summary>
    public static readonly string[] AsAWhole =
    [
        "",
        "When().Match<Order>();",
        "Then().Do(ctx => ctx.Halt());",
    ];

    /// <summary>Bodies of Define that both engines take.</summary>
    public static readonly string[] Taken =
    [
        "When().Match(() => order).Match<Order>().Match(() => note, n => n != order); Then().Do(ctx => ctx.Halt());",
        "When().Or(x => x.Match(() => order).Match(() => order, o => o.Count > 3)); Then().Do(ctx => ctx.Halt());",
        "When().Or(x => x.And(y => y.Match(() => order).Match(() => note)).And(y => y.Match(() => order).Match(() => note))); Then().Do(ctx => ctx.Halt());",
        "if (_order is null) When().Match(() => order); else When().Match(() => order); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => order).Having(() => order.Count > 3).Not<Note>(); Then().Do(ctx => ctx.TryInsert(order));",
        "When().And(x => x.Match(() => order).Having(() => order.Count > 3)); Then().Do(ctx => ctx.Halt());",
        "When().Match(() => order); Then().Yield(ctx => new Note());",
        "When().Match(() => order).Exists<Note>(); Then().Yield(ctx => new Note());",
        "When().Match(() => _order); Then().Do(ctx => ctx.Halt());",
        "When().Query(() => orders, q => q.Match<Order>().Collect()); Then().Do(ctx => ctx.Halt());",
        "Conditions(When()); Actions(Then());",
    ];

    /// <summary>A rule with such a body.</summary>
    public static AnalyzerCase Rule(string body, string attributes = "", string define = "Define") => Analyze.Source($$"""
        [Name("r"), Description("Article 6")]{{attributes}}
        public class R : Rule
        {
            private const string Text = "";
            private Order _order = null!;

            public override void {{define}}()
            {
                Order order = null!;
                Order note = null!;
                IEnumerable<Order> orders = null!;
                TimeProvider time = null!;
                {{body}}
                GC.KeepAlive((order, note, orders, time, _order = null!));
            }

            private static Order Make() => new();

            private static void Conditions(ILeftHandSideExpression conditions) => conditions.Match<Order>();

            private static void Actions(IRightHandSideExpression actions) => actions.Do(ctx => ctx.Halt());
        }

        public class Order { public int Count { get; init; } }

        public class Note;
        """).ReferencingEngine();
}
