namespace ExportPolicy.Rules.Engine;

/// <summary>Numbers the fact types that rules read.</summary>
internal sealed class FactSlots
{
    private readonly Dictionary<Type, int> _slots = [];

    public Type[] Types => [.. _slots.Keys];

    public int Of(Type factType)
    {
        if (!_slots.TryGetValue(factType, out int slot))
            _slots.Add(factType, slot = _slots.Count);
        return slot;
    }
}
