namespace ExportPolicy.Rules;

/// <summary>Roles of parties in words, for messages.</summary>
internal static class PartyRoleNames
{
    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Exporter => "exporter",
        PartyRole.Broker => "broker",
        PartyRole.Purchaser => "purchaser",
        PartyRole.IntermediateConsignee => "intermediate consignee",
        PartyRole.UltimateConsignee => "ultimate consignee",
        _ => "end user",
    };
}
