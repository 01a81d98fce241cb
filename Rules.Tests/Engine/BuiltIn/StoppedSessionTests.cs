namespace ExportPolicy.Rules.Tests.Engine.BuiltIn;

/// <summary>Where this engine says more, or is stricter, than NRules.</summary>
public class StoppedSessionTests
{
    [Fact]
    public void Condition_Throws_ExceptionNamesTheRule()
    {
        var exception = Assert.Throws<RuleLhsExpressionEvaluationException>(() => Rulebook.Session<Divides>(new Order(1, "A", 0)).Fire());

        Assert.Equal("Divides", exception.RuleName);
        Assert.Equal("Rule 'Divides': a condition failed: ((10 / o.Amount) > 1)", exception.Message);
    }

    [Fact]
    public void Fire_AfterAFailure_RefusesAndFiresNothing()
    {
        var session = Rulebook.Session([typeof(Divides), typeof(NotesLast)], new Order(1, "A", 0));
        var failure = Assert.Throws<RuleLhsExpressionEvaluationException>(() => session.Fire());

        Assert.Same(failure, Assert.Throws<InvalidOperationException>(() => session.Fire()).InnerException);
        Assert.Empty(session.Notes());
    }

    [Fact]
    public void All_AfterAMatchThatItDoesNotMention_CountsAllTheSame() =>
        Assert.Empty(Rulebook.Notes<AllAfterMatch>(new Order(1, "A", 0), new Line(1, "x", 1)));

    [Fact]
    public void Select_EqualResults_AreKeptApart() =>
        Assert.Equal(2, Rulebook.Session<SelectsBuyer>(new Order(1, "A"), new Order(2, "A")).Fire());

    [Name("Divides")]
    private sealed class Divides : Rule
    {
        public override void Define()
        {
            When().Match<Order>(o => 10 / o.Amount > 1);
            Then().Do(ctx => ctx.Insert(new Note("never")));
        }
    }

    [Priority(-1)]
    private sealed class NotesLast : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Do(ctx => ctx.Insert(new Note("last")));
        }
    }

    private sealed class AllAfterMatch : Rule
    {
        public override void Define()
        {
            When().Match<Order>().All<Line>(l => l.Quantity > 5);
            Then().Do(ctx => ctx.Insert(new Note("never")));
        }
    }

    private sealed class SelectsBuyer : Rule
    {
        public override void Define()
        {
            string buyer = null!;
            When().Query(() => buyer, q => q.Match<Order>().Select(o => o.Buyer));
            Then().Do(ctx => ctx.TryInsert(new Note(buyer)));
        }
    }
}
