namespace ExportPolicy.Rules.Tests.Engine;

public class BindingTests
{
    [Fact]
    public void Let_Value_IsKnownToLaterConditionsAndActions() =>
        Assert.Equal(["A:200"], Rulebook.Notes<Doubled>(new Order(1, "A", 100), new Line(200, "x"), new Line(100, "y")));

    [Fact]
    public void Let_ValueType_IsBound() =>
        Assert.Equal(["101"], Rulebook.Notes<Incremented>(new Order(1, "A", 100)));

    [Fact]
    public void Having_AfterLet_Restricts() =>
        Assert.Equal(["B"], Rulebook.Notes<LargeTotal>(new Order(1, "A", 4), new Order(2, "B", 6)));

    [Fact]
    public void Having_AfterMatches_SeesAllOfThem() =>
        Assert.Equal(["A-x"], Rulebook.Notes<HavingJoin>(new Order(1, "A", 5), new Line(9, "x", 5), new Line(9, "y", 6)));

    [Fact]
    public void Let_InsideOr_BelongsToItsAlternative() =>
        Assert.Equal(["large", "small"], Rulebook.Notes<Classified>(new Order(1, "A", 100), new Order(2, "B", 1)));

    private sealed class Doubled : Rule
    {
        public override void Define()
        {
            Order order = null!;
            int twice = 0;
            When()
                .Match(() => order)
                .Let(() => twice, () => order.Amount * 2)
                .Match<Line>(l => l.Order == twice);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer + ":" + twice)));
        }
    }

    private sealed class Incremented : Rule
    {
        public override void Define()
        {
            Order order = null!;
            int next = 0;
            When()
                .Match(() => order)
                .Let(() => next, () => order.Amount + 1);
            Then().Do(ctx => ctx.Insert(new Note(next.ToString())));
        }
    }

    private sealed class LargeTotal : Rule
    {
        public override void Define()
        {
            Order order = null!;
            int twice = 0;
            When()
                .Match(() => order)
                .Let(() => twice, () => order.Amount * 2)
                .Having(() => twice > 10, () => twice < 100);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class HavingJoin : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Line line = null!;
            When()
                .Match(() => order)
                .Match(() => line)
                .Having(() => order.Amount == line.Quantity);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer + "-" + line.Item)));
        }
    }

    private sealed class Classified : Rule
    {
        public override void Define()
        {
            Order order = null!;
            string size = null!;
            When()
                .Match(() => order)
                .Or(x => x
                    .And(y => y.Exists<Order>(o => o.Id == order.Id, o => o.Amount > 50).Let(() => size, () => "large"))
                    .And(y => y.Exists<Order>(o => o.Id == order.Id, o => o.Amount <= 50).Let(() => size, () => "small")));
            Then().Do(ctx => ctx.Insert(new Note(size)));
        }
    }
}
