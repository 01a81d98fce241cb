using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>A proof as JSON.</summary>
internal sealed record ProofDocument(
    IReadOnlyList<string> Policies,
    bool Holds,
    string AsOf,
    IReadOnlyList<PropertyDocument> Properties,
    IReadOnlyList<CommitmentCountDocument> Commitments,
    SpaceDocument Space,
    int Threads,
    double Seconds)
{
    public static ProofDocument Of(Proof proof, CounterexampleFiles files) => new(
        [.. proof.Policies.Select(policy => policy.Id)],
        proof.Holds,
        Words.Of(proof.AsOf),
        [.. proof.Properties.Select(property => PropertyDocument.Of(proof, property, files))],
        [.. proof.Commitments.Select(each => new CommitmentCountDocument(each.Commitment.Policy.Id, each.Commitment.Id, each.Decided, each.Found))],
        SpaceDocument.Of(proof.Space),
        proof.Threads,
        proof.Elapsed.TotalSeconds);
}

/// <summary>A property and whether it holds, as JSON.</summary>
internal sealed record PropertyDocument(string Name, string Statement, bool Holds, long Cases, long Broken, string? Why, IReadOnlyDictionary<string, string>? Differences, string? File, string? Case)
{
    public static PropertyDocument Of(Proof proof, PropertyResult property, CounterexampleFiles files) => new(
        property.Name,
        property.Statement,
        property.Holds,
        property.Cases,
        property.Broken,
        property.Why,
        property.Counterexample?.Differences.ToDictionary(),
        files.Of(property),
        property.Counterexample is { } counterexample && files.Of(property) is null ? CounterexampleFiles.Text(counterexample, proof.Policies, $"Breaks {property.Name}") : null);
}

/// <summary>What a commitment decides, as JSON.</summary>
internal sealed record CommitmentCountDocument(string Policy, string Commitment, long Decided, long Found);

/// <summary>A space of cases, as JSON.</summary>
internal sealed record SpaceDocument(long Cases, IReadOnlyList<SheetDocument> Sheets, IReadOnlyList<string> LeftOut)
{
    public static SpaceDocument Of(SpaceSize space) => new(
        space.Cases,
        [.. space.Sheets.Select(sheet => new SheetDocument(sheet.Name, sheet.Cases, sheet.Axes.ToDictionary()))],
        SpaceSize.LeftOut);
}

/// <summary>A part of a space, as JSON.</summary>
internal sealed record SheetDocument(string Name, long Cases, IReadOnlyDictionary<string, int> Axes);
