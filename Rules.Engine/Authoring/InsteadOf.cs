namespace ExportPolicy.Rules.Engine;

/// <summary>What to use instead of the constructs that this engine does not have.</summary>
internal static class InsteadOf
{
    public const string Filter = "write the filter as a condition in When()";

    public const string Dependency = "insert what the rule needs as a fact";

    public const string From = "name the value with Let(...) and use LINQ on it";

    public const string Yield = "use Do(ctx => ctx.TryInsert(...))";

    public const string Undo = "facts are never taken back, so there is nothing to undo; use Do(...)";

    public const string Update = "facts are immutable; insert a new fact and let rules of a lower priority read it";

    public const string Retract = "facts are never taken back; insert a fact that says so and match Not<T>() on it";
}
