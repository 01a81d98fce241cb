namespace ExportPolicy.Rules;

/// <summary>On what terms goods change hands. Korean law treats every one of them as an export (Foreign Trade Act Enforcement Decree, art. 2(3)(a)).</summary>
public enum TransferBasis
{
    /// <summary>Against payment.</summary>
    Sale,

    /// <summary>Without return: aid and donations.</summary>
    Gift,

    /// <summary>To be given back.</summary>
    Loan,

    /// <summary>To be given back, against rent.</summary>
    Lease,

    /// <summary>Against other goods.</summary>
    Exchange,
}
