namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Where the condition, an <see cref="Relation.Is"/>, <see cref="Relation.IsNot"/> or <see cref="Relation.Awaited"/>, turns out true, the consequence holds.</summary>
internal sealed record Implication(Fact Condition, Fact Consequence)
{
    public bool Mentions(Value value) => Condition.Mentions(value) || Consequence.Mentions(value);

    public override string ToString() => $"{Condition} => {Consequence}";
}
