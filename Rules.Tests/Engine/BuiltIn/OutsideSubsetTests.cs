using System.Linq.Expressions;

namespace ExportPolicy.Rules.Tests.Engine.BuiltIn;

/// <summary>What this engine does not have fails when the rule set is compiled, and says what to use instead.</summary>
public class OutsideSubsetTests
{
    [Theory]
    [InlineData(typeof(UsesFilter), "Filter()", "When()")]
    [InlineData(typeof(UsesDependency), "Dependency()", "as a fact")]
    [InlineData(typeof(UsesUndo), "Undo(...)", "Do(...)")]
    [InlineData(typeof(UsesYieldUpdate), "Yield(...) with an update", "TryInsert")]
    [InlineData(typeof(UsesYieldWithNot), "Yield(...) in a rule with Not", "TryInsert")]
    [InlineData(typeof(UsesYieldWithQuery), "Yield(...) in a rule with Not, All or Query", "TryInsert")]
    [InlineData(typeof(UsesUpdate), "Update(...)", "insert a new fact")]
    [InlineData(typeof(UsesRetract), "Retract(...)", "Not<T>()")]
    [InlineData(typeof(UsesFrom), "From(...)", "Let(...)")]
    [InlineData(typeof(UsesRepeatability), "[Repeatability(NonRepeatable)]", "lower priority")]
    public void Compile_ConstructOutsideTheSubset_NamesRuleConstructAndAlternative(Type rule, string construct, string instead)
    {
        var exception = Assert.Throws<RuleCompilationException>(() => Rulebook.Compile(rule));

        Assert.Equal(rule.FullName, exception.RuleName);
        Assert.IsType<NotSupportedException>(exception.InnerException, exactMatch: false);
        Assert.Contains(rule.FullName!, exception.Message, StringComparison.Ordinal);
        Assert.Contains(construct, exception.Message, StringComparison.Ordinal);
        Assert.Contains(instead, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_HiddenInAMethodThatTheActionCalls_FailsWhenItRuns() =>
        Assert.IsType<NotSupportedException>(
            Assert.Throws<RuleRhsExpressionEvaluationException>(() => Rulebook.Session<HidesUpdate>(new Order(1, "A")).Fire()).InnerException,
            exactMatch: false);

    private abstract class ActsOnOrder(Expression<Action<IContext>> action) : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Do(action);
        }
    }

    private sealed class UsesUpdate() : ActsOnOrder(ctx => ctx.Update(new Note("x")));

    private sealed class UsesRetract() : ActsOnOrder(ctx => ctx.Retract(new Note("x")));

    private sealed class HidesUpdate() : ActsOnOrder(ctx => Hide(ctx));

    private static void Hide(IContext context) => context.Update(new Note("x"));

    private sealed class UsesFilter : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Filter().Where(() => true);
        }
    }

    private sealed class UsesDependency : Rule
    {
        public override void Define()
        {
            TimeProvider time = null!;
            Dependency().Resolve(() => time);
        }
    }

    private sealed class UsesUndo : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Undo(ctx => ctx.Halt());
        }
    }

    private sealed class UsesYieldUpdate : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Yield(ctx => new Note("x"), (ctx, note) => note);
        }
    }

    private sealed class UsesYieldWithNot : Rule
    {
        public override void Define()
        {
            When().Not<Order>();
            Then().Yield(ctx => new Note("x"));
        }
    }

    private sealed class UsesYieldWithQuery : Rule
    {
        public override void Define()
        {
            IEnumerable<Order> orders = null!;
            When().Query(() => orders, q => q.Match<Order>().Collect());
            Then().Yield(ctx => new Note("x"));
        }
    }

    private sealed class UsesFrom : Rule
    {
        public override void Define()
        {
            int number = 0;
            When().Query(() => number, q => q.From(() => 1));
            Then().Do(ctx => ctx.Halt());
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class UsesRepeatability() : ActsOnOrder(ctx => ctx.Halt());
}
