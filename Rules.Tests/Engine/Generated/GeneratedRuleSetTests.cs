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

    private static void Verify(Arbitrary<World> worlds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(worlds, world =>
        {
            var expected = NaiveEvaluator.Run(world with { Facts = [.. world.Facts, .. world.Later] });
            var actual = Run(world);
            return actual.SetEquals(expected)
                .Label($"missing {string.Join(", ", expected.Except(actual))}; too many {string.Join(", ", actual.Except(expected))}");
        }));

    private static HashSet<Datum> Run(World world)
    {
        var repository = new RuleRepository(new SpecActivator(world.Rules));
        repository.Load(x => x.PrivateTypes().NestedTypes().From(typeof(FirstStratumRule), typeof(SecondStratumRule), typeof(ThirdStratumRule)));
        var session = repository.Compile().CreateSession();
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
