namespace ExportPolicy.Rules.Engine;

/// <summary>Multiplies out nested groups into alternatives without groups.</summary>
internal static class Alternatives
{
    public static IReadOnlyList<IReadOnlyList<LhsElement>> Of(LhsElement element) => element switch
    {
        Group { IsOr: true } or => [.. or.Children.SelectMany(Of)],
        Group and => and.Children.Aggregate<LhsElement, IReadOnlyList<IReadOnlyList<LhsElement>>>([[]], Append),
        _ => [[element]],
    };

    private static IReadOnlyList<IReadOnlyList<LhsElement>> Append(IReadOnlyList<IReadOnlyList<LhsElement>> heads, LhsElement next) =>
        [.. from head in heads from tail in Of(next) select (IReadOnlyList<LhsElement>)[.. head, .. tail]];
}
