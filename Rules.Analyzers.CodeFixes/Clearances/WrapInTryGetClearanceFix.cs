using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Goes on only where the gate permits: <c>if (gate.Check(transfer).TryGetClearance(out var clearance)) { … }</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = WrapInTryGetClearanceFix.Title), Shared]
public sealed class WrapInTryGetClearanceFix : GuardedFix
{
    internal const string Title = "Wrap in TryGetClearance";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotProven.Id, Descriptors.OtherTransfer.Id, Descriptors.ChangedTransfer.Id, Descriptors.UnusedCheck.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (ControlledCall.At(scene) is not { } call || CallPlace.Of(call.Syntax, scene.Model) is not { IsForTheCallAlone: true } place)
            yield break;
        foreach (var proof in Proofs.For(scene, call))
        {
            yield return new Proposal(Title, editor =>
            {
                proof.Prepare(editor);
                var tests = new List<ExpressionSyntax>();
                foreach (var (need, decision) in call.Needs.Zip(proof.Decisions, (need, decision) => (need, decision)))
                {
                    if (need.Clearance is null)
                    {
                        tests.Add(Test(decision, Expressions.Discard()));
                        continue;
                    }

                    var name = proof.Names.Take("clearance");
                    editor.ReplaceNode(need.Clearance, IdentifierName(name).WithTriviaFrom(need.Clearance));
                    tests.Add(Test(decision, DeclarationExpression(IdentifierName("var"), SingleVariableDesignation(Identifier(name)))));
                }

                var condition = tests.Aggregate((all, test) => BinaryExpression(SyntaxKind.LogicalAndExpression, all, test));
                place.Rewrite(editor, proof.Before, condition);
            });
        }
    }

    private static InvocationExpressionSyntax Test(ExpressionSyntax decision, ExpressionSyntax clearance) =>
        InvocationExpression(Expressions.Member(decision, "TryGetClearance"), ArgumentList([Argument(null, Token(SyntaxKind.OutKeyword), clearance)]));
}
