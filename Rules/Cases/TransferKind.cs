namespace ExportPolicy.Rules;

/// <summary>What kind of movement a transfer is. Terms as in the Arms Trade Treaty, article 2(2), and ITAR 120.51–120.52.</summary>
public enum TransferKind
{
    /// <summary>Out of the territory of the policy's state.</summary>
    Export,

    /// <summary>From one foreign country to another, of goods exported earlier.</summary>
    Reexport,

    /// <summary>To another end user or end use, of goods exported earlier.</summary>
    Retransfer,

    /// <summary>Through a territory, between two others.</summary>
    Transit,

    /// <summary>Arranged by a broker between third countries.</summary>
    Brokering,

    /// <summary>Technology, software or help sent without moving goods.</summary>
    Intangible,
}
