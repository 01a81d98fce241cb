using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>A parameter that is a clearance, and the parameter that it is a clearance for.</summary>
internal readonly struct ClearanceTie(IParameterSymbol clearance, IParameterSymbol transfer)
{
    public IParameterSymbol Clearance { get; } = clearance;

    public IParameterSymbol Transfer { get; } = transfer;

    public void Deconstruct(out IParameterSymbol clearance, out IParameterSymbol transfer) => (clearance, transfer) = (Clearance, Transfer);
}
