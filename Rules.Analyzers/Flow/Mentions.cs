using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Finds the bodies that are worth a graph, so that code which has nothing to do with exports pays next to nothing.</summary>
internal sealed class Mentions(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Scan> _reaching = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Scan> _saying = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a body reaches a controlled member, itself or through private helpers.</summary>
    public bool Reaches(IEnumerable<IOperation> bodies) => bodies.Any(body => Any(Look(body, IsReached), _reaching, IsReached));

    /// <summary>Whether a helper can need or make sure of anything: it reaches a controlled member, handles decisions or clearances, or throws, itself or through helpers.</summary>
    public bool Says(IMethodSymbol helper) => Any(ScanOf(helper, _saying, IsSaying), _saying, IsSaying);

    private bool Any(Scan first, ConcurrentDictionary<IMethodSymbol, Scan> scans, Predicate<IOperation> what)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<Scan>([first]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next.IsHit)
                return true;
            foreach (var helper in next.Helpers.Where(seen.Add))
                open.Push(ScanOf(helper, scans, what));
        }

        return false;
    }

    private Scan ScanOf(IMethodSymbol helper, ConcurrentDictionary<IMethodSymbol, Scan> scans, Predicate<IOperation> what) =>
        scans.GetOrAdd(helper, each => compilation.Bodies.OperationOf(each, default) is { } body ? Look(body, what) : Scan.Nothing);

    private static Scan Look(IOperation body, Predicate<IOperation> what)
    {
        HashSet<IMethodSymbol>? helpers = null;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (what(operation))
                return Scan.Hit;
            foreach (var method in operation.CalledMethods())
            {
                if (Helpers.IsPrivate(method))
                    (helpers ??= new(SymbolEqualityComparer.Default)).Add(method.OriginalDefinition);
            }
        }

        return helpers is null ? Scan.Nothing : new Scan(false, [.. helpers]);
    }

    // By name first: nearly every call of a program bears the name of no controlled member.
    private bool IsReached(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: var property } && compilation.Members.IsControlledName(property.Name) && compilation.Members.ContractOf(property).IsControlled ||
        operation.CalledMethods().Any(method => (method.MethodKind == MethodKind.LocalFunction || compilation.Members.IsControlledName(method.AssociatedSymbol?.Name ?? method.Name) || compilation.Members.IsControlledName(method.Name)) &&
            compilation.Members.ContractOf(method).IsControlled);

    // A decision, a pair with one, a task of one or a clearance passes through, or the helper may not return.
    private bool IsSaying(IOperation operation) =>
        operation is IThrowOperation || (operation.Type is { } type && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Known.Library)) ||
        IsReached(operation) || operation.CalledMethods().Any(method => !compilation.Members.ContractOf(method).IsNone);

    private sealed record Scan(bool IsHit, IMethodSymbol[] Helpers)
    {
        public static readonly Scan Nothing = new(false, []);

        public static readonly Scan Hit = new(true, []);
    }
}
