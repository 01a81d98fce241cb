namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>How long a run takes.</summary>
/// <param name="WarmUp">Milliseconds that each candidate warms up, with each pack and measure.</param>
/// <param name="Rounds">Number of rounds; in each, every candidate takes one turn.</param>
/// <param name="Turn">Milliseconds of a turn.</param>
internal sealed record Length(double WarmUp, int Rounds, double Turn)
{
    /// <summary>The length of a name: <c>smoke</c> shows that all agree, <c>short</c> gives ratios, <c>long</c> gives steadier ones.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Length Of(string name) => name switch
    {
        "smoke" => new(0, 1, 1),
        "short" => new(300, 7, 60),
        "long" => new(2_000, 31, 250),
        _ => throw new ArgumentException($"The length is '{name}'; expected smoke, short or long.", nameof(name)),
    };
}
