namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Lets all candidates of all servers decide the same packs, sees that they agree, and measures them in turns.</summary>
internal static class Race
{
    /// <summary>Name of the candidate that the others are compared with.</summary>
    public const string Baseline = "Built-in engine";

    private const int Seed = 4711;
    private static readonly int[] Sizes = [10, 100, 1_000];

    /// <summary>Runs the race.</summary>
    /// <param name="length">How long.</param>
    /// <param name="folder">Where the packs are written.</param>
    /// <param name="servers">A command for each server.</param>
    /// <returns>A table in Markdown.</returns>
    /// <exception cref="InvalidOperationException">A candidate decides a request otherwise than it is decided by hand, or fails.</exception>
    public static string Run(Length length, string folder, IEnumerable<string> servers)
    {
        var players = new List<Player>();
        try
        {
            players.AddRange(servers.Select(command => new Player(command)));
            return Table.Of([.. Sizes.SelectMany(size => Run(length, folder, size, players))]);
        }
        finally
        {
            players.ForEach(player => player.Dispose());
        }
    }

    private static Lane[] Run(Length length, string folder, int size, List<Player> players)
    {
        var pack = PackGenerator.Make(size, Seed);
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{pack.Name}.json");
        File.WriteAllText(path, pack.ToJson());

        var contenders = players.SelectMany(player => player.Candidates, (player, candidate) => (player, candidate)).ToArray();
        foreach (var (player, candidate) in contenders)
        {
            var answer = player.Ask(new("decide", candidate.Name, path));
            if (Agreement.Difference(pack, candidate, answer.Verdicts ?? [], answer.Records ?? []) is { } difference)
                throw new InvalidOperationException(difference);
        }

        Lane[] lanes = [.. contenders.SelectMany(contender => Enum.GetValues<Measure>()
            .Where(measure => measure != Measure.Crossing || contender.candidate.Crosses)
            .Select(measure => new Lane(contender.player, contender.candidate, path, size, measure)))];
        Console.Error.WriteLine($"{size} clauses: {contenders.Length} candidates agree on {pack.Requests.Length} requests.");
        foreach (var lane in lanes)
            lane.WarmUp(length.WarmUp);
        for (var round = 0; round < length.Rounds; round++)
        {
            foreach (var lane in lanes)
                lane.Run(length.Turn);
        }

        return lanes;
    }
}
