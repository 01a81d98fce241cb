namespace ExportPolicy.Rules.Tests.Engine;

public class GroupTests
{
    [Fact]
    public void Or_EachAlternativeThatMatches_FiresOnItsOwn() =>
        Assert.Equal(["A|", "|x"], Rulebook.Notes<OrderOrLine>(new Order(1, "A"), new Line(1, "x")));

    [Fact]
    public void Or_AfterAMatch_JoinsEachAlternativeWithIt() =>
        Assert.Equal(["A", "B"], Rulebook.Notes<LargeOrManyLines>(
            new Order(1, "A", 100), new Order(2, "B", 1), new Line(2, "x", 100), new Order(3, "C", 1), new Line(3, "x", 1)));

    [Fact]
    public void Or_BothAlternativesMatch_FiresTwice() =>
        Assert.Equal(2, Rulebook.Session<LargeOrManyLines>(new Order(1, "A", 100), new Line(1, "x", 100)).Fire());

    [Fact]
    public void Or_SameAliasInAlternatives_ActionMeansWhicheverMatched() =>
        Assert.Equal(["1", "2"], Rulebook.Notes<SameAlias>(new Order(1, "A"), new Order(2, "B", 100), new Order(3, "B", 1)));

    [Fact]
    public void Or_Nested_MultipliesOut() =>
        Assert.Equal(4, Rulebook.Session<TwoOrs>(new Order(1, "A", 10), new Line(1, "x", 10)).Fire());

    [Fact]
    public void Or_QuantifiersAsAlternatives_FireForEachThatHolds()
    {
        Assert.Equal(1, Rulebook.Session<NoneOrLarge>().Fire());
        Assert.Equal(0, Rulebook.Session<NoneOrLarge>(new Order(1, "A", 1)).Fire());
        Assert.Equal(1, Rulebook.Session<NoneOrLarge>(new Order(1, "A", 100)).Fire());
    }

    [Fact]
    public void And_InsideOr_AllOfItMustHold() =>
        Assert.Equal(["A"], Rulebook.Notes<PairOrNothing>(new Order(1, "A"), new Line(1, "x"), new Order(2, "B")));

    private sealed class OrderOrLine : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Line line = null!;
            When().Or(x => x
                .Match(() => order)
                .Match(() => line));
            Then().Do(ctx => ctx.Insert(new Note((order == null ? "" : order.Buyer) + "|" + (line == null ? "" : line.Item))));
        }
    }

    private sealed class LargeOrManyLines : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When()
                .Match(() => order)
                .Or(x => x
                    .Exists<Order>(o => o.Id == order.Id, o => o.Amount > 50)
                    .And(y => y.Exists<Line>(l => l.Order == order.Id, l => l.Quantity > 50)));
            Then().Do(ctx => ctx.TryInsert(new Note(order.Buyer)));
        }
    }

    private sealed class SameAlias : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Or(x => x
                .Match(() => order, o => o.Buyer == "A")
                .Match(() => order, o => o.Amount > 50));
            Then().Do(ctx => ctx.Insert(new Note(order.Id.ToString())));
        }
    }

    private sealed class TwoOrs : Rule
    {
        public override void Define()
        {
            When()
                .Or(x => x.Match<Order>(o => o.Amount > 1).Match<Order>(o => o.Amount > 2))
                .Or(x => x.Match<Line>(l => l.Quantity > 1).Match<Line>(l => l.Quantity > 2));
            Then().Do(ctx => ctx.TryInsert(new Note("pair")));
        }
    }

    private sealed class NoneOrLarge : Rule
    {
        public override void Define()
        {
            When().Or(x => x
                .Not<Order>()
                .Exists<Order>(o => o.Amount > 50));
            Then().Do(ctx => ctx.Insert(new Note("fine")));
        }
    }

    private sealed class PairOrNothing : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Line line = null!;
            When().Or(x => x
                .And(y => y
                    .Match(() => order)
                    .Match(() => line, l => l.Order == order.Id))
                .And(y => y
                    .Not<Order>()
                    .Not<Line>()));
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }
}
