using System.Reflection;
using ExportPolicy.Rules.Tests.Analyzers;

namespace ExportPolicy.Rules.Tests.Engine.BuiltIn;

/// <summary>What the build says of a rule is what the engine says when the rule set is compiled.</summary>
public class RefusedRuleTests
{
    private const string Acts = "Then().Do(ctx => ctx.Halt());";

    public static TheoryData<string, string, string> Refused =>
    [
        ("When().Match(() => order); Then().Do(ctx => ctx.{|EXP3004:Update|}(order));", "", "Define"),
        ("When().Match(() => order); Then().Do(ctx => ctx.{|EXP3004:Retract|}(order));", "", "Define"),
        ("When().Match(() => order); Then().{|EXP3004:Undo|}(ctx => ctx.Halt());", "", "Define"),
        ("When().Match(() => order); Then().{|EXP3004:Yield|}(ctx => new Note(), (ctx, n) => n);", "", "Define"),
        ("When().Match(() => order).Not<Note>(); Then().{|EXP3004:Yield|}(ctx => new Order());", "", "Define"),
        ("When().Match(() => order).All<Note>(n => n != null); Then().Do(ctx => ctx.Halt()).{|EXP3004:Yield|}(ctx => new Order());", "", "Define"),
        ("When().Query(() => orders, q => q.Match<Order>()" + ".Collect()); Then().{|EXP3004:Yield|}(ctx => new Note());", "", "Define"),
        ("When().Match(() => note).Or(x => x.Match<Order>().And(y => y.Not<Note>())); Then().{|EXP3004:Yield|}(ctx => new Order());", "", "Define"),
        ("When().Query(() => order, q => q.{|EXP3004:From|}(() => new Order())); " + Acts, "", "Define"),
        ("When().Match(() => order); {|EXP3004:Filter|}().Where(() => true); " + Acts, "", "Define"),
        ("When().Match(() => order); {|EXP3004:Dependency|}().Resolve(() => time); " + Acts, "", "Define"),
        ("When().Match(() => order); " + Acts, "[{|EXP3004:Repeatability(RuleRepeatability.NonRepeatable)|}]", "Define"),
        ("When().Match(() => order).{|EXP3004:Or|}(_ => { }); " + Acts, "", "Define"),
        ("When().Match(() => order).{|EXP3004:And|}(_ => { }); " + Acts, "", "Define"),
        ("When().{|EXP3004:Having|}(() => true).Match(() => order); " + Acts, "", "Define"),
        ("When().Match(() => order).And(x => x.{|EXP3004:Having|}(() => true).Exists<Note>()); " + Acts, "", "Define"),
        .. RefusedRules.ByBoth.Select(body => (body, "", "Define")),
        .. RefusedRules.AsAWhole.Select(body => (body, "", "{|EXP3004:Define|}")),
    ];

    public static TheoryData<string, string> Taken =>
    [
        ("When().Match(() => order); " + Acts, "[Repeatability(RuleRepeatability.Repeatable)]"),
        .. RefusedRules.Taken.Select(body => (body, "")),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhatTheBuildReports_TheEngineRefuses(string body, string attributes, string define)
    {
        var rule = RefusedRules.Rule(body, attributes, define);

        await rule.Verify();

        Assert.Throws<RuleCompilationException>(() => Rulebook.Compile(Loaded(rule)));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task WhatTheBuildLetsPass_TheEngineTakes(string body, string attributes)
    {
        var rule = RefusedRules.Rule(body, attributes);

        await rule.Verify();

        Assert.NotNull(Rulebook.Compile(Loaded(rule)));
    }

    [Fact]
    public Task MemberInAHelper_IsReportedThere() => Analyze.Source("""
        static class Helpers
        {
            public static void Hide(IContext context, object fact) => context.{|EXP3004:Update|}(fact);

            public static Action<object> Taken(IContext context) => {|EXP3004:context.Retract|};

            public static string Named(IContext context) => nameof(context.Update);
        }
        """).ReferencingEngine().Verify();

    private static Type Loaded(AnalyzerCase rule) => Assembly.Load(AnalyzerRun.Image(rule)).GetType("R", throwOnError: true)!;
}
