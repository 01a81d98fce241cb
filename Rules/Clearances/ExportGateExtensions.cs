namespace ExportPolicy.Rules;

/// <summary>Checks of many items, for loops and LINQ.</summary>
public static class ExportGateExtensions
{
    /// <summary>Checks transfers one after the other, each when the loop comes to it.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="transfers">The transfers.</param>
    /// <param name="options">How they are checked; null for now.</param>
    /// <returns>Each transfer with its decision, in the same order. What a check throws, the loop throws when it comes to it.</returns>
    /// <exception cref="ArgumentNullException">The gate or the list is null; at once, and not only when the loop begins.</exception>
    public static IEnumerable<Checked<Transfer>> CheckAll(this IExportGate gate, IEnumerable<Transfer> transfers, CheckOptions? options = null) =>
        CheckAll(gate, transfers, transfer => transfer, options);

    /// <summary>Checks the transfers of items one after the other, each when the loop comes to it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="gate">The gate.</param>
    /// <param name="items">The items.</param>
    /// <param name="transferOf">Maps an item to its transfer: its <see cref="TransferOfAttribute"/> member.</param>
    /// <param name="options">How they are checked; null for now.</param>
    /// <returns>Each item with the decision about its transfer, in the same order. What a check throws, the loop throws when it comes to it.</returns>
    /// <exception cref="ArgumentNullException">The gate, the list or the mapping is null; at once, and not only when the loop begins.</exception>
    public static IEnumerable<Checked<T>> CheckAll<T>(this IExportGate gate, IEnumerable<T> items, Func<T, Transfer> transferOf, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(transferOf);
        return items.Select(item => new Checked<T>(item, gate.Check(transferOf(item), options)));
    }
}
