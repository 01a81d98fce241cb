namespace ExportPolicy.Rules.Tests.Engine;

public class QuantifierTests
{
    [Fact]
    public void Not_NoFactMeetsTheConditions_Fires() =>
        Assert.Equal(["1"], Rulebook.Notes<OrderWithoutLines>(new Order(1, "A"), new Order(2, "B"), new Line(2, "x")));

    [Fact]
    public void Not_ManyFacts_FiresForThoseWithoutPartner()
    {
        var orders = Enumerable.Range(0, 60).Select(i => new Order(i, "A"));
        var lines = Enumerable.Range(0, 60).Where(i => i % 7 != 0).Select(i => new Line(i, "x"));

        Assert.Equal(["0", "14", "21", "28", "35", "42", "49", "56", "7"], Rulebook.Notes<OrderWithoutLines>([.. orders, .. lines]));
    }

    [Fact]
    public void Not_Alone_FiresInAnEmptySession() =>
        Assert.Equal(["no orders"], Rulebook.Notes<NoOrders>());

    [Fact]
    public void Not_Alone_DoesNotFireWhenAFactIsThere() =>
        Assert.Empty(Rulebook.Notes<NoOrders>(new Order(1, "A")));

    [Fact]
    public void Not_FactInsertedBeforeTheMatchFires_DropsTheMatch() =>
        Assert.Equal(["urgent"], Rulebook.Notes([typeof(AddsLine), typeof(OrderWithoutLines)], new Order(1, "A")));

    [Fact]
    public void Not_FactInsertedByAnEarlierMatchOfTheSameRule_DropsTheLaterMatches() =>
        Assert.Single(Rulebook.Notes<ElectsOne>(new Order(1, "A"), new Order(2, "B"), new Order(3, "C")));

    [Fact]
    public void Not_FactInsertedAfterTheMatchFired_ChangesNothing()
    {
        var session = Rulebook.Session<OrderWithoutLines>(new Order(1, "A"));
        session.Fire();
        session.Insert(new Line(1, "x"));

        Assert.Equal(0, session.Fire());
        Assert.Equal(["1"], session.Notes());
    }

    [Fact]
    public void Exists_OneOrMoreFacts_FiresOnce() =>
        Assert.Equal(1, Rulebook.Session<OrderWithLines>(new Order(1, "A"), new Order(2, "A"), new Line(1, "x"), new Line(1, "y")).Fire());

    [Fact]
    public void Exists_FactInsertedAfterwards_FiresThenAndOnlyOnce()
    {
        var session = Rulebook.Session<OrderWithLines>(new Order(1, "A"));
        Assert.Equal(0, session.Fire());

        session.Insert(new Line(1, "x"));
        Assert.Equal(1, session.Fire());

        session.Insert(new Line(1, "y"));
        Assert.Equal(0, session.Fire());
    }

    [Fact]
    public void Exists_Alone_FiresOnceHoweverManyFactsThereAre() =>
        Assert.Equal(1, Rulebook.Session<AnyOrder>(new Order(1, "A"), new Order(2, "B")).Fire());

    [Theory]
    [InlineData(10, 20, 1)]
    [InlineData(10, 5, 0)]
    public void All_Condition_HoldsForEveryFact(int first, int second, int fired) =>
        Assert.Equal(fired, Rulebook.Session<AllLarge>(new Order(1, "A", first), new Order(2, "B", second)).Fire());

    [Fact]
    public void All_NoFacts_Fires() =>
        Assert.Equal(1, Rulebook.Session<AllLarge>().Fire());

    [Fact]
    public void All_BaseCondition_AsksOnlyTheFactsThatMeetIt() =>
        Assert.Equal(["A"], Rulebook.Notes<AllLinesPlenty>(
            new Order(1, "A"), new Line(1, "x", 5), new Line(1, "y", 7),
            new Order(2, "B"), new Line(2, "x", 5), new Line(2, "y", 1)));

    [Fact]
    public void All_SeveralConditions_EachMustHold() =>
        Assert.Equal(0, Rulebook.Session<AllPlentyAndNamed>(new Line(1, "x", 5), new Line(1, "", 5)).Fire());

    [Theory]
    [InlineData(5, 1)]
    [InlineData(1, 0)]
    public void All_BeforeAMatch_RestrictsIt(int quantity, int fired) =>
        Assert.Equal(fired, Rulebook.Session<AllThenMatch>(new Order(1, "A"), new Line(7, "x", quantity)).Fire());

    private sealed class OrderWithoutLines : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When()
                .Match(() => order)
                .Not<Line>(l => l.Order == order.Id);
            Then().Do(ctx => ctx.Insert(new Note(order.Id.ToString())));
        }
    }

    private sealed class NoOrders : Rule
    {
        public override void Define()
        {
            When().Not<Order>();
            Then().Do(ctx => ctx.Insert(new Note("no orders")));
        }
    }

    [Priority(1)]
    private sealed class AddsLine : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then()
                .Do(ctx => ctx.Insert(new Line(order.Id, "derived")))
                .Do(ctx => ctx.Insert(new Note("urgent")));
        }
    }

    private sealed class ElectsOne : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When()
                .Match(() => order)
                .Not<Note>();
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class OrderWithLines : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When()
                .Match(() => order)
                .Exists<Line>(l => l.Order == order.Id);
            Then().Do(ctx => ctx.Insert(new Note(order.Id.ToString())));
        }
    }

    private sealed class AnyOrder : Rule
    {
        public override void Define()
        {
            When().Exists<Order>();
            Then().Do(ctx => ctx.Insert(new Note("some")));
        }
    }

    private sealed class AllLarge : Rule
    {
        public override void Define()
        {
            When().All<Order>(o => o.Amount >= 10);
            Then().Do(ctx => ctx.Insert(new Note("all large")));
        }
    }

    private sealed class AllLinesPlenty : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When()
                .Match(() => order)
                .All<Line>(l => l.Order == order.Id, l => l.Quantity >= 5);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class AllPlentyAndNamed : Rule
    {
        public override void Define()
        {
            When().All<Line>(l => l.Order == 1, l => l.Quantity >= 5, l => l.Item != "");
            Then().Do(ctx => ctx.Insert(new Note("fine")));
        }
    }

    private sealed class AllThenMatch : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When()
                .All<Line>(l => l.Quantity >= 5)
                .Match(() => order);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }
}
