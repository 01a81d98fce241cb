namespace ExportPolicy.Rules.Tests.Engine;

public class QueryTests
{
    private static readonly object[] Lines =
        [new Line(1, "shell", 3), new Line(1, "truck", 1), new Line(2, "radio", 2), new Order(1, "A"), new Order(2, "B"), new Order(3, "C")];

    [Fact]
    public void Match_Results_AreMatchedOneByOne() =>
        Assert.Equal(["radio", "shell"], Rulebook.Notes<MatchMany>(Lines));

    [Fact]
    public void Where_Results_AreRestricted() =>
        Assert.Equal(["shell"], Rulebook.Notes<WhereThree>(Lines));

    [Fact]
    public void Select_Results_AreProjected() =>
        Assert.Equal(["1/shell", "1/truck", "2/radio"], Rulebook.Notes<SelectText>(Lines));

    [Fact]
    public void SelectMany_Results_AreFlattenedAndDistinct() =>
        Assert.Equal(["a", "b", "c"], Rulebook.Notes<Letters>(new Note("unrelated"), new Line(1, "ab"), new Line(2, "bc")).Where(note => note.Length == 1));

    [Fact]
    public void Collect_JoinedFacts_AreOneCollectionForEachOuterFact() =>
        Assert.Equal(["A:2", "B:1", "C:0"], Rulebook.Notes<LinesOfOrder>(Lines));

    [Fact]
    public void Collect_NoFacts_IsEmpty() =>
        Assert.Equal(["0"], Rulebook.Notes<CountLines>());

    [Fact]
    public void Collect_SelectedResults_AreCollected() =>
        Assert.Equal(["1,2,3"], Rulebook.Notes<Quantities>(Lines));

    [Fact]
    public void GroupBy_EachKey_IsOneResult() =>
        Assert.Equal(["1:2", "2:1"], Rulebook.Notes<LinesByOrder>(Lines));

    [Fact]
    public void GroupBy_ElementSelector_ProjectsTheElements() =>
        Assert.Equal(["1:shell+truck", "2:radio"], Rulebook.Notes<ItemsByOrder>(Lines));

    [Fact]
    public void GroupBy_ThenWhereAndCollect_CollectsTheGroupsLeft() =>
        Assert.Equal(["1"], Rulebook.Notes<BigGroups>(Lines));

    [Fact]
    public void OrderBy_KeysAndDirections_SortTheCollection() =>
        Assert.Equal(["radio,shell,truck", "shell,truck,radio", "truck,radio,shell", "truck,shell,radio"], Rulebook.Notes<Sorted>(Lines));

    [Fact]
    public void Having_AfterCollect_RestrictsTheCollection() =>
        Assert.Equal(["A"], Rulebook.Notes<SeveralLines>(Lines));

    [Fact]
    public void Query_JoinedWithALaterMatch_PairsThem() =>
        Assert.Equal(["A:2", "B:1"], Rulebook.Notes<GroupsOfOrders>(Lines));

    [Fact]
    public void Collect_GrownBetweenFirings_FiresAgainWithTheNewContent()
    {
        var session = Rulebook.Session<CountLines>();
        Assert.Equal(1, session.Fire());
        Assert.Equal(0, session.Fire());

        session.Insert(new Line(1, "x"));
        session.Insert(new Line(2, "x"));
        Assert.Equal(1, session.Fire());
        Assert.Equal(["0", "2"], session.Notes());
    }

    [Fact]
    public void Collect_FactOfAnotherOuterFact_DoesNotFireAgain()
    {
        var session = Rulebook.Session<LinesOfOrder>(Lines);
        session.Fire();

        session.Insert(new Line(2, "x"));
        Assert.Equal(1, session.Fire());
        Assert.Equal(["A:2", "B:1", "B:2", "C:0"], session.Notes());
    }

    [Fact]
    public void GroupBy_OneGroupGrows_FiresAgainForThatGroupOnly()
    {
        var session = Rulebook.Session<LinesByOrder>(Lines);
        session.Fire();

        session.Insert(new Line(2, "x"));
        session.Insert(new Line(4, "x"));
        Assert.Equal(2, session.Fire());
        Assert.Equal(["1:2", "2:1", "2:2", "4:1"], session.Notes());
    }

    [Fact]
    public void GroupBy_GroupPassesTheConditionLater_FiresForItThen()
    {
        var session = Rulebook.Session<BigGroup>(new Line(1, "a"), new Line(2, "a"), new Line(2, "b"));
        Assert.Equal(1, session.Fire());

        session.Insert(new Line(1, "b"));
        Assert.Equal(1, session.Fire());
        Assert.Equal(["1", "2"], session.Notes());
    }

    [Fact]
    public void Collect_OfGroupsUnchanged_DoesNotFireAgain()
    {
        var session = Rulebook.Session<BigGroups>(Lines);
        session.Fire();

        session.Insert(new Line(9, "x"));
        Assert.Equal(0, session.Fire());
    }

    [Fact]
    public void Collect_InsertedByARuleOfHigherPriority_IsComplete() =>
        Assert.Equal(["3"], Rulebook.Notes([typeof(CountLines), typeof(DerivesLines)], new Order(1, "A"), new Order(2, "B"), new Order(3, "C")));

    private sealed class MatchMany : Rule
    {
        public override void Define()
        {
            Line line = null!;
            When().Query(() => line, q => q.Match<Line>(l => l.Quantity > 1));
            Then().Do(ctx => ctx.Insert(new Note(line.Item)));
        }
    }

