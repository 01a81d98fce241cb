namespace ExportPolicy.Rules;

/// <summary>Reads the outline of a rule from the built-in engine.</summary>
internal static class OutlineReader
{
    public static IReadOnlyList<IReadOnlyList<OutlineStep>> Read(IRuleDefinition rule) => [.. rule.LeftHandSide.Select(Steps)];

    private static IReadOnlyList<OutlineStep> Steps(IReadOnlyList<RuleElement> elements)
    {
        var outline = new OutlineBuilder();
        foreach (var element in elements)
            outline.Add(KindOf(element), element.Variable, element.Conditions, element.Value);
        return outline.Steps;
    }

    private static OutlineStepKind KindOf(RuleElement element) => element.Kind switch
    {
        RuleElementKind.Match => OutlineStepKind.Match,
        RuleElementKind.Exists => OutlineStepKind.Exists,
        RuleElementKind.Not => OutlineStepKind.Not,
        RuleElementKind.Let => OutlineStepKind.Let,
        _ => OutlineStepKind.Query,
    };
}
