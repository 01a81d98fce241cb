namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Makes packs that look like export policies: most clauses are about a few of many states, and of a thousand clauses a few apply to a request.</summary>
internal sealed class PackGenerator
{
    /// <summary>Number of requests in a pack.</summary>
    public const int Requests = 200;

    private static readonly string[] States = [.. Enumerable.Range(0, 200).Select(i => $"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}")];
    private static readonly string[] Users = [.. Enumerable.Range(1, 400).Select(i => $"user-{i:000}")];
    private static readonly string[] Lethalities = ["lethal", "non-lethal"];

    private readonly Random _random;

    private PackGenerator(int seed) => _random = new Random(seed);

    /// <summary>Makes a pack.</summary>
    /// <param name="clauses">Number of clauses.</param>
    /// <param name="seed">The same seed makes the same pack.</param>
    public static Pack Make(int clauses, int seed)
    {
        var generator = new PackGenerator(seed);
        Clause[] policy = [.. Enumerable.Range(1, clauses).Select(generator.NewClause)];
        return new(
            $"{clauses}-{seed}",
            policy,
            [.. Enumerable.Range(1, Requests).Select(number => generator.NewRequest(number, policy))]);
    }

    private Clause NewClause(int number)
    {
        var effect = _random.Next(10) switch { < 3 => Effect.Deny, < 5 => Effect.Refer, _ => Effect.Allow };
        var when = new List<Condition>();
        if (Chance(85))
            when.Add(OneOf("destination", States, 3));
        else
            when.Add(OneOf("endUser", Users, 8));
        if (Chance(50))
            when.Add(OneOf("origin", States, 40));
        if (Chance(60))
            when.Add(new("code", Test.StartsWith, [NewCode()[..^(_random.Next(2) * 2)]], 0));
        if (Chance(30))
            when.Add(OneOf("lethality", Lethalities, 1));
        if (Chance(30))
            when.Add(new("quantity", Test.AtLeast, [], 10 * _random.Next(1, 50)));
        return new($"clause-{number:0000}", effect, [.. when]);
    }

    // Two of three requests are made for some clause: one meets all its conditions, the other all but one. Without, small packs
    // would decide nothing, and nobody would notice a candidate that mistakes a bound.
    private Request NewRequest(int number, Clause[] policy)
    {
        var request = new Request($"request-{number:000}", Any(States), Any(States), Any(Users), NewCode(), Any(Lethalities), _random.Next(1_000));
        var aim = Any(policy).When;
        return (number % 3) switch
        {
            0 => request,
            1 => aim.Aggregate(request, Meet),
            _ => Miss(aim.Aggregate(request, Meet), Any(aim)),
        };
    }

    private Request Meet(Request request, Condition condition) => condition.Field switch
    {
        "origin" => request with { Origin = Any(condition.Values) },
        "destination" => request with { Destination = Any(condition.Values) },
        "endUser" => request with { EndUser = Any(condition.Values) },
        "code" => request with { Code = condition.Values[0].Contains('.', StringComparison.Ordinal) ? condition.Values[0] : condition.Values[0] + ".a" },
        "lethality" => request with { Lethality = condition.Values[0] },
        _ => request with { Quantity = condition.Number + (Chance(50) ? 0 : _random.Next(100)) },
    };

    private Request Miss(Request request, Condition condition) => condition.Field switch
    {
        "origin" => request with { Origin = Any([.. States.Except(condition.Values)]) },
        "destination" => request with { Destination = Any([.. States.Except(condition.Values)]) },
        "endUser" => request with { EndUser = Any([.. Users.Except(condition.Values)]) },
        "code" => request with { Code = "X" + request.Code },
        "lethality" => request with { Lethality = Any([.. Lethalities.Except(condition.Values)]) },
        _ => request with { Quantity = condition.Number - 1 },
    };

    private Condition OneOf(string field, string[] values, int most) =>
        new(field, Test.OneOf, [.. Enumerable.Range(0, _random.Next(most) + 1).Select(_ => Any(values)).Distinct()], 0);

    private string NewCode() => $"ML{_random.Next(1, 23)}.{(char)('a' + _random.Next(4))}";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];
}
