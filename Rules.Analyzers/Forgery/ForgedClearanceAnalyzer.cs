using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2001: null, default or a cast that stands where somebody relies on a clearance.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgedClearanceAnalyzer : ExportPolicyAnalyzer
{
    private const string Remedy = "take it from IExportGate.Check, or declare the place as Clearance? and test it";

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.ForgedClearance];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct || !project.ConcernsGate)
            return;
        var known = project.Known;

        // From the forged value upwards to the place that wants a clearance: values are rarer than places.
        registration.OnOperation(
            context => Analyze(context, known),
            OperationKind.Conversion, OperationKind.DefaultValue, OperationKind.FieldReference, OperationKind.LocalReference);
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols known)
    {
        var value = context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(value.Type, known.Clearance) || value.Parent is IConversionOperation { Type: { } outer } && SymbolEqualityComparer.Default.Equals(outer, known.Clearance))
            return;
        var isNull = value.Bare().IsNull();
        var isCast = !isNull && value is IConversionOperation { OperatorMethod: null, IsImplicit: false } cast && !SymbolEqualityComparer.Default.Equals(cast.Operand.Type, known.Clearance);
        if (!isNull && !isCast)
            return;

        var (top, isForgiven) = Climb(value);
        if (ClearancePlace.Of(top, context.ContainingSymbol, known) is not { } place || !place.Wants(isNull, isForgiven))
            return;
        var why = isNull ? $"{place.Name} takes it for a permission that nobody gave; {Remedy}" : $"a cast shows no decision about the transfer; {Remedy}";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ForgedClearance, Shown(value).GetLocation(), Shown(value).Code(), why));
    }

    /// <summary>The outermost expression that passes the value on, and whether a ! on the way silences the compiler.</summary>
    private static (IOperation Top, bool IsForgiven) Climb(IOperation value)
    {
        var isForgiven = IsForgiven(value.Bare()) || IsForgiven(value);
        while (value.Parent is { } parent && PassesOn(parent, value))
        {
            value = parent;
            isForgiven |= IsForgiven(value);
        }

        return (value, isForgiven);
    }

    private static bool PassesOn(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or ISwitchExpressionOperation => true,
        ISwitchExpressionArmOperation arm => arm.Value == value,
        IConditionalOperation conditional => conditional.Condition != value,
        ICoalesceOperation coalesce => coalesce.WhenNull == value,
        _ => false,
    };

    private static bool IsForgiven(IOperation operation) =>
        operation.Syntax.IsKind(SyntaxKind.SuppressNullableWarningExpression) || operation.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);

    // A ! belongs to what it is about, and parentheses to the !.
    private static SyntaxNode Shown(IOperation value)
    {
        var outer = value.Syntax.Parent;
        while (outer.IsKind(SyntaxKind.ParenthesizedExpression))
            outer = outer!.Parent;
        return outer.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? outer! : value.Syntax;
    }
}
