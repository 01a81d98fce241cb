using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Proving;

/// <summary>What all cases of a space share: days, the state that exports, the base case, and parties, which are costly to make and few.</summary>
/// <param name="AsOf">The day whose policies and documents count.</param>
/// <param name="LastDay">The last day on which a case is decided: that of a successor in a comparison.</param>
/// <param name="Exporter">The state that exports the goods, where a case does not say otherwise.</param>
/// <param name="Recipient">The state that receives them, where a case does not say otherwise.</param>
/// <param name="Codes">The goods, where a case does not say otherwise.</param>
/// <param name="Caps">The caps that may count these goods.</param>
/// <param name="Basis">The terms, where a case does not say otherwise.</param>
/// <param name="Authorities">The authorities whose licences the policies ask for.</param>
internal sealed record Setting(DateOnly AsOf, DateOnly LastDay, CountryCode Exporter, CountryCode Recipient, EquatableArray<ControlCode> Codes, IReadOnlyList<QuantityCap> Caps, TransferBasis Basis, EquatableArray<string> Authorities)
{
    private readonly ConcurrentDictionary<(PartyRole, CountryCode, PartyKind, Place?), Party> _parties = new();

    /// <summary>The day on which papers were issued and claims were published: a month before, so that a second day for a successor stays after it.</summary>
    public DateOnly IssuedOn { get; } = Before(AsOf);

    /// <summary>A day on which no case is decided yet; the last one where there is none.</summary>
    public DateOnly LaterDay => LastDay == DateOnly.MaxValue ? LastDay : LastDay.AddDays(1);

    /// <summary>A party of a state in a role.</summary>
    public Party Party(PartyRole role, CountryCode state, PartyKind kind, Place? location = null) =>
        _parties.GetOrAdd((role, state, kind, location), static key => new Party(key.Item1, $"{FileWords.Of(key.Item1)} of {key.Item2}", key.Item3, key.Item2, key.Item4));

    /// <summary>Where the plan, paper or statement of a case of the space comes from.</summary>
    public Citation Invented { get; } = new("A case of the space of a proof", "ExportPolicy", Before(AsOf));

    private static DateOnly Before(DateOnly day) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - 30));
}
