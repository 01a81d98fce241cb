using System.Linq.Expressions;
using System.Reflection;

namespace ExportPolicy.Rules.Tests.Engine.Generated;

/// <summary>A rule that defines itself as its specification says.</summary>
internal abstract class GeneratedRule(RuleSpec spec) : Rule
{
    private static readonly MethodInfo WriteMethod = typeof(GeneratedRule).GetMethod(nameof(WriteTyped), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private readonly List<Expression> _matches = [];
    private int _collections;

    public override void Define()
    {
        var when = When();
        foreach (var element in spec.Common)
            Write(when, element);
        if (spec.Alternatives.Length > 0)
            when.Or(or => Array.ForEach(spec.Alternatives, element => Write(or, element, alternative: true)));

        Expression key = Member(_matches[spec.KeyFrom], nameof(Datum.Key)), value = Member(_matches[spec.ValueFrom], nameof(Datum.Value));
        var ctx = Expression.Parameter(typeof(IContext));
        var derive = Expression.Call(Expression.Constant(spec), nameof(RuleSpec.Derive), null, key, value);
        Then().Do(Expression.Lambda<Action<IContext>>(Expression.Call(ctx, nameof(IContext.TryInsert), null, derive), ctx));
    }

    private void Write(ILeftHandSideExpression when, Element element, bool alternative = false) =>
        WriteMethod.MakeGenericMethod(element.Type).Invoke(this, [when, element, alternative]);

    private void WriteTyped<T>(ILeftHandSideExpression when, Element element, bool alternative)
        where T : Datum
    {
        var join = Condition<T>(fact => Joined(element, fact));
        var wanted = Condition<T>(fact => Wanted(element, fact));
        var enough = Condition<T>(fact => Expression.GreaterThanOrEqual(Member(fact, nameof(Datum.Value)), Expression.Constant(element.Min)));
        switch (element.Kind)
        {
            case Kind.Match when alternative:
                when.Match(join, wanted, enough);
                break;
            case Kind.Match:
                var match = Alias<T>(_matches.Count);
                when.Match(Expression.Lambda<Func<T>>(match), join, wanted, enough);
                _matches.Add(match);
                break;
            case Kind.Exists:
                when.Exists(join, enough);
                break;
            case Kind.Not:
                when.Not(join, enough);
                break;
            case Kind.All:
                when.All(join, enough);
                break;
            default:
                var collection = Alias<IEnumerable<T>>(3 + _collections++);
                var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(T)], collection);
                when.Query(Expression.Lambda<Func<IEnumerable<T>>>(collection), q => q.Match(join).Collect())
                    .Having(Expression.Lambda<Func<bool>>(Expression.GreaterThanOrEqual(count, Expression.Constant(element.Min))));
                break;
        }
    }

    private Expression Joined(Element element, Expression fact) => element.Join switch
    {
        Join.Key => Expression.Equal(Member(fact, nameof(Datum.Key)), Member(_matches[element.JoinTo], nameof(Datum.Key))),
        Join.SmallerValue => Expression.LessThan(Member(fact, nameof(Datum.Value)), Member(_matches[element.JoinTo], nameof(Datum.Value))),
        _ => Expression.Constant(true),
    };

    private static Expression Wanted(Element element, Expression fact) => element.Keys.Length == 0
        ? Expression.Constant(true)
        : element.Keys.Select(key => (Expression)Expression.Equal(Member(fact, nameof(Datum.Key)), Expression.Constant(key))).Aggregate(Expression.OrElse);

    private static Expression<Func<T, bool>> Condition<T>(Func<Expression, Expression> body)
    {
        var fact = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(body(fact), fact);
    }

    private static MemberExpression Member(Expression fact, string name) => Expression.Property(fact, name);

    private static MemberExpression Alias<T>(int number) =>
        Expression.Field(Expression.Constant(new Aliases<T>()), "Alias" + number);

    private sealed class Aliases<T>
    {
        public T Alias0 = default!, Alias1 = default!, Alias2 = default!, Alias3 = default!, Alias4 = default!, Alias5 = default!;
    }
}

[Priority(2)]
internal sealed class FirstStratumRule(RuleSpec spec) : GeneratedRule(spec);

[Priority(1)]
internal sealed class SecondStratumRule(RuleSpec spec) : GeneratedRule(spec);

[Priority(0)]
internal sealed class ThirdStratumRule(RuleSpec spec) : GeneratedRule(spec);
