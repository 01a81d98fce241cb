using System.Runtime.CompilerServices;
using System.Text.Json;
using Bypasses.Shop;
using ExportPolicy.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Bypasses;

/// <summary>A clearance that no gate has issued, or a gate that is none.</summary>
/// <param name="gate">The gate.</param>
/// <param name="warehouse">The warehouse.</param>
public sealed class ForgedClearance(IExportGate gate, Warehouse warehouse)
{
    /// <summary>Nothing, with an exclamation mark.</summary>
    /// <param name="order">The order.</param>
    public void Null(Order order)
    {
        warehouse.Release(order, null!); // EXP1001, EXP2001: there is no clearance
    }

    /// <summary>The answer is not looked at.</summary>
    /// <param name="order">The order.</param>
    public void NullForgiven(Order order)
    {
        warehouse.Release(order, gate.Check(order.ToTransfer()).Clearance!); // EXP1001: the exclamation mark silences the compiler, and proves nothing
    }

    /// <summary>Made without its constructor.</summary>
    /// <param name="order">The order.</param>
    public void Uninitialized(Order order)
    {
        var forged = RuntimeHelpers.GetUninitializedObject(typeof(Clearance)); // EXP2002: only a gate makes a clearance
        warehouse.Release(order, (Clearance)forged); // EXP1001, EXP2001: a cast makes nothing a clearance
    }

    /// <summary>Read from a text that anybody can write.</summary>
    /// <param name="order">The order.</param>
    /// <param name="json">The text.</param>
    public void Deserialized(Order order, string json)
    {
        if (JsonSerializer.Deserialize<Clearance>(json) is { } clearance) // EXP2003: a clearance cannot be stored or sent
            warehouse.Release(order, clearance); // EXP1001: no gate has issued it
    }

    /// <summary>A helper that promises what it does not keep.</summary>
    /// <param name="order">The order.</param>
    /// <returns>Whether it is small.</returns>
    [EnsuresClearedWhenTrue(nameof(order))]
    public static bool IsHarmless(Order order) => order.Rounds < 10; // EXP2008: that few rounds leave says nothing about a clearance

    /// <summary>A door that asks for a key and does not try it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="clearance">The clearance.</param>
    /// <param name="carrier">The carrier.</param>
    public static void Unlocked(Order order, [ClearanceFor(nameof(order))] Clearance clearance, Carrier carrier) // EXP2008: the clearance is never demanded
    {
        carrier.Book(order.Number);
    }

    /// <summary>Another gate in place of the one that AddExportPolicy registers.</summary>
    /// <param name="services">The services.</param>
    public static void Replaced(IServiceCollection services)
    {
        services.AddExportPolicy();
        services.AddSingleton<IExportGate, Lenient>(); // EXP2006: the last registration would win
    }

    /// <summary>An attribute of one's own under the library's name: a door that bears it is not controlled, and looks as if it were.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class RequiresClearanceAttribute : Attribute; // EXP2004: the analyzers know the library's own attribute only

    /// <summary>A gate of one's own, which lets everything pass by showing the real one something harmless.</summary>
    /// <param name="gate">The real one.</param>
    /// <param name="harmless">What it shows.</param>
    public sealed class Lenient(IExportGate gate, Transfer harmless) : IExportGate // EXP2005: an application asks the gate, and brings none
    {
        /// <inheritdoc/>
        public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null) => gate.Check(harmless, evidence, options);

        /// <inheritdoc/>
        public Decision Check(Transfer transfer, CheckOptions? options = null) => gate.Check(harmless, options);

        /// <inheritdoc/>
        public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
            gate.CheckAsync(harmless, evidence, options, cancellationToken);

        /// <inheritdoc/>
        public Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
            gate.CheckAsync(harmless, options, cancellationToken);

        /// <inheritdoc/>
        public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default) =>
            gate.RedeemAsync(reference, harmless, quantity, idempotencyKey, cancellationToken);
    }
}
