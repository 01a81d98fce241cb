namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>One candidate with one pack and one measure, and how fast it was in each round.</summary>
internal sealed record Lane(Player Player, CandidateInfo Candidate, string Pack, int Clauses, Measure Measure)
{
    private readonly List<double> _rates = [];

    /// <summary>Decisions in a millisecond, by round.</summary>
    public IReadOnlyList<double> Rates => _rates;

    public void WarmUp(double milliseconds) => TakeTurn(milliseconds);

    public void Run(double milliseconds) => _rates.Add(TakeTurn(milliseconds));

    /// <summary>How many times as fast as another this is: in each round, and of those the median.</summary>
    public double RatioTo(Lane other)
    {
        double[] ratios = [.. _rates.Zip(other._rates, (mine, others) => mine / others).Order()];
        return (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
    }

    private double TakeTurn(double milliseconds)
    {
        var answer = Player.Ask(new("turn", Candidate.Name, Pack, Measure, milliseconds));
        return answer.Decisions / answer.Milliseconds;
    }
}
