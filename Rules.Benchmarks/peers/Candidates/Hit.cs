namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A fact: the clause applies.</summary>
internal sealed record Hit(Clause Clause)
{
    // One instance stands for one clause, and hashing what it says would be measured.
    public bool Equals(Hit? other) => other is not null && ReferenceEquals(Clause, other.Clause);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Clause);
}
