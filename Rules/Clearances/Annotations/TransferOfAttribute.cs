namespace ExportPolicy.Rules;

/// <summary>The member maps a type of the application to its <see cref="Transfer"/>: a property or a method without parameters of that type, or a static method with it as its one parameter.</summary>
/// <remarks>It ties an order to the transfer that was checked. The proof ends when a member that the mapping reads is assigned; at run time <see cref="Clearance.Demand(Transfer)"/> maps again and compares.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class TransferOfAttribute : Attribute
{
    /// <summary>Settable members of the mapped type that the mapping does not read, such as <c>Status</c>: assigning them keeps the proof. Matters where the mapping lies in a referenced assembly.</summary>
    /// <remarks>A copy, when read as when set.</remarks>
    /// <exception cref="ArgumentException">The value, or a name in it, is null.</exception>
    public string[] Except
    {
        get => [.. field];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. Require.List(value, "Except")];
        }
    } = [];
}
