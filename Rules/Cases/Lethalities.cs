namespace ExportPolicy.Rules;

/// <summary>Lethality in words, for messages.</summary>
internal static class Lethalities
{
    public static string Of(ClassifiedLine goods) => Of(goods.Classification.Lethality);

    public static string Of(Lethality lethality) => lethality switch
    {
        Lethality.Lethal => "lethal",
        Lethality.Unknown => "of unknown lethality",
        Lethality.Component => "component",
        Lethality.Enabling => "enabling",
        _ => "non-lethal",
    };
}
