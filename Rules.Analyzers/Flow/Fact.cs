namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Something that is known of values on every way to a point. Facts only grow along a path.</summary>
internal sealed record Fact(Relation Relation, Value Subject, Value? Object = null, object? Detail = null)
{
    public static Fact Is(Value subject, object? constant) => new(Relation.Is, subject, null, constant);

    public static Fact IsNot(Value subject, object? constant) => new(Relation.IsNot, subject, null, constant);

    public static Fact True(Value subject) => Is(subject, true);

    public static Fact False(Value subject) => Is(subject, false);

    public static Fact NotNull(Value subject) => IsNot(subject, null);

    public static Fact Permitted(Value transfer) => new(Relation.Permitted, transfer);

    public static Fact Refused(Value transfer) => new(Relation.Refused, transfer);

    public static Fact ClearanceOf(Value clearance, Value transfer) => new(Relation.ClearanceOf, clearance, transfer);

    public static Fact DecisionOf(Value decision, Value transfer) => new(Relation.DecisionOf, decision, transfer);

    public static Fact MapsTo(Value item, Value transfer) => new(Relation.MapsTo, item, transfer);

    public static Fact Member(Value owner, object member, Value value) => new(Relation.Member, owner, value, member);

    /// <summary>The transfer that the fact is about, or the application's item that stands for it.</summary>
    public Value? Transfer => Relation switch
    {
        Relation.Permitted or Relation.Refused => Subject,
        Relation.ClearanceOf or Relation.DecisionOf or Relation.PermittedOnceAwaited => Object,
        _ => null,
    };

    public bool IsAbout(Value transfer) => ReferenceEquals(Transfer, transfer);

    /// <summary>The same fact about another transfer.</summary>
    public Fact About(Value transfer) => Relation is Relation.Permitted or Relation.Refused ? this with { Subject = transfer } : this with { Object = transfer };

    public bool Mentions(Value value) => ReferenceEquals(Subject, value) || ReferenceEquals(Object, value);

    public override string ToString() => Object is null ? $"{Relation}({Subject}{(Detail is null ? "" : $", {Detail}")})" : $"{Relation}({Subject}, {Object})";
}
