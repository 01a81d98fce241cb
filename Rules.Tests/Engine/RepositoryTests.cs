namespace ExportPolicy.Rules.Tests.Engine;

public class RepositoryTests
{
    [Fact]
    public void Load_Assembly_FindsItsRules()
    {
        var repository = new RuleRepository(new Only<TopLevelRule>());
        repository.Load(x => x.PrivateTypes().From(typeof(TopLevelRule).Assembly));

        Assert.Equal(typeof(TopLevelRule).FullName, Assert.Single(repository.GetRules()).Name);
    }

    [Fact]
    public void Load_WithoutPrivateTypes_SkipsThem()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(typeof(TopLevelRule)));

        Assert.Empty(repository.GetRules());
    }

    [Fact]
    public void Load_WithoutNestedTypes_SkipsThem()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.PrivateTypes().From(typeof(Nested)));

        Assert.Empty(repository.GetRules());
    }

    [Fact]
    public void Load_TypesThatAreNoConcreteRules_AreSkipped()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.PrivateTypes().NestedTypes().From(typeof(Abstract), typeof(string)));

        Assert.Empty(repository.GetRules());
    }

    [Fact]
    public void Load_Twice_AddsUp()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.PrivateTypes().From(typeof(TopLevelRule)));
        repository.Load(x => x.PrivateTypes().NestedTypes().From(typeof(Nested)));

        Assert.Equal(2, repository.GetRules().Count());
    }

    [Fact]
    public void Compile_NoRules_GivesSessionsThatKeepFacts()
    {
        var session = new RuleRepository().Compile().CreateSession();
        session.Insert(new Order(1, "A"));

        Assert.Equal(0, session.Fire());
        Assert.Single(session.Query<Order>().ToArray());
    }

    private sealed class Only<TRule> : IRuleActivator
        where TRule : Rule, new()
    {
        public IEnumerable<Rule> Activate(Type type) => type == typeof(TRule) ? [new TRule()] : [];
    }

    private abstract class Abstract : Rule;

    private sealed class Nested : Rule
    {
        public override void Define()
        {
            When().Match<Order>();
            Then().Do(ctx => ctx.TryInsert(new Note("nested")));
        }
    }
}

internal sealed class TopLevelRule : Rule
{
    public override void Define()
    {
        When().Match<Order>();
        Then().Do(ctx => ctx.TryInsert(new Note("top")));
    }
}
