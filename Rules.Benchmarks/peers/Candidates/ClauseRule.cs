using System.Collections.Frozen;
using System.Linq.Expressions;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>The rule of one clause, with the clause's values as constants, as if it had been written out.</summary>
internal abstract class ClauseRule(Clause clause) : Rule
{
    private readonly Hit _hit = new(clause);

    public override void Define()
    {
        Request request = null!;
        When().Match(() => request, Array.ConvertAll(_hit.Clause.When, Write));
        Then().Do(ctx => ctx.TryInsert(_hit));
    }

    private static Expression<Func<Request, bool>> Write(Condition condition)
    {
        var request = Expression.Parameter(typeof(Request), "request");
        var field = Expression.Property(request, condition.Field);
        return Expression.Lambda<Func<Request, bool>>(
            condition switch
            {
                { Test: Test.OneOf, Values: [var value] } => Expression.Equal(field, Expression.Constant(value)),
                { Test: Test.OneOf } => Expression.Call(Expression.Constant(condition.Values.ToFrozenSet(), typeof(FrozenSet<string>)), nameof(FrozenSet<>.Contains), null, field),
                { Test: Test.StartsWith } => Expression.Call(
                    field, nameof(string.StartsWith), null, Expression.Constant(condition.Values[0]), Expression.Constant(StringComparison.Ordinal)),
                _ => Expression.GreaterThanOrEqual(field, Expression.Constant(condition.Number)),
            },
            request);
    }
}
