using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Finds the bodies that are worth a graph, so that code which has nothing to do with exports pays next to nothing.</summary>
internal sealed class Mentions(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Scan> _scans = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a body reaches a controlled member, itself or through private helpers.</summary>
    public bool Reaches(IEnumerable<IOperation> bodies) => bodies.Any(body => Any(Look(body), scan => scan.Reaches));

    /// <summary>Whether a helper can need or make sure of anything: it reaches a controlled member, handles decisions or clearances, or throws, itself or through helpers.</summary>
    public bool Says(IMethodSymbol helper) => Any(ScanOf(helper), scan => scan.Reaches || scan.Handles);

    private bool Any(Scan first, Func<Scan, bool> what)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<Scan>([first]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (what(next))
                return true;
            foreach (var helper in next.Helpers.Where(seen.Add))
                open.Push(ScanOf(helper));
        }

        return false;
    }

    private Scan ScanOf(IMethodSymbol helper) =>
        _scans.GetOrAdd(helper, each => compilation.Functions.OperationOf(each, default) is { } body ? Look(body) : Scan.Nothing);

    private Scan Look(IOperation body)
    {
        var reaches = false;
        var handles = false;
        HashSet<IMethodSymbol>? helpers = null;
        foreach (var operation in body.DescendantsAndSelf())
        {
            handles |= operation is IThrowOperation || (operation.Type is { } type && IsOfLibrary(type));
            switch (operation)
            {
                case IInvocationOperation call:
                    Note(call.TargetMethod);
                    break;
                case IMethodReferenceOperation reference:
                    Note(reference.Method);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor }:
                    Note(constructor);
                    break;
                case IPropertyReferenceOperation property:
                    reaches |= compilation.Members.ContractOf(property.Property).IsControlled;
                    foreach (var accessor in new[] { property.Property.GetMethod, property.Property.SetMethod })
                    {
                        if (accessor is not null)
                            Note(accessor);
                    }

                    break;
                case IBinaryOperation { OperatorMethod: { } method }:
                    Note(method);
                    break;
                case IUnaryOperation { OperatorMethod: { } method }:
                    Note(method);
                    break;
                case IConversionOperation { OperatorMethod: { } method }:
                    Note(method);
                    break;
            }
        }

        return new Scan(reaches, handles, helpers is null ? [] : [.. helpers]);

        void Note(IMethodSymbol method)
        {
            var contract = compilation.Members.ContractOf(method);
            reaches |= contract.IsControlled;
            handles |= !contract.IsNone;
            if (Helpers.IsPrivate(method))
                (helpers ??= new(SymbolEqualityComparer.Default)).Add(method.OriginalDefinition);
        }
    }

    // A decision, a pair with one, a task of one or a clearance passes through.
    private bool IsOfLibrary(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Known.Library);

    private sealed record Scan(bool Reaches, bool Handles, IMethodSymbol[] Helpers)
    {
        public static readonly Scan Nothing = new(false, false, []);
    }
}
