using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Collects the elements of one group while a rule defines itself.</summary>
internal sealed class GroupBuilder(bool isOr)
{
    private readonly List<Func<LhsElement>> _children = [];
    private Action<IEnumerable<Expression>>? _addToLastBinder;

    public void Add(LhsElement element) => _children.Add(() => element);

    public void Add(Binder binder)
    {
        _children.Add(() => binder);
        _addToLastBinder = conditions => binder = binder.Having(conditions);
    }

    public GroupBuilder AddGroup(bool nestedIsOr)
    {
        var nested = new GroupBuilder(nestedIsOr);
        _children.Add(nested.Build);
        return nested;
    }

    public void Having(IEnumerable<Expression> conditions)
    {
        if (_addToLastBinder is null)
            throw new InvalidOperationException("Having(...) needs a Match, Let or Query before it.");
        _addToLastBinder(conditions);
    }

    public LhsElement Build() => _children.Count > 0
        ? new Group(isOr, [.. _children.Select(child => child())])
        : throw new InvalidOperationException($"{(isOr ? "Or" : "And")}(...) needs at least one condition.");
}
