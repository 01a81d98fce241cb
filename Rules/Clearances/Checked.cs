using System.Diagnostics.CodeAnalysis;

namespace ExportPolicy.Rules;

/// <summary>An item with the decision about its transfer; its clearance belongs to that item and no other.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
public sealed class Checked<T>
{
    internal Checked(T item, Decision decision)
    {
        Item = item;
        Decision = decision;
    }

    /// <summary>The item.</summary>
    public T Item { get; }

    /// <summary>The transfer that was checked for it.</summary>
    public Transfer Transfer => Decision.Transfer;

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>Whether the item may leave; there is a clearance then.</summary>
    [MemberNotNullWhen(true, nameof(Clearance))]
    public bool IsPermitted => Decision.IsPermitted;

    /// <summary>The clearance; null unless the decision permits.</summary>
    public Clearance? Clearance => Decision.Clearance;

    /// <summary>Gives the clearance where the decision permits.</summary>
    /// <param name="clearance">The clearance; null when the answer is false.</param>
    /// <returns>True when there is a clearance.</returns>
    public bool TryGetClearance([NotNullWhen(true)] out Clearance? clearance) => Decision.TryGetClearance(out clearance);

    /// <summary>Gives the clearance, or throws where there is none.</summary>
    /// <returns>The clearance.</returns>
    /// <exception cref="ExportDeniedException">The decision denies.</exception>
    /// <exception cref="ExportReferredException">The decision refers.</exception>
    public Clearance RequireClearance() => Decision.RequireClearance();

    /// <inheritdoc/>
    public override string ToString() => Decision.ToString();
}
