using System.Collections.Immutable;
using System.Composition;
using ExportPolicy.Rules.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Awaits a check that is still running where the goods leave; requires its clearance too where nobody asks for the decision.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = AwaitCheckFix.Title), Shared]
public sealed class AwaitCheckFix : GuardedFix
{
    internal const string Title = "Await the check";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.UnawaitedCheck.Id, Descriptors.OtherTransfer.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene) =>
        scene.Blamed.OfType<ExpressionSyntax>().SelectMany(task => Await(scene, task)).Concat(AwaitAndRequire(scene));

    private static IEnumerable<Proposal> Await(Scene scene, ExpressionSyntax task)
    {
        while (EarlierCheck.Outer(task) is { } outer)
            task = outer;
        if (!FrameworkSymbols.IsAwaitable(scene.Model.GetTypeInfo(task, scene.Cancellation).Type) || AsyncFunction.Around(task, scene.Model) is not { } function)
            yield break;

        // What a guard returns cannot be assigned to anything, not even to a discard.
        var replaced = task.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard ? discard : task;
        yield return new Proposal(Title, editor =>
        {
            editor.ReplaceNode(replaced, (current, _) => Expressions.Await(task.WithoutTrivia()).WithTriviaFrom(current));
            function.Ensure(editor);
        });
        if (task.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } || scene.Node is not ExpressionSyntax call || CallPlace.Of(call, scene.Model) is not { IsConditional: false } place)
            yield break;
        yield return new Proposal(Title, editor =>
        {
            place.Rewrite(editor, [ExpressionStatement(Expressions.Await(IdentifierName(variable.Identifier.Text)))]);
            function.Ensure(editor);
        });
    }

    private static IEnumerable<Proposal> AwaitAndRequire(Scene scene)
    {
        if (ControlledCall.At(scene) is not { Needs.Length: 1 } call)
            yield break;
        foreach (var check in EarlierCheck.At(scene, call).Where(check => check.IsTask))
        {
            if (AsyncFunction.Around(check.Check, scene.Model) is { } function && UseRequireClearanceFix.Require($"{Title} and require its clearance", scene, call, Proofs.Awaiting(check, scene)) is { } required)
                yield return required with { Edit = required.Edit + function.Ensure };
        }
    }
}
