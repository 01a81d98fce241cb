using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests.Engine.Generated;

/// <summary>Random rule sets mean what a naive evaluator says. FsCheck prints the seed and the smallest world that fails.</summary>
public class GeneratedRuleSetTests
{
    [Fact]
    public void Fire_AnyRuleSet_DerivesWhatTheNaiveEvaluatorDerives() =>
        Verify(Worlds.Any);

    [Fact]
    public void Fire_FactsAddedAfterFiring_DerivesWhatTheNaiveEvaluatorDerives() =>
        Verify(Worlds.Growing);

    // Storage goes from one session to the next: nothing of the one may be seen by the other, in turn or at the same time.
    [Fact]
    public void Fire_SessionsOfOneFactory_KnowNothingOfEachOther() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Worlds.Pairs, world =>
        {
            var factory = Compile(world.Rules);
            HashSet<Datum>[] expected = [NaiveEvaluator.Run(world), NaiveEvaluator.Run(world with { Facts = world.Later })];
            HashSet<Datum>[] inTurn = [Run(factory, world.Facts), Run(factory, world.Later)];
            return (Agrees(inTurn) && Agrees(RunTogether(factory, world)) && Agrees([Run(factory, world.Facts), Run(factory, world.Later)])).Label("a session knew of another");

            bool Agrees(HashSet<Datum>[] actual) => actual[0].SetEquals(expected[0]) && actual[1].SetEquals(expected[1]);
        }));

    private static void Verify(Arbitrary<World> worlds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(worlds, world =>
        {
            var expected = NaiveEvaluator.Run(world with { Facts = [.. world.Facts, .. world.Later] });
            var actual = Run(world);
            return actual.SetEquals(expected)
                .Label($"missing {string.Join(", ", expected.Except(actual))}; too many {string.Join(", ", actual.Except(expected))}");
        }));

    private static ISessionFactory Compile(RuleSpec[] rules)
    {
        var repository = new RuleRepository(new SpecActivator(rules));
        repository.Load(x => x.PrivateTypes().NestedTypes().From(typeof(FirstStratumRule), typeof(SecondStratumRule), typeof(ThirdStratumRule)));
        return repository.Compile();
    }

    private static HashSet<Datum> Run(ISessionFactory factory, Datum[] facts)
    {
        var session = factory.CreateSession();
        using var storage = session as IDisposable;
        session.InsertAll(facts);
        session.Fire();
        return [.. session.Query<Datum>().ToArray()];
    }

    private static HashSet<Datum>[] RunTogether(ISessionFactory factory, World world)
    {
        ISession[] sessions = [factory.CreateSession(), factory.CreateSession()];
        sessions[0].InsertAll(world.Facts);
        sessions[1].InsertAll(world.Later);
        HashSet<Datum>[] facts = [.. sessions.Select(session =>
        {
            session.Fire();
            return session.Query<Datum>().ToArray().ToHashSet();
        })];
        Array.ForEach(sessions, session => (session as IDisposable)?.Dispose());
        return facts;
    }

    private static HashSet<Datum> Run(World world)
    {
        var session = Compile(world.Rules).CreateSession();
        session.InsertAll(world.Facts);
        session.Fire();
        session.InsertAll(world.Later);
        session.Fire();
        return [.. session.Query<Datum>().ToArray()];
    }

    private sealed class SpecActivator(RuleSpec[] specs) : IRuleActivator
    {
        public IEnumerable<Rule> Activate(Type type)
        {
            int stratum = type == typeof(FirstStratumRule) ? 0 : type == typeof(SecondStratumRule) ? 1 : 2;
            return [.. specs.Where(spec => spec.Stratum == stratum).Select(spec => (Rule)Activator.CreateInstance(type, spec)!)];
        }
    }
}