    private sealed class WhereThree : Rule
    {
        public override void Define()
        {
            Line line = null!;
            When().Query(() => line, q => q.Match<Line>().Where(l => l.Quantity > 1, l => l.Quantity > 2));
            Then().Do(ctx => ctx.Insert(new Note(line.Item)));
        }
    }

    private sealed class SelectText : Rule
    {
        public override void Define()
        {
            string text = null!;
            When().Query(() => text, q => q.Match<Line>().Select(l => l.Order + "/" + l.Item));
            Then().Do(ctx => ctx.Insert(new Note(text)));
        }
    }

    private sealed class Letters : Rule
    {
        public override void Define()
        {
            string letter = null!;
            When().Query(() => letter, q => q.Match<Line>().SelectMany(l => l.Item.Select(c => c.ToString())));
            Then().Do(ctx => ctx.Insert(new Note(letter)));
        }
    }

    private sealed class LinesOfOrder : Rule
    {
        public override void Define()
        {
            Order order = null!;
            IEnumerable<Line> lines = null!;
            When()
                .Match(() => order)
                .Query(() => lines, q => q.Match<Line>(l => l.Order == order.Id).Collect());
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer + ":" + lines.Count())));
        }
    }

    private sealed class CountLines : Rule
    {
        public override void Define()
        {
            IEnumerable<Line> lines = null!;
            When().Query(() => lines, q => q.Match<Line>().Collect());
            Then().Do(ctx => ctx.Insert(new Note(lines.Count().ToString())));
        }
    }

    private sealed class Quantities : Rule
    {
        public override void Define()
        {
            IEnumerable<int> quantities = null!;
            When().Query(() => quantities, q => q.Match<Line>().Select(l => l.Quantity).Collect());
            Then().Do(ctx => ctx.Insert(new Note(string.Join(",", quantities.Order()))));
        }
    }

    private sealed class LinesByOrder : Rule
    {
        public override void Define()
        {
            IGrouping<int, Line> group = null!;
            When().Query(() => group, q => q.Match<Line>().GroupBy(l => l.Order));
            Then().Do(ctx => ctx.Insert(new Note(group.Key + ":" + group.Count())));
        }
    }

    private sealed class ItemsByOrder : Rule
    {
        public override void Define()
        {
            IGrouping<int, string> group = null!;
            When().Query(() => group, q => q.Match<Line>().GroupBy(l => l.Order, l => l.Item));
            Then().Do(ctx => ctx.Insert(new Note(group.Key + ":" + string.Join("+", group.Order()))));
        }
    }

    private sealed class BigGroup : Rule
    {
        public override void Define()
        {
            IGrouping<int, Line> group = null!;
            When().Query(() => group, q => q.Match<Line>().GroupBy(l => l.Order).Where(g => g.Count() > 1));
            Then().Do(ctx => ctx.Insert(new Note(group.Key.ToString())));
        }
    }

    private sealed class BigGroups : Rule
    {
        public override void Define()
        {
            IEnumerable<IGrouping<int, Line>> groups = null!;
            When().Query(() => groups, q => q.Match<Line>().GroupBy(l => l.Order).Where(g => g.Count() > 1).Collect());
            Then().Do(ctx => ctx.Insert(new Note(string.Join(",", groups.Select(g => g.Key).Order()))));
        }
    }

    private sealed class Sorted : Rule
    {
        public override void Define()
        {
            IEnumerable<Line> byItem = null!, byOrderThenQuantity = null!, byQuantity = null!, byOrderThenItem = null!;
            When()
                .Query(() => byItem, q => q.Match<Line>().Collect().OrderBy(l => l.Item))
                .Query(() => byQuantity, q => q.Match<Line>().Collect().OrderByDescending(l => -l.Quantity))
                .Query(() => byOrderThenQuantity, q => q.Match<Line>().Collect().OrderBy(l => l.Order).ThenByDescending(l => l.Quantity))
                .Query(() => byOrderThenItem, q => q.Match<Line>().Collect().OrderBy(l => l.Order).ThenBy(l => l.Quantity));
            Then()
                .Do(ctx => ctx.Insert(Items(byItem)))
                .Do(ctx => ctx.Insert(Items(byQuantity)))
                .Do(ctx => ctx.Insert(Items(byOrderThenQuantity)))
                .Do(ctx => ctx.Insert(Items(byOrderThenItem)));
        }

        private static Note Items(IEnumerable<Line> lines) => new(string.Join(",", lines.Select(line => line.Item)));
    }

    private sealed class SeveralLines : Rule
    {
        public override void Define()
        {
            Order order = null!;
            IEnumerable<Line> lines = null!;
            When()
                .Match(() => order)
                .Query(() => lines, q => q.Match<Line>(l => l.Order == order.Id).Collect())
                .Having(() => lines.Count() > 1);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer)));
        }
    }

    private sealed class GroupsOfOrders : Rule
    {
        public override void Define()
        {
            IGrouping<int, Line> group = null!;
            Order order = null!;
            When()
                .Query(() => group, q => q.Match<Line>().GroupBy(l => l.Order))
                .Match(() => order, o => o.Id == group.Key);
            Then().Do(ctx => ctx.Insert(new Note(order.Buyer + ":" + group.Count())));
        }
    }

    [Priority(1)]
    private sealed class DerivesLines : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Do(ctx => ctx.Insert(new Line(order.Id, "derived")));
        }
    }
}
