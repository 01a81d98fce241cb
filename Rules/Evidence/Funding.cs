namespace ExportPolicy.Rules;

/// <summary>A fund that pays, or may pay, for the goods.</summary>
public sealed record Funding
{
    /// <summary>Creates a statement of funding.</summary>
    /// <param name="fund">The id of the fund in the reference data, such as <c>USAI</c>.</param>
    /// <param name="confirmed">Whether it is certain that the fund pays; otherwise it is possible.</param>
    /// <param name="citation">Where it is written.</param>
    /// <exception cref="ArgumentException">The fund is empty.</exception>
    public Funding(string fund, bool confirmed, Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        Fund = Require.Text(fund, "The fund");
        Confirmed = confirmed;
        Citation = citation;
    }

    /// <summary>The id of the fund in the reference data.</summary>
    public string Fund { get; }

    /// <summary>Whether it is certain that the fund pays.</summary>
    public bool Confirmed { get; }

    /// <summary>Where it is written.</summary>
    public Citation Citation { get; }

    /// <inheritdoc/>
    public override string ToString() => $"funding by {Fund}";
}
