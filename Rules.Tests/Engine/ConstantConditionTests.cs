using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ExportPolicy.Rules.Tests.Engine;

/// <summary>Conditions that compare a property of a fact with constants: an engine may use them to leave rules out early, and nobody may notice.</summary>
public class ConstantConditionTests
{
    public static TheoryData<string, string[]> Shapes => new()
    {
        { "equals", ["PL-land"] },
        { "reversed", ["PL-land"] },
        { "null", ["null-sea"] },
        { "not null", ["DE-air", "PL-land", "UA-land", "US-air", "pl-sea"] },
        { "either", ["DE-air", "PL-land"] },
        { "either of two properties", ["PL-land", "UA-land", "null-sea", "pl-sea"] },
        { "both", ["PL-land"] },
        { "contradiction", [] },
        { "enumeration", ["DE-air", "US-air"] },
        { "enumeration as a narrow integer", ["US-air"] },
        { "nullable", ["DE-air"] },
        { "flag", ["UA-land"] },
        { "no flag", ["DE-air", "PL-land", "US-air", "null-sea", "pl-sea"] },
        { "frozen set", ["DE-air", "PL-land"] },
        { "frozen set that ignores case", ["DE-air", "PL-land", "pl-sea"] },
        { "immutable set", ["DE-air", "PL-land"] },
        { "empty set", [] },
        { "readonly field", ["PL-land"] },
        { "computed property", ["UA-land"] },
        { "property of a base class", ["DE-air"] },
        { "interface", ["US-air"] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Condition_OnAConstant_MatchesWhatMeetsIt(string shape, string[] expected) =>
        Assert.Equal(expected, Fire(Compile(new OfAShape(shape)), Legs));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Condition_OnAConstant_MatchesWhatComesLaterAsWell(string shape, string[] expected)
    {
        var session = Compile(new OfAShape(shape)).CreateSession();
        foreach (var leg in Legs)
        {
            session.Insert(leg);
            session.Fire();
        }

        Assert.Equal(expected, session.Notes());
    }

    [Fact]
    public void Condition_OnASetThatChanges_AsksTheSetAsItIs()
    {
        var rule = new OfAShape("set that changes") { States = ["PL"] };
        var rules = Compile(rule);
        Assert.Equal(["PL-land"], Fire(rules, Legs));

        rule.States.Add("US");
        Assert.Equal(["PL-land", "US-air"], Fire(rules, Legs));
    }

    [Fact]
    public void Condition_OnAFieldThatChanges_AsksTheFieldAsItIs()
    {
        var rule = new OfAShape("field that changes") { State = "PL" };
        var rules = Compile(rule);
        Assert.Equal(["PL-land"], Fire(rules, Legs));

        rule.State = "US";
        Assert.Equal(["US-air"], Fire(rules, Legs));
    }

    [Fact]
    public void Condition_SamePropertyInTwoPatterns_EachFindsItsOwn() =>
        Assert.Equal(["PL-UA"], Fire(Rulebook.Compile(typeof(FromTo)), Legs));

    [Fact]
    public void Condition_OnAPropertyThatThrows_IsReported()
    {
        // Some engines ask when a fact comes, others when rules fire.
        var problem = Assert.ThrowsAny<Exception>(() => Rulebook.Session<OfAnUnreadable>(new Unreadable(null)).Fire());
        Assert.Contains("not to be read", problem.ToString(), StringComparison.Ordinal);
    }

    private static readonly Leg[] Legs =
    [
        new("PL", Carrier.Land), new Flight("DE", 7), new("UA", Carrier.Land) { IsDisputed = true }, new LocatedLeg("US"), new("pl", Carrier.Sea), new(null, Carrier.Sea),
    ];

    private static string[] Fire(ISessionFactory rules, object[] facts)
    {
        var session = rules.CreateSession();
        session.InsertAll(facts);
        session.Fire();
        return session.Notes();
    }

    private static ISessionFactory Compile(OfAShape rule)
    {
        var repository = new RuleRepository { Activator = new This(rule) };
        repository.Load(load => load.PrivateTypes().NestedTypes().From(typeof(OfAShape)));
        return repository.Compile();
    }

    private enum Carrier : byte
    {
        Sea,
        Land,
        Air,
    }

    private enum FareClass
    {
        None,
        Freight = 257,
    }

    private record Leg(string? State, Carrier By)
    {
        public bool IsDisputed { get; init; }

        public int? Number { get; init; }

        /// <summary>Its lowest byte is 1 in the air.</summary>
        public FareClass Class => By == Carrier.Air ? FareClass.Freight : FareClass.None;

        public string Where => $"{State}!";

        public override string ToString() => $"{State ?? "null"}-{By.ToString().ToLowerInvariant()}";
    }

    private interface IHeld
    {
        string Holder { get; }
    }

    private sealed record Flight : Leg
    {
        public Flight(string state, int number)
            : base(state, Carrier.Air) => Number = number;

        public override string ToString() => base.ToString();
    }

    private sealed record LocatedLeg(string Country) : Leg(Country, Carrier.Air), IHeld
    {
        string IHeld.Holder => Country;

        public override string ToString() => base.ToString();
    }

    private sealed record Unreadable(string? Known)
    {
        public string State => Known ?? throw new InvalidOperationException("not to be read");
    }

    private sealed class This(Rule rule) : IRuleActivator
    {
        public IEnumerable<Rule> Activate(Type type) => [rule];
    }

    private sealed class OfAShape(string shape) : Rule
    {
        private static readonly FrozenSet<string> Frozen = FrozenSet.ToFrozenSet(["PL", "DE"]);
        private static readonly FrozenSet<string> AnyCase = FrozenSet.ToFrozenSet(["PL", "DE"], StringComparer.OrdinalIgnoreCase);
        private static readonly FrozenSet<string> Empty = FrozenSet<string>.Empty;
        private static readonly ImmutableHashSet<string> Immutable = ["PL", "DE"];
        private readonly string _poland = "PL";

        public string State = "";

        public HashSet<string> States { get; init; } = [];

        public override void Define()
        {
            Leg leg = null!;
            Flight flight = null!;
            IHeld held = null!;
            var when = When();
            switch (shape)
            {
                case "equals": when.Match(() => leg, l => l.State == "PL"); break;
                case "reversed": when.Match(() => leg, l => "PL" == l.State); break;
                case "null": when.Match(() => leg, l => l.State == null); break;
                case "not null": when.Match(() => leg, l => l.State != null); break;
                case "either": when.Match(() => leg, l => l.State == "PL" || l.State == "DE"); break;
                case "either of two properties": when.Match(() => leg, l => l.By == Carrier.Land || l.By == Carrier.Sea || l.State == "PL"); break;
                case "both": when.Match(() => leg, l => l.State == "PL" && l.By == Carrier.Land); break;
                case "contradiction": when.Match(() => leg, l => l.State == "PL", l => l.State == "DE"); break;
                case "enumeration": when.Match(() => leg, l => l.By == Carrier.Air); break;
                case "enumeration as a narrow integer": when.Match(() => leg, l => l.State != "DE", l => (byte)l.Class == 1); break;
                case "nullable": when.Match(() => leg, l => l.Number == 7); break;
                case "flag": when.Match(() => leg, l => l.IsDisputed); break;
                case "no flag": when.Match(() => leg, l => !l.IsDisputed); break;
                case "frozen set": when.Match(() => leg, l => Frozen.Contains(l.State!)); break;
                case "frozen set that ignores case": when.Match(() => leg, l => l.State != null && AnyCase.Contains(l.State)); break;
                case "immutable set": when.Match(() => leg, l => l.State != null && Immutable.Contains(l.State)); break;
                case "empty set": when.Match(() => leg, l => l.State != null && Empty.Contains(l.State)); break;
                case "readonly field": when.Match(() => leg, l => l.State == _poland); break;
                case "computed property": when.Match(() => leg, l => l.Where == "UA!"); break;
                case "property of a base class": when.Match(() => flight, f => f.State == "DE"); break;
                case "interface": when.Match(() => held, h => h.Holder == "US"); break;
                case "set that changes": when.Match(() => leg, l => l.State != null && States.Contains(l.State)); break;
                case "field that changes": when.Match(() => leg, l => l.State == State); break;
                default: throw new ArgumentException($"'{shape}' is no shape.", nameof(shape));
            }

            Then().Do(ctx => ctx.TryInsert(new Note(((object?)leg ?? (object?)flight ?? held).ToString()!)));
        }
    }

    private sealed class FromTo : Rule
    {
        public override void Define()
        {
            Leg from = null!, to = null!;
            When().Match(() => from, f => f.State == "PL").Match(() => to, t => t.State == "UA");
            Then().Do(ctx => ctx.TryInsert(new Note($"{from.State}-{to.State}")));
        }
    }

    private sealed class OfAnUnreadable : Rule
    {
        public override void Define()
        {
            Unreadable unreadable = null!;
            When().Match(() => unreadable, u => u.State == "PL");
            Then().Do(ctx => ctx.TryInsert(new Note("read")));
        }
    }
}
