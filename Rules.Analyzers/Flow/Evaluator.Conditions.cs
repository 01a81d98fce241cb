using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>Comparisons and patterns: what holds where they are true and where they are false.</content>
internal sealed partial class Evaluator
{
    private Value Compare(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        var right = Evaluate(binary.RightOperand);
        RunMethod(binary, binary.OperatorMethod, [left, right], [binary.LeftOperand, binary.RightOperand]);

        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when right.IsConstant || left.IsConstant:
                // An own operator may call anything equal; with null on one side records compare as everybody expects.
                if (binary.OperatorMethod is { } own && !IsOrdinaryEquality(own))
                    break;
                var (subject, constant) = right.IsConstant ? (left, right) : (right, left);
                var equal = Fact.Is(subject, constant.Constant);
                var type = Wrapped(right.IsConstant ? binary.LeftOperand : binary.RightOperand);
                return Truth(binary, binary.OperatorKind == BinaryOperatorKind.Equals ? equal : Opposite(equal, type), type);
        }

        return Combine(binary, binary.OperatorKind, left, right);
    }

    // Both are true where "and" is, both are false where "or" is.
    private Value Combine(IOperation site, BinaryOperatorKind kind, Value left, Value right)
    {
        var combined = Fresh(site);
        if (site.Type?.SpecialType == SpecialType.System_Boolean && kind is BinaryOperatorKind.And or BinaryOperatorKind.Or)
        {
            state.AddWhere(Fact.Is(combined, kind == BinaryOperatorKind.And), Fact.Is(left, kind == BinaryOperatorKind.And));
            state.AddWhere(Fact.Is(combined, kind == BinaryOperatorKind.And), Fact.Is(right, kind == BinaryOperatorKind.And));
        }

        return combined;
    }

    // The type before the conversion that a comparison with a nullable asks for.
    private static ITypeSymbol? Wrapped(IOperation operand) => operand is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand.Type : operand.Type;

    private bool IsOrdinaryEquality(IMethodSymbol method) =>
        method.ContainingType.IsRecord && method.IsImplicitlyDeclared || SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Known.Library);

    private Value Negate(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        RunMethod(unary, unary.OperatorMethod, [operand], [unary.Operand]);
        return unary.OperatorKind == UnaryOperatorKind.Not && unary.OperatorMethod is null ? Truth(unary, Fact.False(operand), unary.Operand.Type) : Fresh(unary);
    }

    private Value TestType(IIsTypeOperation isType)
    {
        var operand = Evaluate(isType.ValueOperand);
        if (isType.ValueOperand.Type is { } from && Compilation.Is(from, isType.TypeOperand))
            return Truth(isType, isType.IsNegated ? Fact.Is(operand, null) : Fact.NotNull(operand), null);
        var truth = Fresh(isType);
        state.AddWhere(Fact.Is(truth, !isType.IsNegated), Fact.NotNull(operand));
        return truth;
    }

    private Value Match(IIsPatternOperation match)
    {
        var subject = Evaluate(match.Value);
        var (whenTrue, whenFalse) = Match(match.Pattern, subject, match.Value.Type);
        var truth = Fresh(match);
        if (whenTrue.Any(state.Refutes))
            return Values.Of(false);
        foreach (var fact in whenTrue)
            state.AddWhere(Fact.True(truth), fact);
        foreach (var fact in whenFalse)
            state.AddWhere(Fact.False(truth), fact);
        return truth;
    }

    // What holds where the pattern matches, and where it does not. Variables of a pattern are bound either way: they can be
    // read only where it matched.
    private (IReadOnlyList<Fact> WhenTrue, IReadOnlyList<Fact> WhenFalse) Match(IPatternOperation pattern, Value subject, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when constant.Value.ConstantValue is { HasValue: true, Value: var value }:
                var equal = Fact.Is(subject, value);
                return ([equal], [Opposite(equal, type)]);
            case INegatedPatternOperation negated:
                var (no, yes) = Match(negated.Pattern, subject, type);
                return (yes, no);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                var (left, notLeft) = Match(both.LeftPattern, subject, type);
                var (right, notRight) = Match(both.RightPattern, subject, both.LeftPattern.NarrowedType);
                return ([.. left, .. right], [.. notLeft.Intersect(notRight)]);
            case IBinaryPatternOperation either:
                var (one, notOne) = Match(either.LeftPattern, subject, type);
                var (other, notOther) = Match(either.RightPattern, subject, type);
                return ([.. one.Intersect(other)], [.. notOne, .. notOther]);
            case IDeclarationPatternOperation declaration:
                Bind(declaration.DeclaredSymbol, subject);
                return declaration.MatchesNull ? ([], []) : TypeTest(subject, type, declaration.MatchedType);
            case ITypePatternOperation typePattern:
                return TypeTest(subject, type, typePattern.MatchedType);
            case IRecursivePatternOperation recursive:
                return MatchParts(recursive, subject, type);
            case IListPatternOperation list:
                Bind(list.DeclaredSymbol, subject);
                foreach (var element in list.Patterns)
                    Match(element is ISlicePatternOperation slice ? slice.Pattern ?? element : element, Fresh(element, "element"), null);
                return ([Fact.NotNull(subject)], []);
            case ISlicePatternOperation or IRelationalPatternOperation or IDiscardPatternOperation:
                return ([], []);
            default:
                foreach (var child in pattern.ChildOperations)
                    Evaluate(child);
                return ([], []);
        }
    }

    private void Bind(ISymbol? variable, Value value)
    {
        if (variable is not null)
            StoreVariable(variable, value);
    }

    private (IReadOnlyList<Fact> WhenTrue, IReadOnlyList<Fact> WhenFalse) TypeTest(Value subject, ITypeSymbol? from, ITypeSymbol? to)
    {
        if (to is null || (from is not null && Compilation.Is(from, to)))
            return ([Fact.NotNull(subject)], [Fact.Is(subject, null)]);
        return ([Fact.NotNull(subject)], []);
    }

    private (IReadOnlyList<Fact> WhenTrue, IReadOnlyList<Fact> WhenFalse) MatchParts(IRecursivePatternOperation pattern, Value subject, ITypeSymbol? type)
    {
        Bind(pattern.DeclaredSymbol, subject);
        var (test, notTest) = TypeTest(subject, type, pattern.MatchedType);
        var whenTrue = new List<Fact>(test);
        var failures = new List<IReadOnlyList<Fact>>();
        if (notTest.Count == 0 || !state.Holds(Fact.NotNull(subject)))
            failures.Add(notTest);

        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            var key = TupleElement(index);
            var part = PartOf(pattern, subject, index) ?? state.MemberOf(subject, key) ?? Fresh(pattern, key);
            Add(pattern.DeconstructionSubpatterns[index], part, null);
        }

        foreach (var sub in pattern.PropertySubpatterns)
        {
            var (value, memberType) = sub.Member is IMemberReferenceOperation member ? (PatternMember(member, subject), member.Type) : (Fresh(sub, "member"), null);
            Add(sub.Pattern, value, memberType);
        }

        return (whenTrue, failures.Count == 1 ? failures[0] : []);

        // The whole fails where any part does; only where a single part can fail is it known which.
        void Add(IPatternOperation part, Value value, ITypeSymbol? partType)
        {
            var (matched, failed) = Match(part, value, partType);
            whenTrue.AddRange(matched);
            if (part is not (IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }))
                failures.Add(failed);
        }
    }

    // A positional pattern of a record reads its properties.
    private Value? PartOf(IRecursivePatternOperation pattern, Value subject, int index)
    {
        if (pattern.DeconstructSymbol is not IMethodSymbol { IsImplicitlyDeclared: true } method || index >= method.Parameters.Length)
            return null;
        var property = StableMembers.RecordProperty(method.ContainingType, method.Parameters[index].Name);
        return property is null ? null : MemberValue(pattern, subject, property, method.Parameters[index].Name);
    }

    // A member inside a pattern is read only where the value is not null; what is learned from it is said of that case.
    private Value PatternMember(IMemberReferenceOperation member, Value subject)
    {
        if (member.Member is IPropertySymbol property)
        {
            if (ReadLibrary(member, property, subject) is { } known)
                return known;
            if (ReadFramework(member, property, subject) is { } read)
                return read;
            if (IsMapping(property, member.Instance, subject))
                return MapToTransfer(member, subject);
        }

        if (!StableMembers.IsStable(member.Member))
            return Fresh(member);
        var value = MemberValue(member, subject, member.Member);
        if (Compilation.Members.ContractOf(member.Member).ClearanceForProperty is { } transfer)
            PromiseClearance(value, MemberValue(member, subject, transfer, "transfer"), ((IPropertySymbol)member.Member).Type);
        return value;
    }
}
