namespace ExportPolicy.Rules;

/// <summary>What a party does in a transfer. One person in two roles is two parties.</summary>
public enum PartyRole
{
    /// <summary>Sends the goods.</summary>
    Exporter,

    /// <summary>Arranges the transfer between others (Foreign Trade Act, art. 19-5).</summary>
    Broker,

    /// <summary>Enters the contract to buy; need not use the goods (EAR 748.5(c)).</summary>
    Purchaser,

    /// <summary>Forwards the goods on the way (EAR 748.5(d)).</summary>
    IntermediateConsignee,

    /// <summary>Located abroad and actually receives the shipment (FTR 30.1).</summary>
    UltimateConsignee,

    /// <summary>Receives and ultimately uses the goods; never a forwarder (EAR 748.5(f)).</summary>
    EndUser,
}
