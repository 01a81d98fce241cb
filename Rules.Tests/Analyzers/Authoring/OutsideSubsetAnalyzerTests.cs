namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class OutsideSubsetAnalyzerTests
{
    public static TheoryData<string> Refused => [.. RefusedRules.ByBoth];

    public static TheoryData<string> Incomplete => [.. RefusedRules.AsAWhole];

    public static TheoryData<string> Taken => [.. RefusedRules.Taken];

    [Theory]
    [MemberData(nameof(Refused))]
    public Task WhatBothEnginesRefuse_Triggers(string body) => RefusedRules.Rule(body).Verify();

    [Theory]
    [MemberData(nameof(Incomplete))]
    public Task RuleWithoutConditionOrAction_Triggers(string body) => RefusedRules.Rule(body, define: "{|EXP3004:Define|}").Verify();

    [Theory]
    [MemberData(nameof(Taken))]
    public Task WhatTheyTake_DoesNotTrigger(string body) => RefusedRules.Rule(body).Verify();

    [Fact]
    public Task PartsOfARule_InABaseClass_DoNotTrigger() => Analyze.Source("""
        abstract class Base : Rule
        {
            public override void Define() => When().Match<string>();
        }

        [Name("r"), Description("Article 6")]
        class R : Base
        {
            public override void Define()
            {
                base.Define();
                Then().Do(ctx => ctx.Halt());
            }
        }
        """).ReferencingEngine().Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => RefusedRules.Rule("When().Match<Order>();").InTestProject().Verify();

    [Fact]
    public async Task CodeThatDoesNotCompile_IsLeftToTheCompiler()
    {
        var found = await RefusedRules.Rule("When().Match(() => ).Match(() => missing).Match(order).Or(x => ).Having().Or(); Then().Yield().Do(ctx => ctx.", "[Repeatability][Repeatability(\"x\")]").Diagnostics();

        Assert.DoesNotContain(found, each => each.Id is "EXP1009" or "AD0001");
    }
}
