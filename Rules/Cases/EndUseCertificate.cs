namespace ExportPolicy.Rules;

/// <summary>An end-use certificate as presented. Fields that it does not carry are null: what a policy needs and does not find is named as missing.</summary>
/// <remarks>Present, complete and authenticated are three facts; forged and blank signed certificates exist. Field list after the UN Programme of Action check-list and the OSCE and Wassenaar practice.</remarks>
public sealed record EndUseCertificate
{
    /// <summary>The register number.</summary>
    public string? Number { get; init; }

    /// <summary>The day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The last day on which it is valid; null when it does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The authority that issued it.</summary>
    public string? IssuingAuthority { get; init; }

    /// <summary>The exporter it names.</summary>
    public string? Exporter { get; init; }

    /// <summary>The end user it names.</summary>
    public string? EndUser { get; init; }

    /// <summary>Position of the person who signed.</summary>
    public string? SignatoryPosition { get; init; }

    /// <summary>Whether it bears an original signature.</summary>
    public bool OriginalSignature { get; init; }

    /// <summary>Whether the issuing government's authority has certified it as authentic.</summary>
    public bool Authenticated { get; init; }

    /// <summary>Number or date of the contract or order.</summary>
    public string? Contract { get; init; }

    /// <summary>Description of the goods.</summary>
    public string? Goods { get; init; }

    /// <summary>How much it covers.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The ids of the lines that it covers; empty for all.</summary>
    public EquatableArray<string> Lines { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];

    /// <summary>The country of final destination.</summary>
    public Place? FinalDestination { get; init; }

    /// <summary>The statement of end use.</summary>
    public string? EndUse { get; init; }

    /// <summary>Whether it undertakes not to re-export or retransfer without written consent of the exporting state.</summary>
    public bool UndertakesNoReexport { get; init; }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, EndUser);

    /// <inheritdoc/>
    public override string ToString() => $"end-use certificate {Number ?? "without number"}";
}
