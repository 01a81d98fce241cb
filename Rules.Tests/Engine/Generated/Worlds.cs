using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests.Engine.Generated;

/// <summary>Generates and shrinks worlds.</summary>
internal static class Worlds
{
    private static readonly Type[] Given = [typeof(A), typeof(B), typeof(C)];

    /// <summary>Worlds whose rules are run once over all facts.</summary>
    public static Arbitrary<World> Any { get; } = Arb.From(World(_ => true, later: 0), Shrink);

    /// <summary>Worlds that get more facts after firing, with rules whose conclusions more facts cannot undo.</summary>
    public static Arbitrary<World> Growing { get; } =
        Arb.From(World(kind => kind is Kind.Match or Kind.Exists, later: 6), Shrink);

    /// <summary>Worlds with two sets of facts, each for a session of its own.</summary>
    public static Arbitrary<World> Pairs { get; } = Arb.From(World(_ => true, later: 20), Shrink);

    private static Gen<World> World(Func<Kind, bool> allowed, int later) =>
        from rules in Gen.ArrayOf(RuleSpec(allowed), 6)
        from facts in Data(20)
        from more in Data(later)
        select new World(rules, facts, [.. more.Except(facts)]);

    private static Gen<Datum[]> Data(int most) =>
        from count in Gen.Choose(0, most)
        from data in Gen.ArrayOf(Datum(), count)
        select data.Distinct().ToArray();

    private static Gen<Datum> Datum() =>
        from type in Gen.Choose(0, 2)
        from key in Gen.Choose(0, 3)
        from value in Gen.Choose(0, Generated.RuleSpec.Values - 1)
        select type switch { 0 => new A(key, value), 1 => new B(key, value), _ => (Datum)new C(key, value) };

    private static Gen<RuleSpec> RuleSpec(Func<Kind, bool> allowed) =>
        from stratum in Gen.Choose(0, 2)
        from first in Element(k => k == Kind.Match, stratum, 0)
        from second in Element(allowed, stratum, 1)
        from third in Element(allowed, stratum, second.Kind == Kind.Match ? 2 : 1)
        from length in Gen.Choose(1, 3)
        from alternatives in Gen.ArrayOf(Element(k => allowed(k) && k != Kind.Collect, stratum, 1), 2)
        from alternativeCount in Gen.Elements(0, 0, 2)
        let common = new[] { first, second, third }[..length]
        let matches = common.Count(e => e.Kind == Kind.Match)
        from key in Gen.Choose(0, matches - 1)
        from value in Gen.Choose(0, matches - 1)
        from plus in Gen.Choose(0, 2)
        select new RuleSpec(stratum, common, alternatives[..alternativeCount], key, value, plus);

    private static Gen<Element> Element(Func<Kind, bool> allowed, int stratum, int matchesBefore) =>
        from kind in Gen.Elements(Enum.GetValues<Kind>().Where(allowed))
        from type in Gen.Elements(TypesFor(kind, stratum))
        from how in JoinsFor(kind, matchesBefore)
        from joinTo in Gen.Choose(0, Math.Max(0, matchesBefore - 1))
        from min in Gen.Choose(0, 3)
        from keys in Gen.ArrayOf(Gen.Choose(0, 3), 2)
        from keyCount in kind == Kind.Match ? Gen.Elements(0, 0, 1, 2) : Gen.Constant(0)
        select new Element(kind, type, how, joinTo, min, keys[..keyCount]);

    // NRules ignores an All that follows a match without mentioning it.
    private static Gen<Join> JoinsFor(Kind kind, int matchesBefore) => (kind, matchesBefore) switch
    {
        (_, 0) => Gen.Constant(Join.None),
        (Kind.All, _) => Gen.Elements(Join.Key, Join.SmallerValue),
        _ => Gen.Elements(Join.None, Join.Key, Join.Key, Join.SmallerValue),
    };

    // A rule that negates or collects reads only what lower strata derive, and nobody reads what higher ones derive:
    // only in the last stratum may a rule match the base type.
    private static Type[] TypesFor(Kind kind, int stratum) => (kind, stratum) switch
    {
        (Kind.Match or Kind.Exists, 2) => [.. Given, .. Generated.RuleSpec.Derived, typeof(Datum)],
        (Kind.Match or Kind.Exists, _) => [.. Given, .. Generated.RuleSpec.Derived[..(stratum + 1)]],
        _ => [.. Given, .. Generated.RuleSpec.Derived[..stratum]],
    };

    private static IEnumerable<World> Shrink(World world) =>
    [
        .. world.Rules.Select((_, i) => world with { Rules = Without(world.Rules, i) }),
        .. world.Facts.Select((_, i) => world with { Facts = Without(world.Facts, i) }),
        .. world.Later.Select((_, i) => world with { Later = Without(world.Later, i) }),
    ];

    private static T[] Without<T>(T[] items, int index) => [.. items[..index], .. items[(index + 1)..]];
}
