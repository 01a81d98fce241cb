namespace ExportPolicy.Rules.Tests.Engine.BuiltIn;

/// <summary>Rules that are wrong fail when the rule set is compiled.</summary>
public class RuleErrorTests
{
    [Theory]
    [InlineData(typeof(NoAction), "no action")]
    [InlineData(typeof(NoCondition), "And(...) needs at least one condition")]
    [InlineData(typeof(EmptyOr), "Or(...) needs at least one condition")]
    [InlineData(typeof(HavingFirst), "Having(...) needs a Match, Let or Query")]
    [InlineData(typeof(AliasTwice), "'order' is used twice")]
    [InlineData(typeof(AliasIsNoVariable), "must be a local variable or a field")]
    [InlineData(typeof(QueryWithoutMatch), "must start with Match")]
    public void Compile_RuleIsWrong_SaysWhatIsWrong(Type rule, string expected)
    {
        var exception = Assert.Throws<RuleCompilationException>(() => Rulebook.Compile(rule));

        Assert.Equal(rule.FullName, exception.RuleName);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_OutsideDefine_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new CallsWhenLate().CallWhen());

    private sealed class NoAction : Rule
    {
        public override void Define() => When().Match<Order>();
    }

    private sealed class NoCondition : Rule
    {
        public override void Define() => Then().Do(ctx => ctx.Halt());
    }

    private sealed class EmptyOr : Rule
    {
        public override void Define()
        {
            When().Match<Order>().Or(_ => { });
            Then().Do(ctx => ctx.Halt());
        }
    }

    private sealed class HavingFirst : Rule
    {
        public override void Define() => When().Having(() => true);
    }

    private sealed class AliasTwice : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order).Match(() => order);
            Then().Do(ctx => ctx.Halt());
        }
    }

    private sealed class AliasIsNoVariable : Rule
    {
        public override void Define() => When().Match(() => new Order(1, "A"));
    }

    private sealed class QueryWithoutMatch : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Query(() => order, q => (IQuery<Order>)q);
            Then().Do(ctx => ctx.Halt());
        }
    }

    private sealed class CallsWhenLate : Rule
    {
        public override void Define()
        {
        }

        public void CallWhen() => When();
    }
}
