using System.Globalization;

namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class WrongStratumAnalyzerTests
{
    private const string Inserts = "ctx => ctx.TryInsert(new Mark(order.Id))";

    [Theory]
    [InlineData(".{|EXP3003:Not<Mark>|}()")]
    [InlineData(".{|EXP3003:Not<Mark>|}(m => m.Id == order.Id)")]
    [InlineData(".{|EXP3003:All<Mark>|}(m => m.Id == order.Id)")]
    [InlineData(".{|EXP3003:All<Mark>|}(m => m.Id != \"\", m => m.Id == order.Id)")]
    [InlineData(".Query(() => marks, q => q.{|EXP3003:Match<Mark>|}().Collect())")]
    [InlineData(".Query(() => marks, q => q.{|EXP3003:Match<Mark>|}(m => m.Id != \"\").Where(m => m.Id != \"a\").Collect().OrderBy(m => m.Id))")]
    [InlineData(".Query(() => groups, q => q.{|EXP3003:Match<Mark>|}().GroupBy(m => m.Id))")]
    [InlineData(".Or(x => x.{|EXP3003:Not<Mark>|}().Exists<Mark>())")]
    [InlineData(".{|EXP3003:Not<Sign>|}()")]
    [InlineData(".{|EXP3003:Not<ISign>|}()")]
    [InlineData(".{|EXP3003:Not<Special>|}()")]
    [InlineData(".{|EXP3003:Not<object>|}()")]
    public Task AbsenceOfWhatTheSamePriorityInserts_Triggers(string conditions) => Case(Rule("Inserter", "", "", Inserts), Rule("Watcher", "", conditions)).Verify();

    [Theory]
    [InlineData("")]
    [InlineData(".Match<Mark>(m => m.Id == order.Id)")]
    [InlineData(".Exists<Mark>()")]
    [InlineData(".Not<Other>()")]
    [InlineData(".Query(() => mark, q => q.Match<Mark>().Where(m => m.Id == \"a\"))")]
    [InlineData(".Query(() => mark, q => q.Match<Mark>().Select(m => m))")]
    public Task WhatOnlyGrows_DoesNotTrigger(string conditions) => Case(Rule("Inserter", "", "", Inserts), Rule("Watcher", "", conditions)).Verify();

    [Theory]
    [InlineData("", "[Priority(1)]", true)]
    [InlineData("[Priority(-1)]", "[Priority(-1)]", true)]
    [InlineData("[Priority(Stratum.Low)]", "[Priority(Stratum.High)]", true)]
    [InlineData("[Priority(Stratum.High)]", "[Priority(Stratum.Low)]", false)]
    [InlineData("[Priority(1)]", "", false)]
    [InlineData("", "[Priority(-1)]", false)]
    public Task Priorities_AreCompared(string inserter, string watcher, bool triggers) =>
        Case(Rule("Inserter", inserter, "", Inserts), Rule("Watcher", watcher, triggers ? ".{|EXP3003:Not<Mark>|}()" : ".Not<Mark>()")).Verify();

    [Theory]
    [InlineData(".Do(ctx => ctx.Insert(new Mark(\"\")))")]
    [InlineData(".Do(ctx => ctx.InsertAll(new[] { new Mark(\"\") }))")]
    [InlineData(".Do(ctx => ctx.InsertAll(new object[] { new Order(), new Mark(\"\") }))")]
    [InlineData(".Do(ctx => ctx.InsertAll(Marks()))")]
    [InlineData(".Do(ctx => ctx.TryInsert(order.Id == \"\" ? (object)new Order() : new Mark(\"\")))")]
    [InlineData(".Do(ctx => ctx.TryInsert((object)new Mark(\"\") ?? order))")]
    [InlineData(".Do(ctx => ctx.TryInsert(Made()))")]
    [InlineData(".Do(ctx => Record(ctx, new Mark(\"\")))")]
    [InlineData(".Do(ctx => Helpers.Indirectly(ctx, new Mark(\"\")))")]
    [InlineData(".Do(ctx => ctx.TryInsertEach(Marks()))")]
    [InlineData(".Do(ctx => ctx.TryInsertEach(new List<Mark>()))")]
    [InlineData(".Do(ctx => ctx.TryInsertEach(Helpers.Several()))")]
    [InlineData(".Do(ctx => ctx.Made<Mark>())")]
    [InlineData(".Do(ctx => ctx.Halt()).Do(ctx => ctx.TryInsert(new Mark(\"\")))")]
    [InlineData(".Yield(ctx => new Mark(\"\"))")]
    public Task InsertionByAnyWay_Counts(string actions) => Case(RuleThat("Inserter", actions), Rule("Watcher", "", ".{|EXP3003:Not<Mark>|}()")).Verify();

    [Theory]
    [InlineData(".Do(ctx => ctx.TryInsert(order))")]
    [InlineData(".Do(ctx => Record(ctx, order))")]
    [InlineData(".Do(ctx => ctx.TryInsertEach(new[] { order }))")]
    [InlineData(".Do(ctx => ctx.Made<Other>())")]
    [InlineData(".Do(ctx => ctx.TryInsert(Unknown))")]
    [InlineData(".Do(ctx => Console.WriteLine(new Mark(\"\")))")]
    public Task OtherFacts_DoNotCount(string actions) => Case(RuleThat("Inserter", actions), Rule("Watcher", "", ".Not<Mark>()")).Verify();

    [Fact]
    public Task RuleThatInsertsWhatItNegates_Triggers() => Case(Rule("Both", "", ".{|EXP3003:Not<Mark>|}()", Inserts)).Verify();

    [Fact]
    public Task BaseClasses_CountForTheRulesThatDeriveFromThem() => Case("""
        abstract class Marking : Rule
        {
            public override void Define()
            {
                When().Match<Order>();
                Then().Do(ctx => Act(ctx));
            }

            protected abstract void Act(IContext ctx);
        }

        [Name("first"), Description("Article 1")]
        class First : Marking
        {
            protected override void Act(IContext ctx) => ctx.TryInsert(new Other());
        }

        [Name("second"), Description("Article 1"), Priority(5)]
        class Second : Marking
        {
            protected override void Act(IContext ctx) => ctx.TryInsert(new Mark(""));
        }

        [Priority(5)]
        abstract class Watching : Rule
        {
            public override void Define()
            {
                When().{|EXP3003:Not<Mark>|}().Not<Other>(o => o.Id == "");
                Then().Do(ctx => ctx.Halt());
            }
        }

        [Name("third"), Description("Article 1"), Priority(-5)]
        class Third : Watching;

        [Name("fourth"), Description("Article 1")]
        class Fourth : Watching;
        """.Replace(".Not<Other>(", ".{|EXP3003:Not<Other>|}(", StringComparison.Ordinal)).Verify();

    [Fact]
    public Task ActionHandedToABaseClass_Counts() => Case(Rule("Watcher", "", ".{|EXP3003:Not<Mark>|}()"), """
        abstract class Acting(System.Linq.Expressions.Expression<Action<IContext>> action) : Rule
        {
            public override void Define()
            {
                When().Match<Order>();
                Then().Do(action);
            }
        }

        [Name("inserter"), Description("Article 1")]
        class Inserter() : Acting(ctx => ctx.TryInsert(new Mark("")));
        """).Verify();

    [Fact]
    public async Task Message_NamesBothRulesAndTheLowest_AndPointsAtThem()
    {
        var found = await Case(Rule("Higher", "[Priority(2)]", "", Inserts), Rule("Lower", "[Priority(1)]", "", Inserts), Rule("Above", "[Priority(9)]", "", Inserts), Rule("Watcher", "[Priority(3)]", ".Not<Mark>()")).Diagnostics();

        var only = Assert.Single(found);
        Assert.Contains("Rule 'Watcher' (priority 3) negates 'Mark', which rule 'Lower' (priority 1) inserts", only.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(["Lower", "Higher"], only.AdditionalLocations.Select(each => each.SourceTree!.ToString().Substring(each.SourceSpan.Start, each.SourceSpan.Length)));
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_IsLeftToTheCompiler()
    {
        var found = await Case("""
            class A : Rule { public override void Define() { When().Not<Missing>().Not<>().Query(() => x, q => q.Match<Mark>(; Then().Do(ctx => ctx.TryInsert(new Missing(), 3)).Yield(); Helper(ctx } }
            [Priority("x")] class B : A { [Priority] public void Define(int a) { } }
            class C : Rule;
            class D : D { }
            """).Diagnostics();

        Assert.DoesNotContain(found, each => each.Id is "EXP1009" or "AD0001");
    }

    [Fact]
    public Task TestProject_DoesNotTrigger() => Case(Rule("Inserter", "", "", Inserts), Rule("Watcher", "", ".Not<Mark>()")).InTestProject().Verify();

    private static string Rule(string name, string attributes, string conditions, string action = "ctx => ctx.Halt()") => Text(name, attributes, conditions, $".Do({action})");

    private static string RuleThat(string name, string actions) => Text(name, "", "", actions);

    private static string Text(string name, string attributes, string conditions, string actions) => $$"""
        [Name("{{name}}"), Description("Article 1")] {{attributes}}
        class {{name}} : Rule
        {
            private static readonly object Unknown = new();

            public override void Define()
            {
                Order order = null!;
                Mark mark = null!;
                IEnumerable<Mark> marks = null!;
                IGrouping<string, Mark> groups = null!;
                When().Match(() => order){{conditions}};
                Then(){{actions}};
                GC.KeepAlive((mark, marks, groups, Unknown));
            }

            private static IEnumerable<Mark> Marks() => [new Mark("")];

            private static object Made() => new Mark("");

            private static void Record(IContext ctx, object fact) => ctx.TryInsert(fact);
        }
        """;

    private static AnalyzerCase Case(params string[] rules) => Analyze.Source(string.Join("\n\n", rules) + """


        interface ISign;

        abstract class Sign : ISign { public string Id { get; init; } = ""; }

        class Mark : Sign { public Mark(string id) => Id = id; }

        sealed class Special() : Mark("");

        sealed class Order : IEquatable<Order> { public string Id { get; init; } = ""; public bool Equals(Order? other) => other?.Id == Id; }

        sealed class Other { public string Id { get; init; } = ""; }

        static class Stratum { public const int High = 200; public const int Low = 100; }

        static class Helpers
        {
            public static void TryInsertEach(this IContext context, IEnumerable<object> facts)
            {
                foreach (var fact in facts)
                    context.TryInsert(fact);
            }

            public static void Indirectly(IContext context, object fact) => Directly(context, fact);

            public static void Made<T>(this IContext context) where T : class
            {
                var made = (T)Activator.CreateInstance(typeof(T), "")!;
                context.TryInsert(made);
            }

            public static IEnumerable<object> Several()
            {
                yield return new Other();
                yield return new Mark("");
            }

            private static void Directly(IContext context, object fact)
            {
                object copy = fact;
                if (fact.Equals(copy))
                    context.TryInsert(copy);
            }
        }
        """).ReferencingEngine();
}
