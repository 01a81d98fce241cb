namespace ExportPolicy.Rules.Tests.Engine.BuiltIn;

/// <summary>Sessions of this engine hand their storage on when they are disposed of.</summary>
public class SessionStorageTests
{
    private readonly ISessionFactory _factory = Rulebook.Compile(typeof(NotesOrders), typeof(Keeps), typeof(Fails));

    [Fact]
    public void Session_DisposedOf_IsOfNoMoreUse()
    {
        var session = Filled();
        var orders = session.Query<Order>();
        Assert.Single(orders);

        ((IDisposable)session).Dispose();

        Assert.Throws<ObjectDisposedException>(() => session.TryInsert(new Order(2, "B")));
        Assert.Throws<ObjectDisposedException>(() => session.Fire());
        Assert.Throws<ObjectDisposedException>(() => orders.ToArray());
    }

    [Fact]
    public void Query_HalfReadWhenTheSessionIsDisposedOf_ReadsNothingOfTheNext()
    {
        var session = _factory.CreateSession();
        session.InsertAll([new Order(1, "A"), new Order(2, "B")]);
        using var orders = session.Query<Order>().GetEnumerator();
        Assert.True(orders.MoveNext());

        ((IDisposable)session).Dispose();
        Filled();

        Assert.Throws<ObjectDisposedException>(() => orders.MoveNext());
    }

    [Fact]
    public void Context_KeptByARule_ReachesNoLaterSession()
    {
        var session = _factory.CreateSession();
        var kept = new Shelf();
        session.InsertAll([kept, new Order(1, "A")]);
        session.Fire();
        ((IDisposable)session).Dispose();

        var next = Filled();

        Assert.Throws<ObjectDisposedException>(() => kept.Context!.TryInsert(new Order(7, "G")));
        Assert.Single(next.Query<Order>());
    }

    [Fact]
    public void Dispose_Twice_GivesTheStorageOnce()
    {
        var session = Filled();
        ((IDisposable)session).Dispose();
        var next = Filled();
        ((IDisposable)session).Dispose();
        var another = _factory.CreateSession();

        Assert.Single(next.Query<Order>());
        Assert.Empty(another.Query<Order>());
    }

    [Fact]
    public void Storage_OfASessionThatARuleStopped_IsNotHandedOn()
    {
        var session = Filled();
        session.Insert(new Failure());
        Assert.Throws<RuleRhsExpressionEvaluationException>(() => session.Fire());
        ((IDisposable)session).Dispose();

        var next = Filled();

        Assert.Equal(1, next.Fire());
        Assert.Equal(["order 1"], next.Notes());
    }

    [Fact]
    public void Storage_DisposedOfByItsOwnRule_IsNotHandedOn()
    {
        var session = _factory.CreateSession();
        session.InsertAll([new Order(1, "A"), new Order(2, "B"), new Shelf { OnKept = () => ((IDisposable)session).Dispose() }]);
        Assert.ThrowsAny<Exception>(() => session.Fire());

        Assert.Empty(_factory.CreateSession().Query<object>());
    }

    private ISession Filled()
    {
        var session = _factory.CreateSession();
        session.Insert(new Order(1, "A"));
        return session;
    }

    /// <summary>Where a rule keeps what it should not.</summary>
    private sealed class Shelf
    {
        public IContext? Context { get; private set; }

        public Action OnKept { get; init; } = () => { };

        public void Keep(IContext context)
        {
            Context = context;
            OnKept();
        }
    }

    private sealed record Failure;

    private sealed class NotesOrders : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.TryInsert(new Note($"order {order.Id}")));
        }
    }

    [Priority(1)]
    private sealed class Keeps : Rule
    {
        public override void Define()
        {
            Shelf shelf = null!;
            When().Match(() => shelf);
            Then().Do(ctx => shelf.Keep(ctx));
        }
    }

    private sealed class Fails : Rule
    {
        public override void Define()
        {
            When().Match<Failure>();
            Then().Do(ctx => Throw());
        }

        private static void Throw() => throw new InvalidOperationException("failed");
    }
}
