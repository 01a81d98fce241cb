namespace ExportPolicy.Rules.Tests.Engine.Generated;

/// <summary>What the rules of a world mean: stratum by stratum, every rule over every combination until nothing new comes.</summary>
internal static class NaiveEvaluator
{
    public static HashSet<Datum> Run(World world)
    {
        var facts = new HashSet<Datum>(world.Facts);
        for (int stratum = 0; stratum < 3; stratum++)
        {
            var rules = world.Rules.Where(rule => rule.Stratum == stratum).ToArray();
            int before;
            do
            {
                before = facts.Count;
                foreach (var rule in rules)
                    facts.UnionWith([.. Conclusions(rule, facts)]);
            }
            while (facts.Count > before);
        }

        return facts;
    }

    private static IEnumerable<Datum> Conclusions(RuleSpec rule, HashSet<Datum> facts) =>
        from matches in Matches(rule.Common, facts, [])
        where rule.Alternatives.Length == 0 || rule.Alternatives.Any(alternative => Matches([alternative], facts, matches).Any())
        select rule.Derive(matches[rule.KeyFrom].Key, matches[rule.ValueFrom].Value);

    private static IEnumerable<Datum[]> Matches(Element[] elements, HashSet<Datum> facts, Datum[] matches)
    {
        if (elements.Length == 0)
            return [matches];
        var element = elements[0];
        var joined = facts.Where(fact => element.Type.IsInstanceOfType(fact) && Joins(element, fact, matches)).ToArray();
        var wanted = joined.Where(fact => fact.Value >= element.Min && (element.Keys.Length == 0 || element.Keys.Contains(fact.Key)));
        if (element.Kind == Kind.Match)
            return wanted.SelectMany(fact => Matches(elements[1..], facts, [.. matches, fact]));
        bool holds = element.Kind switch
        {
            Kind.Exists => wanted.Any(),
            Kind.Not => !wanted.Any(),
            Kind.All => wanted.Count() == joined.Length,
            _ => joined.Length >= element.Min,
        };
        return holds ? Matches(elements[1..], facts, matches) : [];
    }

    private static bool Joins(Element element, Datum fact, Datum[] matches) => element.Join switch
    {
        Join.Key => fact.Key == matches[element.JoinTo].Key,
        Join.SmallerValue => fact.Value < matches[element.JoinTo].Value,
        _ => true,
    };
}
