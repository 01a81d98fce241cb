namespace ExportPolicy.Rules;

/// <summary>What a case is expected to come to.</summary>
/// <param name="Parameters">Parameters of the policies that are set otherwise for this expectation, by their name in policy files; empty for the policies as they stand.</param>
/// <param name="ByLetter">The expected outcome by the letter.</param>
/// <param name="OnKnowledge">The expected outcome on knowledge.</param>
/// <param name="Findings">Rule ids that must be among the findings.</param>
/// <param name="Lines">Expected outcome by line, as letter and knowledge, where the lines differ; empty otherwise.</param>
public sealed record Expectation(
    EquatableArray<KeyValuePair<string, string>> Parameters,
    Outcome ByLetter,
    Outcome OnKnowledge,
    EquatableArray<string> Findings,
    EquatableArray<LineExpectation> Lines)
{
    /// <summary>The expected outcome by the standard of the policies; null where it is not stated.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Obligations that must be asked for, met or not.</summary>
    public EquatableArray<ObligationKind> Obligations { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];

    /// <summary>The parameters of a policy as the expectation wants them read.</summary>
    /// <param name="parameters">The parameters as they stand.</param>
    /// <returns>The parameters with those that the expectation sets otherwise.</returns>
    /// <exception cref="ArgumentException">There is no such parameter, or no such reading of it.</exception>
    public PolicyParameters Read(PolicyParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var (name, word) in Parameters)
        {
            parameters = name switch
            {
                "indirect" => parameters with { Indirect = Reading<IndirectReading>(name, word) },
                "components" => parameters with { Components = Reading<ComponentsReading>(name, word) },
                "backfill" => parameters with { Backfill = Reading<BackfillReading>(name, word) },
                "sale" => parameters with { Sale = Reading<SaleReading>(name, word) },
                "high-probability" => parameters with { HighProbability = Reading<HighProbabilityReading>(name, word) },
                "suspicion" => parameters with { Suspicion = Reading<SuspicionReading>(name, word) },
                _ => throw new ArgumentException($"The expectation sets '{name}'; expected a parameter of policies.", nameof(parameters)),
            };
        }

        return parameters;
    }

    private static T Reading<T>(string name, string word)
        where T : struct, Enum =>
        Words<T>.TryRead(word, out var value) ? value : throw new ArgumentException($"The expectation reads '{name}' as '{word}'; expected one of {Words<T>.Listed}.", nameof(word));
}

/// <summary>What a line of a case is expected to come to.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="ByLetter">The expected outcome by the letter.</param>
/// <param name="OnKnowledge">The expected outcome on knowledge.</param>
public sealed record LineExpectation(string Line, Outcome ByLetter, Outcome OnKnowledge);
