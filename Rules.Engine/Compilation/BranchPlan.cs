namespace ExportPolicy.Rules.Engine;

/// <summary>One alternative of one rule, ready to be compiled when its facts are there.</summary>
internal sealed class BranchPlan
{
    private readonly Lazy<BranchCode> _code;
    private readonly ILookup<int, ConstantTest> _tests;

    public BranchPlan(RuleModel rule, IReadOnlyList<LhsElement> elements, int ordinal, FactSlots slots)
    {
        Rule = rule.Definition;
        Ordinal = ordinal;
        Loops = [.. elements.Where(element => element is Pattern or Query)
            .Select(element => element is Pattern pattern ? slots.Of(pattern.Variable.Type) : (int?)null)];
        Incremental = Loops.Length > 0
            && elements.All(element => element is Pattern or Binding or Quantifier { Negated: true });

        int[] negated = [.. elements.OfType<Quantifier>().Where(quantifier => quantifier.Negated).Select(quantifier => slots.Of(quantifier.Variable.Type))];
        int[] existing = [.. elements.OfType<Quantifier>().Where(quantifier => !quantifier.Negated).Select(quantifier => slots.Of(quantifier.Variable.Type))];
        int[] queried = [.. elements.OfType<Query>().Select(query => slots.Of(query.Steps[0].Row.Type))];
        Triggers = [.. Loops.OfType<int>(), .. existing, .. queried];
        Reads = new HashSet<int>([.. Triggers, .. negated]);
        Needs = Loops.OfType<int>().Where(slot => slot < 64).Aggregate(0UL, (needs, slot) => needs | 1UL << slot);
        int[] read = [.. Loops.OfType<int>(), .. negated, .. existing, .. queried];
        _tests = elements.OfType<Pattern>()
            .Where(pattern => read.Count(slot => slot == slots.Of(pattern.Variable.Type)) == 1)
            .SelectMany(pattern => ConstantTest.In(pattern), (pattern, test) => (Slot: slots.Of(pattern.Variable.Type), Test: test))
            .ToLookup(each => each.Slot, each => each.Test);
        KeyWidth = Incremental ? 0 : Loops.Sum(slot => slot is null ? 2 : 1);
        _code = new Lazy<BranchCode>(() => new BranchCompiler(rule, elements, slots, Incremental).Compile());
    }

    public IRuleDefinition Rule { get; }

    /// <summary>Position among all alternatives, highest priority first.</summary>
    public int Ordinal { get; }

    /// <summary>For every loop the list that it runs over, or null for query results.</summary>
    public int?[] Loops { get; }

    /// <summary>Whether old facts can never match anew, so that only combinations with new ones need a look.</summary>
    public bool Incremental { get; }

    /// <summary>Lists whose growth can bring new matches; those of the loops come first.</summary>
    public int[] Triggers { get; }

    /// <summary>Lists that the conditions read.</summary>
    public IReadOnlySet<int> Reads { get; }

    /// <summary>The lists, of the first 64, that must not be empty for a match; a bit each.</summary>
    public ulong Needs { get; }

    /// <summary>Number of integers that identify a match, when they must be remembered.</summary>
    public int KeyWidth { get; }

    /// <summary>What a fact of a list has to pass to bring a new match; nothing is known where the alternative reads that list more than once.</summary>
    public IEnumerable<ConstantTest> TestsOf(int slot) => _tests[slot];

    /// <summary>The compiled conditions and actions; compiled on first use, which most alternatives never see.</summary>
    public BranchCode Code => _code.Value;
}
