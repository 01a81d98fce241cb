namespace ExportPolicy.Rules.Tests.Engine;

public class SessionTests
{
    [Fact]
    public void Insert_EqualFact_Throws()
    {
        var session = Rulebook.Session<NoteOrder>(new Order(1, "A"));

        Assert.Throws<ArgumentException>(() => session.Insert(new Order(1, "A")));
        Assert.Equal(1, session.Fire());
    }

    [Fact]
    public void TryInsert_EqualFact_IsRefused()
    {
        var session = Rulebook.Session<NoteOrder>();

        Assert.True(session.TryInsert(new Order(1, "A")));
        Assert.False(session.TryInsert(new Order(1, "A")));
        Assert.Equal(1, session.Fire());
    }

    [Fact]
    public void TryInsert_EqualFactsOfDifferentTypes_AreBothTaken()
    {
        var session = Rulebook.Session<NoteOrder>();

        Assert.True(session.TryInsert(new EqualToAll()));
        Assert.True(session.TryInsert(new AlsoEqualToAll()));
        Assert.False(session.TryInsert(new EqualToAll()));
    }

    [Fact]
    public void TryInsert_ReferenceIdentity_KeepsEqualLookingFactsApart()
    {
        var session = Rulebook.Session<NoteOrder>();

        Assert.True(session.TryInsert(new Journal()));
        Assert.True(session.TryInsert(new Journal()));
    }

    [Fact]
    public void InsertAll_OneEqualFact_InsertsNothing()
    {
        var session = Rulebook.Session<NoteOrder>(new Order(1, "A"));

        Assert.Throws<ArgumentException>(() => session.InsertAll([new Order(2, "B"), new Order(1, "A")]));
        Assert.Equal([new Order(1, "A")], session.Query<Order>().ToArray());
        Assert.Equal(1, session.Fire());
    }

    [Fact]
    public void InsertAll_EqualFactsInOneBatch_Throws() =>
        Assert.Throws<ArgumentException>(() => Rulebook.Session<NoteOrder>().InsertAll([new Order(1, "A"), new Order(1, "A")]));

    [Fact]
    public void TryInsertAll_OneEqualFact_SaysWhichAndInsertsNothing()
    {
        var session = Rulebook.Session<NoteOrder>(new Order(1, "A"));

        var result = session.TryInsertAll([new Order(2, "B"), new Order(1, "A")]);

        Assert.Equal(1, result.FailedCount);
        Assert.Equal([new Order(1, "A")], result.Failed);
        Assert.Equal(1, session.Fire());
    }

    [Fact]
    public void TryInsertAll_NewFacts_AreInserted()
    {
        var session = Rulebook.Session<NoteOrder>();

        Assert.Equal(0, session.TryInsertAll([new Order(1, "A"), new Order(2, "B")]).FailedCount);
        Assert.Equal(2, session.Fire());
    }

    [Fact]
    public void Insert_Null_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => Rulebook.Session<NoteOrder>().Insert(null!));

    [Fact]
    public void Insert_FactThatNoRuleReads_IsKept()
    {
        var session = Rulebook.Session<NoteOrder>(new Party("P"));

        Assert.Equal(0, session.Fire());
        Assert.Equal([new Party("P")], session.Query<Party>().ToArray());
    }

    [Fact]
    public void Query_Type_FindsInsertedAndDerivedFactsOfItAndItsSubtypes()
    {
        var session = Rulebook.Session<NoteOrder>(new Order(1, "A"), new Company("Acme", "US"), new Party("Bob"));
        session.Fire();

        Assert.Equal(["Acme", "Bob"], session.Query<Party>().ToArray().Select(party => party.Name).Order());
        Assert.Equal("Acme", Assert.Single(session.Query<ILocated>().ToArray().OfType<Company>()).Name);
        Assert.Equal(4, session.Query<object>().ToArray().Length);
    }

    [Fact]
    public void Fire_NothingNew_FiresNothing()
    {
        var session = Rulebook.Session<NoteOrder>(new Order(1, "A"));

        Assert.Equal(1, session.Fire());
        Assert.Equal(0, session.Fire());
    }

    [Fact]
    public void Fire_FactInsertedBetween_FiresForItAlone()
    {
        var session = Rulebook.Session<NoteOrder>(new Order(1, "A"));
        session.Fire();
        session.Insert(new Order(2, "B"));

        Assert.Equal(1, session.Fire());
        Assert.Equal(["A", "B"], session.Notes());
    }

    [Fact]
    public void Session_OfOneFactory_SeesNothingOfAnother()
    {
        var factory = Rulebook.Compile(typeof(NoteOrder));
        var first = factory.CreateSession();
        var second = factory.CreateSession();

        first.Insert(new Order(1, "A"));
        second.Insert(new Order(1, "A"));
        second.Insert(new Order(2, "B"));

        Assert.Equal(1, first.Fire());
        Assert.Equal(2, second.Fire());
        Assert.Equal(["A"], first.Notes());
        Assert.Equal(["A", "B"], second.Notes());
    }

    [Fact]
    public void Factory_UsedByManyThreads_GivesEachItsOwnResult()
    {
        var factory = Rulebook.Compile(typeof(NoteOrder), typeof(PairedLines));

        Parallel.For(0, 200, i =>
        {
            var session = factory.CreateSession();
            for (int line = 0; line <= i % 20; line++)
                session.Insert(new Line(i, line.ToString(), i));
            session.Insert(new Order(i, $"B{i}"));
            session.Fire();

            Assert.Equal(2 + i % 20, session.Notes().Length);
        });
    }

    private sealed class EqualToAll
    {
        public override bool Equals(object? obj) => true;

        public override int GetHashCode() => 1;
    }

    private sealed class AlsoEqualToAll
    {
        public override bool Equals(object? obj) => true;

        public override int GetHashCode() => 1;
    }

    private sealed class NoteOrder : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.TryInsert(new Note(order.Buyer)));
        }
    }

    private sealed class PairedLines : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Line line = null!;
            When()
                .Match(() => order)
                .Match(() => line, l => l.Order == order.Id);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer + line.Item)));
        }
    }
}
