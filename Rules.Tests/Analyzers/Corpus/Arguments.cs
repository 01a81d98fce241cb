using System.Reflection;
using Shipping;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What the parameters of a program get: what the desk has of their type; the second parameter of one type gets the second such thing.</summary>
internal sealed class Arguments(Desk desk)
{
    private readonly Dictionary<Type, int> _given = [];

    public object Create(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke(For(constructor));
    }

    public object?[] For(MethodBase method) => [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Find(parameter.ParameterType))];

    private object Find(Type type)
    {
        if (type == typeof(Desk))
            return desk;
        if (type == typeof(Transfer))
            return desk.Transfers[Next(type)];
        if (type == typeof(Order))
            return desk.Orders[Next(type)];
        object[] lists = [desk.Transfers.ToList(), desk.Transfers.ToArray(), desk.Orders.ToList(), desk.Orders.ToArray()];
        return lists.Concat(typeof(Desk).GetProperties().Where(property => property.GetMethod!.IsStatic == false).Select(property => property.GetValue(desk)!))
            .FirstOrDefault(type.IsInstanceOfType)
            ?? throw new InvalidOperationException($"The desk has no {type}.");
    }

    private int Next(Type type) => _given[type] = _given.TryGetValue(type, out var given) ? given + 1 : 0;
}
