namespace ExportPolicy.Rules.Tests.Engine;

public class FiringTests
{
    [Fact]
    public void Fire_Priorities_HighestFirst() =>
        Assert.Equal(["high", "default", "low"], Journal([typeof(Low), typeof(Default), typeof(High)], new Order(1, "A")));

    [Fact]
    public void Priority_OfABaseClass_IsInherited() =>
        Assert.Equal(["inherited", "default"], Journal([typeof(Default), typeof(Inherits)], new Order(1, "A")));

    [Fact]
    public void Insert_MakesHigherRuleActive_ItFiresBeforeTheRemainingMatches() =>
        Assert.Equal(["derive", "react", "derive", "react", "derive", "react"],
            Journal([typeof(Derives), typeof(Reacts)], new Order(1, "A"), new Order(2, "B"), new Order(3, "C")));

    [Fact]
    public void Insert_Chain_FollowsThroughAllRules() =>
        Assert.Equal(["10"], Rulebook.Notes([typeof(CountsUp), typeof(NotesTen)], new Line(0, "counter", 0)));

    [Fact]
    public void Insert_TransitiveClosure_FindsEveryPath()
    {
        object[] chain = [.. Enumerable.Range(0, 30).Select(i => new Line(i, (i + 1).ToString()))];
        var session = Rulebook.Session([typeof(EdgeIsPath), typeof(LongerPath)], chain);
        session.Fire();

        Assert.Equal(30 * 31 / 2, session.Query<Path>().ToArray().Length);
    }

    [Fact]
    public void Halt_FromAnAction_EndsThisFiringAndTheNextGoesOn()
    {
        var session = Rulebook.Session<Halts>(new Order(1, "A"), new Order(2, "B"), new Order(3, "C"));

        Assert.Equal(1, session.Fire());
        Assert.Equal(1, session.Fire());
        Assert.Equal(1, session.Fire());
        Assert.Equal(0, session.Fire());
        Assert.Equal(["A", "B", "C"], session.Notes());
    }

    [Fact]
    public void Halt_LaterActionsOfTheSameMatch_StillRun()
    {
        var session = Rulebook.Session<HaltsFirst>(new Order(1, "A"), new Order(2, "B"));
        session.Fire();

        Assert.Single(session.Notes());
    }

    [Fact]
    public void Fire_Limit_FiresSoManyAndGoesOnLater()
    {
        var session = Rulebook.Session<Default>(new Journal(), new Order(1, "A"), new Order(2, "B"), new Order(3, "C"));

        Assert.Equal(2, session.Fire(2));
        Assert.Equal(1, session.Fire(2));
        Assert.Equal(0, session.Fire(2));
    }

    [Fact]
    public void Do_SeveralActions_RunInOrder() =>
        Assert.Equal(["1", "2", "3"], Journal([typeof(Steps)], new Order(1, "A")));

    [Fact]
    public void TryInsert_EqualFact_IsRefusedInActions() =>
        Assert.Equal(["A"], Rulebook.Notes<TryInserts>(new Order(1, "A"), new Order(2, "A")));

    [Fact]
    public void InsertAll_InAction_InsertsEach() =>
        Assert.Equal(["A", "A1"], Rulebook.Notes<InsertsAll>(new Order(1, "A")));

    [Fact]
    public void Yield_Fact_IsInsertedAndSeen() =>
        Assert.Equal(["from A", "seen from A"], Rulebook.Notes([typeof(Yields), typeof(SeesYielded)], new Order(1, "A")));

    [Fact]
    public void Context_Rule_IsTheRuleThatFires() =>
        Assert.Equal(["described/7/Named rule/one,two"], Rulebook.Notes<NamesItself>(new Order(1, "A")));

    [Fact]
    public void Rule_ReadsWhatItInserts_DoesNotFireTwiceForOneMatch() =>
        Assert.Equal(4, Rulebook.Session<Doubles>(new Order(0, "A", 1)).Fire());

    [Fact]
    public void Rule_InstancesOfOneType_AreRulesOfTheirOwn()
    {
        var repository = new RuleRepository(new TwoGreetings());
        repository.Load(x => x.PrivateTypes().NestedTypes().From(typeof(Greets)));
        var session = repository.Compile().CreateSession();
        session.Insert(new Order(1, "A"));

        Assert.Equal(2, session.Fire());
        Assert.Equal(["hello A", "welcome A"], session.Notes());
    }

