using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What a controlled member needs of its caller.</summary>
/// <param name="Transfer">The transfer that must be permitted; null where the member may be called only inside a controlled one.</param>
/// <param name="Clearance">The clearance that must belong to it; null where none is passed.</param>
internal sealed record Need(Value? Transfer, Value? Clearance);

/// <summary>A place where a controlled member is reached without proof.</summary>
/// <param name="Site">The operation that reaches it.</param>
/// <param name="Member">The member.</param>
/// <param name="Need">What is missing.</param>
/// <param name="TransferOperation">The expression of the transfer, where there is one.</param>
/// <param name="ClearanceOperation">The expression of the clearance, where there is one.</param>
/// <param name="Point">Where in the graph.</param>
/// <param name="State">What is known there.</param>
internal sealed record Unproven(
    IOperation Site,
    ISymbol Member,
    Need Need,
    IOperation? TransferOperation,
    IOperation? ClearanceOperation,
    FlowPoint Point,
    FlowState State)
{
    /// <summary>Whether the member is taken as a delegate and not called.</summary>
    public bool IsEscape { get; init; }

    /// <summary>A helper that needs proof, taken as a delegate: it may be called with anything.</summary>
    public static Unproven Escaping(Microsoft.CodeAnalysis.Operations.IMethodReferenceOperation method, FlowPoint point, FlowState state) =>
        new(method, method.Method, new Need(null, null), null, null, point, state.Copy()) { IsEscape = true };
}
