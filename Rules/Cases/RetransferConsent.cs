namespace ExportPolicy.Rules;

/// <summary>The written consent of an exporting state that goods be passed on (AECA s.3(a)(2) is the American model of it).</summary>
public sealed record RetransferConsent
{
    /// <summary>Creates a consent.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="state">The state that consents.</param>
    /// <param name="recipient">The state to which the goods may go.</param>
    /// <param name="issuedOn">The day it was given.</param>
    /// <param name="earlierTransfer">The id of the earlier transfer whose goods may be passed on; any when left out.</param>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    public RetransferConsent(string number, CountryCode state, CountryCode recipient, DateOnly issuedOn, string? earlierTransfer = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recipient);
        Number = Require.Text(number, "The number of a consent");
        State = state;
        Recipient = recipient;
        IssuedOn = issuedOn;
        EarlierTransfer = Require.OptionalText(earlierTransfer, $"The earlier transfer of consent '{number}'");
    }

    /// <summary>The number.</summary>
    public string Number { get; }

    /// <summary>The state that consents.</summary>
    public CountryCode State { get; }

    /// <summary>The state to which the goods may go.</summary>
    public CountryCode Recipient { get; }

    /// <summary>The day it was given.</summary>
    public DateOnly IssuedOn { get; }

    /// <summary>The id of the earlier transfer whose goods may be passed on; null for any.</summary>
    public string? EarlierTransfer { get; }

    /// <inheritdoc/>
    public override string ToString() => $"consent {Number} of {State} to {Recipient}";
}
