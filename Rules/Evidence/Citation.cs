namespace ExportPolicy.Rules;

/// <summary>Where something is written.</summary>
public sealed record Citation
{
    /// <summary>Creates a citation.</summary>
    /// <param name="title">The title of the text.</param>
    /// <param name="publisher">Who published it.</param>
    /// <param name="date">The day of publication; null where the text bears none.</param>
    /// <param name="quote">The words relied on; at most 25.</param>
    /// <param name="url">Where the text can be read.</param>
    /// <param name="unquoted">Why no words are quoted, where none are.</param>
    /// <exception cref="ArgumentException">A text is empty or the quotation too long.</exception>
    public Citation(string title, string publisher, DateOnly? date = null, string? quote = null, Uri? url = null, string? unquoted = null)
    {
        Title = Require.Text(title, "The title of a citation");
        Publisher = Require.Text(publisher, $"The publisher of '{title}'");
        Date = date;
        Quote = Require.Quote(quote, $"The quotation from '{title}'");
        Url = url;
        Unquoted = Require.OptionalText(unquoted, $"The reason why '{title}' is not quoted");
    }

    /// <summary>The title of the text.</summary>
    public string Title { get; }

    /// <summary>Who published it.</summary>
    public string Publisher { get; }

    /// <summary>The day of publication; null where the text bears none.</summary>
    public DateOnly? Date { get; }

    /// <summary>The words relied on; at most 25.</summary>
    public string? Quote { get; }

    /// <summary>Where the text can be read; null where no address is known.</summary>
    public Uri? Url { get; }

    /// <summary>Why no words are quoted; null where some are, or no reason is given.</summary>
    public string? Unquoted { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        Date is { } date ? $"{Publisher}, {date.ToIso()}: {Title}" : $"{Publisher}: {Title}";
}
