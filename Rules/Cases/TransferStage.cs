namespace ExportPolicy.Rules;

/// <summary>How far a transfer has come. Only a <see cref="Contracted"/> one can be decided for release.</summary>
public enum TransferStage
{
    /// <summary>Somebody asks for it.</summary>
    Proposed,

    /// <summary>Talks are going on.</summary>
    Negotiating,

    /// <summary>Agreed in principle, not signed.</summary>
    AgreedInPrinciple,

    /// <summary>Signed; the goods have not left.</summary>
    Contracted,

    /// <summary>The goods are on their way.</summary>
    Shipped,

    /// <summary>The goods have arrived.</summary>
    Delivered,
}
