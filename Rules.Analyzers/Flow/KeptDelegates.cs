using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What runs when a delegate is called that a field, property or event keeps: what the type that declares it gives to it.</summary>
internal sealed class KeptDelegates(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol[]> _given = new(SymbolEqualityComparer.Default);

    /// <summary>What a delegate may run that an operation reads from a member; nothing for any other operation.</summary>
    public IEnumerable<IMethodSymbol> Read(IOperation operation) =>
        operation is IMemberReferenceOperation { Type.TypeKind: TypeKind.Delegate, Member: var member } && !IsTarget(operation) && OwnTypes.IsInSource(member)
            ? _given.GetOrAdd(member.OriginalDefinition, Find)
            : [];

    private static bool IsTarget(IOperation member) =>
        member.Parent is IEventAssignmentOperation || (member.Parent is IAssignmentOperation assignment && assignment.Target == member);

    private IMethodSymbol[] Find(ISymbol member) =>
        [.. member.ContainingType.GetMembers().OfType<IMethodSymbol>().SelectMany(method => compilation.BodiesOf(method))
            .SelectMany(body => body.DescendantsAndSelf().Select(operation => GivenTo(member, operation)).OfType<IOperation>().SelectMany(value => Made(value, body)))
            .Concat(Initializers(member).SelectMany(initializer => Made(initializer, initializer)))
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];

    private static IOperation? GivenTo(ISymbol member, IOperation operation) => operation switch
    {
        IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation reference } given when Is(reference, member) => given.HandlerValue,
        IAssignmentOperation { Target: IMemberReferenceOperation reference } given when Is(reference, member) => given.Value,
        _ => null,
    };

    private static bool Is(IMemberReferenceOperation reference, ISymbol member) => SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member);

    // What comes out of a variable may be any function that is made in that body.
    private static IEnumerable<IMethodSymbol> Made(IOperation value, IOperation body) =>
        (value.DescendantsAndSelf().Any(part => part is IDelegateCreationOperation) ? value : body).DescendantsAndSelf().Select(operation => operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        }).OfType<IMethodSymbol>();

    private IEnumerable<IOperation> Initializers(ISymbol member) =>
        from reference in member.DeclaringSyntaxReferences
        let initializer = reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        }
        where initializer is not null
        let operation = compilation.ModelOf(reference.SyntaxTree).GetOperation(initializer)
        where operation is not null
        select operation;
}
