namespace ExportPolicy.Rules;

/// <summary>How certain it is that a fund pays.</summary>
public enum FundingCertainty
{
    /// <summary>It may pay: a red flag.</summary>
    Possible,

    /// <summary>It pays.</summary>
    Confirmed,
}

/// <summary>A fund that pays, or may pay, for the goods.</summary>
public sealed record Funding
{
    /// <summary>Creates a statement of funding.</summary>
    /// <param name="fund">The id of the fund in the reference data, such as <c>USAI</c>.</param>
    /// <param name="certainty">How certain it is that the fund pays.</param>
    /// <param name="citation">Where it is written.</param>
    /// <exception cref="ArgumentException">The fund is empty.</exception>
    public Funding(string fund, FundingCertainty certainty, Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        Fund = Require.Text(fund, "The fund");
        Certainty = Require.Defined(certainty, $"The certainty of fund '{fund}'");
        Citation = citation;
    }

    /// <summary>The id of the fund in the reference data.</summary>
    public string Fund { get; }

    /// <summary>How certain it is that the fund pays.</summary>
    public FundingCertainty Certainty { get; }

    /// <summary>Where it is written.</summary>
    public Citation Citation { get; }

    /// <inheritdoc/>
    public override string ToString() => $"funding by {Fund}";
}
