namespace ExportPolicy.Rules;

/// <summary>The documents declared for a transfer. They count as the letter of the case.</summary>
public sealed record Documents
{
    /// <summary>Creates the set of declared documents; what is left out is not there.</summary>
    /// <param name="certificates">End-use certificates.</param>
    /// <param name="licences">Export licences and permissions.</param>
    /// <param name="consents">Consents to pass goods on.</param>
    /// <param name="stockPlans">What the recipient plans to do with its stocks.</param>
    /// <param name="exceptions">Exceptions from a policy of denial that are claimed.</param>
    public Documents(
        IEnumerable<EndUseCertificate>? certificates = null,
        IEnumerable<Licence>? licences = null,
        IEnumerable<RetransferConsent>? consents = null,
        IEnumerable<StockPlan>? stockPlans = null,
        IEnumerable<ExceptionClaim>? exceptions = null)
    {
        Certificates = Require.List(certificates, "The certificates");
        Licences = Require.List(licences, "The licences");
        Consents = Require.List(consents, "The consents");
        StockPlans = Require.List(stockPlans, "The stock plans");
        Exceptions = Require.List(exceptions, "The claimed exceptions");
    }

    /// <summary>No documents.</summary>
    public static Documents None { get; } = new();

    /// <summary>End-use certificates.</summary>
    public EquatableArray<EndUseCertificate> Certificates { get; }

    /// <summary>Export licences and permissions.</summary>
    public EquatableArray<Licence> Licences { get; }

    /// <summary>Consents to pass goods on.</summary>
    public EquatableArray<RetransferConsent> Consents { get; }

    /// <summary>What the recipient plans to do with its stocks.</summary>
    public EquatableArray<StockPlan> StockPlans { get; }

    /// <summary>Exceptions from a policy of denial that are claimed.</summary>
    public EquatableArray<ExceptionClaim> Exceptions { get; }
}
