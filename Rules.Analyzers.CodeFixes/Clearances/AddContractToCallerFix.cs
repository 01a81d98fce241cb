using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Asks the callers: marks the member that calls a controlled one as controlled, too, where every caller that can be seen holds a proof already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = AddContractToCallerFix.Title), Shared]
public sealed class AddContractToCallerFix : GuardedFix
{
    internal const string Title = "Add [RequiresClearance]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.NotProven.Id, Descriptors.OtherTransfer.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Surroundings is not BaseMethodDeclarationSyntax member || scene.Model.GetDeclaredSymbol(member, scene.Cancellation) is not IMethodSymbol method)
            yield break;
        var present = method.AttributeOf(scene.Flow.Known.RequiresClearance);
        var names = new HashSet<string>(present?.Strings() ?? []);
        foreach (var need in ControlledCall.At(scene)?.Needs ?? [])
        {
            if (ParameterBehind(scene.Model.GetOperation(need.Item, scene.Cancellation)) is not { } parameter || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method))
                yield break;
            names.Add(parameter.Name);
        }

        // Without names the attribute speaks of all of them.
        var all = method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out && scene.Flow.Members.IsTransferLike(parameter.Type)).Select(parameter => parameter.Name);
        var named = names.Count == 0 || names.SetEquals(all) ? null : method.Parameters.Where(parameter => names.Contains(parameter.Name));
        var title = $"{Title} to '{(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name)}'";
        yield return new Proposal(title, editor =>
        {
            var generator = editor.Generator;
            var attribute = generator.Attribute(generator.TypeExpression(scene.Flow.Known.RequiresClearance), named?.Select(parameter => generator.AttributeArgument(generator.NameOfExpression(generator.IdentifierName(parameter.Name)))));
            if (present?.ApplicationSyntaxReference?.GetSyntax(scene.Cancellation) is AttributeSyntax old)
                editor.ReplaceNode(old, ((AttributeListSyntax)attribute).Attributes[0].WithTriviaFrom(old));
            else
                editor.AddAttribute(member, attribute);
        })
        {
            // A constructor is called without its name by a new that takes its type from elsewhere.
            SeenBy = method.MethodKind == MethodKind.Constructor ? "" : method.Name,
        };
    }

    // The parameter that an item is, or is read from.
    private static IParameterSymbol? ParameterBehind(IOperation? item) => item switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter,
        IConversionOperation conversion => ParameterBehind(conversion.Operand),
        IMemberReferenceOperation member => ParameterBehind(member.Instance),
        IInvocationOperation { Instance: { } instance } => ParameterBehind(instance),
        IInvocationOperation { Arguments.Length: 1 } mapping => ParameterBehind(mapping.Arguments[0].Value),
        _ => null,
    };
}
