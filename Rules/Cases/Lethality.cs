namespace ExportPolicy.Rules;

/// <summary>Whether goods are designed to inflict serious bodily injury or death. Controlled and lethal are separate axes: body armour is controlled and not lethal.</summary>
/// <remarks>Ordered from the strictest to the least: of several codes on a line the smallest value counts.</remarks>
public enum Lethality
{
    /// <summary>Designed to inflict serious bodily injury or death.</summary>
    Lethal,

    /// <summary>The reference table does not say; a human must.</summary>
    Unknown,

    /// <summary>A part of a lethal item, not complete by itself.</summary>
    Component,

    /// <summary>Not lethal, but makes lethal force possible or effective: radar, radios, bridging.</summary>
    Enabling,

    /// <summary>Neither lethal nor enabling.</summary>
    NonLethal,
}