    private static List<string> Journal(Type[] rules, params object[] facts)
    {
        var journal = new Journal();
        Rulebook.Session(rules, [journal, .. facts]).Fire();
        return journal.Entries;
    }

    private sealed record Path(int From, int To);

    private abstract class NoteInJournal(string entry) : Rule
    {
        public override void Define()
        {
            Journal journal = null!;
            When().Match(() => journal).Match<Order>();
            Then().Do(ctx => journal.Add(entry));
        }
    }

    [Priority(-1)]
    private sealed class Low() : NoteInJournal("low");

    private sealed class Default() : NoteInJournal("default");

    [Priority(int.MaxValue)]
    private sealed class High() : NoteInJournal("high");

    [Priority(5)]
    private abstract class FifthPriority() : NoteInJournal("inherited");

    private sealed class Inherits : FifthPriority;

    private sealed class Derives : Rule
    {
        public override void Define()
        {
            Journal journal = null!;
            Order order = null!;
            When().Match(() => journal).Match(() => order);
            Then()
                .Do(ctx => journal.Add("derive"))
                .Do(ctx => ctx.Insert(new Line(order.Id, "x")));
        }
    }

    [Priority(1)]
    private sealed class Reacts : Rule
    {
        public override void Define()
        {
            Journal journal = null!;
            When().Match(() => journal).Match<Line>();
            Then().Do(ctx => journal.Add("react"));
        }
    }

    private sealed class CountsUp : Rule
    {
        public override void Define()
        {
            Line line = null!;
            When().Match(() => line, l => l.Quantity < 10);
            Then().Do(ctx => ctx.Insert(new Line(0, "counter", line.Quantity + 1)));
        }
    }

    private sealed class NotesTen : Rule
    {
        public override void Define()
        {
            Line line = null!;
            When().Match(() => line, l => l.Quantity == 10);
            Then().Do(ctx => ctx.Insert(new Note(line.Quantity.ToString())));
        }
    }

    private sealed class EdgeIsPath : Rule
    {
        public override void Define()
        {
            Line line = null!;
            When().Match(() => line);
            Then().Do(ctx => ctx.TryInsert(new Path(line.Order, int.Parse(line.Item))));
        }
    }

    private sealed class LongerPath : Rule
    {
        public override void Define()
        {
            Path first = null!, second = null!;
            When()
                .Match(() => first)
                .Match(() => second, p => p.From == first.To);
            Then().Do(ctx => ctx.TryInsert(new Path(first.From, second.To)));
        }
    }

    private sealed class Halts : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then()
                .Do(ctx => ctx.Insert(new Note(order.Buyer)))
                .Do(ctx => ctx.Halt());
        }
    }

    private sealed class HaltsFirst : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then()
                .Do(ctx => ctx.Halt())
                .Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class Steps : Rule
    {
        public override void Define()
        {
            Journal journal = null!;
            When().Match(() => journal);
            Then()
                .Do(ctx => journal.Add("1"))
                .Do(ctx => journal.Add("2"))
                .Do(ctx => journal.Add("3"));
        }
    }

    private sealed class TryInserts : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.TryInsert(new Note(order.Buyer)));
        }
    }

    private sealed class InsertsAll : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.InsertAll(new[] { new Note(order.Buyer), new Note(order.Buyer + order.Id) }));
        }
    }

    private sealed class Yields : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Yield(ctx => new Note("from " + order.Buyer));
        }
    }

    private sealed class SeesYielded : Rule
    {
        public override void Define()
        {
            Note note = null!;
            When().Match(() => note, n => n.Text.StartsWith("from"));
            Then().Do(ctx => ctx.TryInsert(new Note("seen " + note.Text)));
        }
    }

    [Name("Named rule")]
    [Description("described")]
    [Priority(7)]
    [Tag("one"), Tag("two")]
    private sealed class NamesItself : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Do(ctx => ctx.Insert(new Note(
                ctx.Rule.Description + "/" + ctx.Rule.Priority + "/" + ctx.Rule.Name + "/" + string.Join(",", ctx.Rule.Tags.Order()))));
        }
    }

    private sealed class Doubles : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order, o => o.Amount < 10);
            Then().Do(ctx => ctx.TryInsert(new Order(order.Id + 1, "A", order.Amount * 2)));
        }
    }

    private sealed class Greets(string greeting) : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.Insert(new Note(greeting + " " + order.Buyer)));
        }
    }

    private sealed class TwoGreetings : IRuleActivator
    {
        public IEnumerable<Rule> Activate(Type type) => [new Greets("hello"), new Greets("welcome")];
    }
}
