namespace ExportPolicy.Rules;

/// <summary>What a reference table says of a control code and everything below it that has no entry of its own.</summary>
/// <param name="Code">The code.</param>
/// <param name="Title">What goods it names, in own words.</param>
/// <param name="Lethality">Whether they are lethal.</param>
/// <param name="Consumable">Whether they are used up by use.</param>
/// <param name="Source">Where the entry comes from, or the words <c>not sourced</c> with the reason.</param>
/// <param name="Note">What else to know; null for nothing.</param>
public sealed record ReferenceEntry(ControlCode Code, string Title, Lethality Lethality, bool Consumable, string Source, string? Note);
