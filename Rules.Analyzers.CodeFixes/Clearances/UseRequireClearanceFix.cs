using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Throws where the gate does not permit: <c>gate.Check(transfer).RequireClearance()</c> as the clearance that is passed, or before the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = UseRequireClearanceFix.Title), Shared]
public sealed class UseRequireClearanceFix : GuardedFix
{
    internal const string Title = "Use RequireClearance()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotProven.Id, Descriptors.OtherTransfer.Id, Descriptors.ChangedTransfer.Id, Descriptors.UnusedCheck.Id, Descriptors.ForgedClearance.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene) =>
        ControlledCall.At(scene) is { } call
            ? Proofs.For(scene, call).Select(proof => Require(Title, scene, call, proof)).OfType<Proposal>()
            : [];

    /// <summary>Requires the clearances that a call needs of their decisions; null where no statement can go before the call and one must.</summary>
    internal static Proposal? Require(string title, Scene scene, ControlledCall call, Proof proof)
    {
        var statements = call.Needs.Zip(proof.Decisions, (need, decision) => (need, decision)).Where(pair => pair.need.Clearance is null)
            .Select(pair => (StatementSyntax)ExpressionStatement(Required(pair.decision))).ToList();
        if (statements.Count > 0 && proof.Unused is { } unused)
            return new Proposal(title, editor => editor.ReplaceNode(unused.Statement, (current, _) => ExpressionStatement(Required(unused.Check)).WithTriviaFrom(current)));

        var place = CallPlace.Of(call.Syntax, scene.Model);
        if (statements.Count + proof.Before.Count > 0 && place is not { IsConditional: false })
            return null;
        return new Proposal(title, editor =>
        {
            proof.Prepare(editor);
            foreach (var (need, decision) in call.Needs.Zip(proof.Decisions, (need, decision) => (need, decision)))
            {
                if (need.Clearance is not null)
                    editor.ReplaceNode(need.Clearance, (current, _) => current.CopyAnnotationsTo(Required(decision).WithTriviaFrom(current)));
            }

            if (statements.Count + proof.Before.Count > 0)
                place!.Rewrite(editor, [.. proof.Before, .. statements]);
        });
    }

    private static ExpressionSyntax Required(ExpressionSyntax decision) => Expressions.Call(decision, "RequireClearance");
}
