namespace ExportPolicy.Rules;

/// <summary>An export licence or permission of a licensing authority.</summary>
public sealed record Licence
{
    /// <summary>Creates a licence.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="authority">The authority that gave it, such as <c>DAPA</c>.</param>
    /// <param name="issuedOn">The day it was given.</param>
    /// <param name="expiresOn">The last day on which it is valid; null when it does not expire.</param>
    /// <param name="lines">The ids of the lines it covers, at least one; all lines when left out.</param>
    /// <param name="quantity">How much it permits, over all transfers and all lines that it covers; null where it states no quantity.</param>
    /// <param name="value">What the goods may be worth, over all transfers and all lines that it covers; null where it states no value.</param>
    /// <exception cref="ArgumentException">A text or the list of lines is empty, the expiry lies before the issue, the value is zero, or the quantity is counted in the currency of the value.</exception>
    public Licence(
        string number,
        string authority,
        DateOnly issuedOn,
        DateOnly? expiresOn = null,
        IEnumerable<string>? lines = null,
        Quantity? quantity = null,
        Money? value = null)
    {
        Number = Require.Text(number, "The number of a licence");
        Authority = Require.Text(authority, $"The authority of licence '{number}'");
        IssuedOn = issuedOn;
        ExpiresOn = expiresOn;
        Lines = Require.List(lines, $"The lines of licence '{number}'");
        if (lines is not null && Lines.Count == 0)
            throw new ArgumentException($"Licence '{number}' names no line; expected at least one. Where it covers all lines, leave them out.", nameof(lines));
        if (expiresOn is { } expires && expires < issuedOn)
            throw new ArgumentException($"Licence '{number}' expires on {expires.ToIso()}, before its issue on {issuedOn.ToIso()}.", nameof(expiresOn));
        if (value is { Amount: 0 })
            throw new ArgumentException($"The value that licence '{number}' permits is {value}; expected more than zero. Where it states none, leave it out.", nameof(value));
        if (Limit.AreInOneUnit(quantity, value))
            throw new ArgumentException($"The quantity that licence '{number}' permits is counted in '{quantity!.Unit}', the currency of its value; expected the unit of the goods.", nameof(quantity));
        Quantity = quantity;
        Value = value;
    }

    /// <summary>The number.</summary>
    public string Number { get; }

    /// <summary>The authority that gave it.</summary>
    public string Authority { get; }

    /// <summary>The day it was given.</summary>
    public DateOnly IssuedOn { get; }

    /// <summary>The last day on which it is valid; null when it does not expire.</summary>
    public DateOnly? ExpiresOn { get; }

    /// <summary>The ids of the lines it covers; empty for all.</summary>
    public EquatableArray<string> Lines { get; }

    /// <summary>How much it permits, over all transfers and all lines that it covers; null where it states no quantity.</summary>
    public Quantity? Quantity { get; }

    /// <summary>What the goods may be worth, over all transfers and all lines that it covers; null where it states no value.</summary>
    public Money? Value { get; }

    /// <summary>The name under which a <see cref="Balance"/> counts what earlier transfers took of the licence: <c>licence AUTHORITY NUMBER</c>, with one space wherever these have several.</summary>
    public string Account => string.Join(' ', $"licence {Authority} {Number}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What it permits in each unit; none where it states neither quantity nor value.</summary>
    internal IEnumerable<Limit> Limits => Limit.Of(Quantity, Value);

    /// <summary>Whether the licence is in force on a day and covers a line.</summary>
    /// <param name="line">The id of the line.</param>
    /// <param name="day">The day.</param>
    /// <returns>True when it does.</returns>
    public bool Covers(string line, DateOnly day) =>
        day >= IssuedOn && (ExpiresOn is not { } last || day <= last) && (Lines.Count == 0 || Lines.Contains(line));

    /// <inheritdoc/>
    public override string ToString() => $"licence {Number} of {Authority}";
}
