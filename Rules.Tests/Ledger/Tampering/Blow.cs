using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>What somebody with access to the database does to a ledger.</summary>
/// <param name="What">What it is.</param>
/// <param name="Sql">The statements.</param>
/// <param name="Arguments">Their arguments.</param>
internal sealed record Blow(string What, string Sql, params (string Name, object? Value)[] Arguments)
{
    /// <summary>What verification has to find without a key, and nothing else.</summary>
    public IReadOnlyList<(FaultKind Kind, long Seq)> Expected { get; init; } = [];

    /// <summary>Kinds that may be found beside it: where a purge is not to be believed any more, what it has emptied is.</summary>
    public IReadOnlyList<FaultKind> Beside { get; init; } = [];

    /// <summary>What the key, with a head that was kept, has to find in any case, where that is more.</summary>
    public (FaultKind Kind, long Seq)? ByKey { get; init; }

    /// <summary>The same with what it has to find.</summary>
    public Blow Is(FaultKind kind, long seq) => this with { Expected = [.. Expected, (kind, seq)] };

    public override string ToString() => $"{What}: {Sql} ({string.Join(", ", Arguments)})";
}
