namespace ExportPolicy.Rules.Tests.Engine;

public class FailureTests
{
    [Fact]
    public void Condition_Throws_StopsWithAnExceptionThatShowsIt()
    {
        var session = Rulebook.Session<DividesInCondition>();

        var exception = Assert.Throws<RuleLhsExpressionEvaluationException>(() =>
        {
            session.Insert(new Order(1, "A", 0));
            session.Fire();
        });

        Assert.IsType<DivideByZeroException>(exception.InnerException);
        Assert.Contains("Amount", exception.Expression, StringComparison.Ordinal);
        Assert.Empty(session.Notes());
    }

    [Theory]
    [InlineData(typeof(DividesInJoin))]
    [InlineData(typeof(DividesInNot))]
    [InlineData(typeof(DividesInLet))]
    [InlineData(typeof(DividesInQuery))]
    public void AnyExpressionOfWhen_Throws_IsAFailedCondition(Type rule)
    {
        var session = Rulebook.Session([rule]);

        var exception = Assert.Throws<RuleLhsExpressionEvaluationException>(() =>
        {
            session.InsertAll([new Line(1, "x"), new Order(1, "A", 0)]);
            session.Fire();
        });

        Assert.IsType<DivideByZeroException>(exception.InnerException);
    }

    [Fact]
    public void Action_Throws_StopsWithAnExceptionThatNamesRuleAndAction()
    {
        var exception = Assert.Throws<RuleRhsExpressionEvaluationException>(() => Rulebook.Session<Divides>(new Order(1, "A", 0)).Fire());

        Assert.IsType<DivideByZeroException>(exception.InnerException);
        Assert.Equal("Divides by the amount", exception.RuleName);
        Assert.Contains("Amount", exception.Expression, StringComparison.Ordinal);
        Assert.Contains("Divides by the amount", exception.Message, StringComparison.Ordinal);
        Assert.IsType<RuleExpressionEvaluationException>(exception, exactMatch: false);
        Assert.IsType<RuleExecutionException>(exception, exactMatch: false);
    }

    [Fact]
    public void Action_Throws_EarlierFactsStay()
    {
        var session = Rulebook.Session<Divides>(new Order(1, "A", 0));

        Assert.Throws<RuleRhsExpressionEvaluationException>(() => session.Fire());
        Assert.Equal(["before"], session.Notes());
    }

    [Fact]
    public void Insert_EqualFactInAction_IsAFailedAction() =>
        Assert.IsType<ArgumentException>(
            Assert.Throws<RuleRhsExpressionEvaluationException>(() => Rulebook.Session<InsertsTwice>(new Order(1, "A")).Fire()).InnerException);

    [Fact]
    public void Yield_EqualFact_IsAFailedAction() =>
        Assert.IsType<ArgumentException>(
            Assert.Throws<RuleRhsExpressionEvaluationException>(() => Rulebook.Session<YieldsSame>(new Order(1, "A"), new Order(2, "A")).Fire()).InnerException);

    [Fact]
    public void Activator_Throws_LoadSaysWhichType()
    {
        var exception = Assert.Throws<RuleActivationException>(() => Rulebook.Compile(typeof(CannotBeCreated)));

        Assert.Equal(typeof(CannotBeCreated), exception.RuleType);
    }

    private sealed class DividesInCondition : Rule
    {
        public override void Define()
        {
            When().Match<Order>(o => 10 / o.Amount > 1);
            Then().Do(ctx => ctx.Insert(new Note("never")));
        }
    }

    private sealed class DividesInJoin : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order).Match<Line>(l => l.Quantity / order.Amount > 1);
            Then().Do(ctx => ctx.Insert(new Note("never")));
        }
    }

    private sealed class DividesInNot : Rule
    {
        public override void Define()
        {
            When().Match<Line>().Not<Order>(o => 10 / o.Amount > 1);
            Then().Do(ctx => ctx.Insert(new Note("never")));
        }
    }

    private sealed class DividesInLet : Rule
    {
        public override void Define()
        {
            Order order = null!;
            int share = 0;
            When().Match(() => order).Let(() => share, () => 10 / order.Amount);
            Then().Do(ctx => ctx.Insert(new Note("never" + share)));
        }
    }

    private sealed class DividesInQuery : Rule
    {
        public override void Define()
        {
            int share = 0;
            When().Query(() => share, q => q.Match<Order>().Select(o => 10 / o.Amount));
            Then().Do(ctx => ctx.Insert(new Note("never" + share)));
        }
    }

    [Name("Divides by the amount")]
    private sealed class Divides : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then()
                .Do(ctx => ctx.Insert(new Note("before")))
                .Do(ctx => ctx.Insert(new Line(1, "x", 10 / order.Amount)));
        }
    }

    private sealed class InsertsTwice : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then()
                .Do(ctx => ctx.Insert(new Note("same")))
                .Do(ctx => ctx.Insert(new Note("same")));
        }
    }

    private sealed class YieldsSame : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Yield(ctx => new Note("same"));
        }
    }

    private sealed class CannotBeCreated : Rule
    {
        public CannotBeCreated(string argument) => throw new InvalidOperationException(argument);

        public override void Define()
        {
        }
    }
}
