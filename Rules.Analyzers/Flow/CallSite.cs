using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>A call with the values that go in and come out, by the position of the parameter.</summary>
internal sealed class CallSite(IOperation site, IMethodSymbol method, Value? receiver, int parameters)
{
    public IOperation Site { get; } = site;

    public IMethodSymbol Method { get; } = method;

    public Value? Receiver { get; } = receiver;

    public Value?[] In { get; } = new Value?[parameters];

    /// <summary>What <c>out</c> and <c>ref</c> parameters hold after the call.</summary>
    public Value?[] Out { get; } = new Value?[parameters];

    /// <summary>What a contract means by a parameter: what it holds after the call where it only comes out, else what went in.</summary>
    public Value? Of(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is INamedTypeSymbol ? Receiver
        : parameter.Ordinal >= In.Length ? null
        : parameter.RefKind == RefKind.Out ? Out[parameter.Ordinal] : In[parameter.Ordinal];
}
