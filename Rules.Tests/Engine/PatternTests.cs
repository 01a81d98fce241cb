namespace ExportPolicy.Rules.Tests.Engine;

public class PatternTests
{
    [Fact]
    public void Match_Alias_NamesTheFactInActions() =>
        Assert.Equal(["A", "B"], Rulebook.Notes<NoteBuyer>(new Order(1, "A"), new Order(2, "B")));

    [Fact]
    public void Match_SeveralConditions_AllMustHold() =>
        Assert.Equal(["2"], Rulebook.Notes<LargeOrderOfA>(new Order(1, "A", 5), new Order(2, "A", 50), new Order(3, "B", 50)));

    [Fact]
    public void Match_WithoutAlias_FiresOnceForEveryFact() =>
        Assert.Equal(2, Rulebook.Session<CountOrders>(new Order(1, "A"), new Order(2, "B")).Fire());

    [Fact]
    public void Match_Join_PairsFactsByKey() =>
        Assert.Equal(["A:shell", "A:truck", "B:shell"], Rulebook.Notes<BuyerOfItem>(
            new Line(1, "shell"), new Order(1, "A"), new Line(1, "truck"), new Order(2, "B"), new Line(2, "shell"), new Line(3, "none")));

    [Fact]
    public void Match_JoinOverManyFacts_PairsEachWithItsOwn()
    {
        var facts = Enumerable.Range(0, 100).SelectMany(i => new object[] { new Order(i, $"B{i}"), new Line(i, "x", i) });

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"B{i}:x").Order(StringComparer.Ordinal), Rulebook.Notes<BuyerOfItem>([.. facts]));
    }

    [Fact]
    public void Match_JoinOnNullKey_PairsNullWithNull() =>
        Assert.Equal(["1=2", "2=1"], Rulebook.Notes<SameBuyer>(
            [new Order(1, null!), new Order(2, null!), .. Enumerable.Range(10, 30).Select(i => new Order(i, $"B{i}"))]));

    [Fact]
    public void Match_JoinOnInequality_PairsEveryPairThatMeetsIt() =>
        Assert.Equal(["1<2", "1<3", "2<3"], Rulebook.Notes<SmallerOrder>(new Order(1, "A", 10), new Order(2, "A", 20), new Order(3, "A", 30)));

    [Fact]
    public void Match_SameTypeTwice_MayBindOneFactTwice() =>
        Assert.Equal(["1=1"], Rulebook.Notes<SameAmount>(new Order(1, "A", 10)));

    [Fact]
    public void Match_BaseType_MatchesDerivedFacts() =>
        Assert.Equal(["Acme", "Bob"], Rulebook.Notes<NoteParty>(new Company("Acme", "US"), new Party("Bob")));

    [Fact]
    public void Match_Interface_MatchesEveryImplementation() =>
        Assert.Equal(["PL", "US"], Rulebook.Notes<NoteCountry>(new Company("Acme", "US"), new Base("PL"), new Party("Bob")));

    [Fact]
    public void Match_DerivedType_LeavesBaseFactsOut() =>
        Assert.Equal(["Acme"], Rulebook.Notes<NoteCompany>(new Company("Acme", "US"), new Party("Acme")));

    [Fact]
    public void Match_FieldAsAlias_NamesTheFact() =>
        Assert.Equal(["A"], Rulebook.Notes<FieldAlias>(new Order(1, "A")));

    [Fact]
    public void Condition_ConstantsOfTheRule_AreRead() =>
        Assert.Equal(["over"], Rulebook.Notes<Limits>(new Order(1, "A", 100), new Order(2, "A", 99)));

    [Fact]
    public void Condition_LambdaInsideThatMentionsMatchedFacts_SeesThem() =>
        Assert.Equal(["A", "C"], Rulebook.Notes<BuyerOnList>(
            new BuyerList("A", "C"), new Order(1, "A"), new Order(2, "B"), new Order(3, "C")));

    [Fact]
    public void Action_SequenceThatMentionsMatchedFacts_KeepsThemWhenReadLater()
    {
        var session = Rulebook.Session<LazySequence>(new Order(1, "A"), new Order(2, "B"));
        session.Fire();

        Assert.Equal(["A", "B"], session.Query<Lazy>().ToArray().SelectMany(lazy => lazy.Names).Order());
    }

    private sealed record BuyerList(params string[] Names);

    private sealed record Lazy(IEnumerable<string> Names);

    private sealed class NoteBuyer : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class LargeOrderOfA : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order, o => o.Buyer == "A", o => o.Amount > 10);
            Then().Do(ctx => ctx.Insert(new Note(order.Id.ToString())));
        }
    }

    private sealed class CountOrders : Rule
    {
        public override void Define()
        {
            When().Match<Order>(o => o.Id > 0);
            Then().Do(ctx => ctx.TryInsert(new Note("order")));
        }
    }

    private sealed class BuyerOfItem : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Line line = null!;
            When()
                .Match(() => order)
                .Match(() => line, l => l.Order == order.Id, l => l.Quantity >= 0);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer + ":" + line.Item)));
        }
    }

    private sealed class SameBuyer : Rule
    {
        public override void Define()
        {
            Order order = null!, other = null!;
            When()
                .Match(() => order)
                .Match(() => other, o => o.Buyer == order.Buyer && o.Id != order.Id);
            Then().Do(ctx => ctx.Insert(new Note($"{order.Id}={other.Id}")));
        }
    }

    private sealed class SmallerOrder : Rule
    {
        public override void Define()
        {
            Order order = null!, other = null!;
            When()
                .Match(() => order)
                .Match(() => other, o => o.Amount > order.Amount);
            Then().Do(ctx => ctx.Insert(new Note($"{order.Id}<{other.Id}")));
        }
    }

    private sealed class SameAmount : Rule
    {
        public override void Define()
        {
            Order order = null!, other = null!;
            When()
                .Match(() => order)
                .Match(() => other, o => o.Amount == order.Amount);
            Then().Do(ctx => ctx.Insert(new Note($"{order.Id}={other.Id}")));
        }
    }

    private sealed class NoteParty : Rule
    {
        public override void Define()
        {
            Party party = null!;
            When().Match(() => party);
            Then().Do(ctx => ctx.Insert(new Note(party.Name)));
        }
    }

    private sealed class NoteCountry : Rule
    {
        public override void Define()
        {
            ILocated located = null!;
            When().Match(() => located);
            Then().Do(ctx => ctx.Insert(new Note(located.Country)));
        }
    }

    private sealed class NoteCompany : Rule
    {
        public override void Define()
        {
            Company company = null!;
            When().Match(() => company);
            Then().Do(ctx => ctx.Insert(new Note(company.Name)));
        }
    }

    private sealed class FieldAlias : Rule
    {
        private readonly Order _order = null!;

        public override void Define()
        {
            When().Match(() => _order, o => o.Id == 1);
            Then().Do(ctx => ctx.Insert(new Note(_order.Buyer)));
        }
    }

    private sealed class Limits : Rule
    {
        private static readonly int Limit = 99;
        private readonly string _text = "over";

        public override void Define()
        {
            string buyer = "A";
            When().Match<Order>(o => o.Amount > Limit, o => o.Buyer == buyer);
            Then().Do(ctx => ctx.Insert(new Note(_text)));
        }
    }

    private sealed class BuyerOnList : Rule
    {
        public override void Define()
        {
            Order order = null!;
            BuyerList list = null!;
            When()
                .Match(() => order)
                .Match(() => list, l => l.Names.Any(name => name == order.Buyer));
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class LazySequence : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.Insert(new Lazy(new[] { 1 }.Select(_ => order.Buyer))));
        }
    }
}
