namespace ExportPolicy.Rules;

/// <summary>How far a transfer has come. Before <see cref="Contracted"/> an assessment only advises; after it, it reviews.</summary>
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
