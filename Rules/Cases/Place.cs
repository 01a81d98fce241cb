namespace ExportPolicy.Rules;

/// <summary>A country, a territory of one, or a port.</summary>
public sealed record Place
{
    private Place(string code, CountryCode state, CountryCode? controlledBy)
    {
        Code = code;
        State = state;
        ControlledBy = controlledBy;
    }

    /// <summary>The code as given: ISO 3166-1 alpha-2, ISO 3166-2 or UN/LOCODE.</summary>
    public string Code { get; }

    /// <summary>The recognised state.</summary>
    public CountryCode State { get; }

    /// <summary>The power in control where it is another than the recognised state; else null.</summary>
    public CountryCode? ControlledBy { get; }

    /// <summary>The territory of a country as a whole.</summary>
    /// <param name="country">The country.</param>
    /// <returns>The place.</returns>
    public static Place Of(CountryCode country) => new(country.Value, country, null);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
