namespace ExportPolicy.Rules;

/// <summary>What somebody says about a transfer, and through whom it came to us.</summary>
public sealed record Claim
{
    /// <summary>Creates a claim.</summary>
    /// <param name="id">Its id, unique in the evidence.</param>
    /// <param name="proposition">What it says.</param>
    /// <param name="modality">How strongly it says so.</param>
    /// <param name="attribution">How it is attributed.</param>
    /// <param name="reliability">Admiralty reliability of the source, A–F.</param>
    /// <param name="credibility">Admiralty credibility of the information, 1–6.</param>
    /// <param name="publishedOn">The day it was published; later <c>KnownAt</c> days see it.</param>
    /// <param name="citation">Where it is written.</param>
    /// <param name="denies">Whether it denies the proposition.</param>
    /// <param name="speaker">Who says so; null where nobody is named.</param>
    /// <param name="institution">The body for which the speaker speaks; null where not known.</param>
    /// <param name="outlet">The outlet that printed it; null for a primary document.</param>
    /// <param name="derivedFrom">The ids of the claims that this one repeats; empty for a root.</param>
    /// <param name="saidOn">The day it was said; null where not known.</param>
    /// <param name="retractedOn">The day it was retracted; null while it stands.</param>
    /// <exception cref="ArgumentException">A text is empty, or a day precedes the publication.</exception>
    public Claim(
        string id,
        Proposition proposition,
        Modality modality,
        Attribution attribution,
        Reliability reliability,
        Credibility credibility,
        DateOnly publishedOn,
        Citation citation,
        bool denies = false,
        string? speaker = null,
        Institution? institution = null,
        string? outlet = null,
        IEnumerable<string>? derivedFrom = null,
        DateOnly? saidOn = null,
        DateOnly? retractedOn = null)
    {
        ArgumentNullException.ThrowIfNull(proposition);
        ArgumentNullException.ThrowIfNull(citation);
        Id = Require.Text(id, "The id of a claim");
        Proposition = proposition;
        Denies = denies;
        Modality = Require.Defined(modality, $"The modality of claim '{id}'");
        Attribution = Require.Defined(attribution, $"The attribution of claim '{id}'");
        Reliability = Require.Defined(reliability, $"The reliability of claim '{id}'");
        Credibility = Require.Defined(credibility, $"The credibility of claim '{id}'");
        PublishedOn = publishedOn;
        Citation = citation;
        Speaker = Require.OptionalText(speaker, $"The speaker of claim '{id}'");
        Institution = institution;
        Outlet = Require.OptionalText(outlet, $"The outlet of claim '{id}'");
        DerivedFrom = Require.List(derivedFrom, $"The claims from which '{id}' is derived");
        SaidOn = saidOn;
        RetractedOn = retractedOn;
        if (saidOn is { } said && said > publishedOn)
            throw new ArgumentException($"Claim '{id}' was said on {said.ToIso()}, after its publication on {publishedOn.ToIso()}.", nameof(saidOn));
        if (retractedOn is { } retracted && retracted < publishedOn)
            throw new ArgumentException($"Claim '{id}' was retracted on {retracted.ToIso()}, before its publication on {publishedOn.ToIso()}.", nameof(retractedOn));
    }

    /// <summary>The id, unique in the evidence.</summary>
    public string Id { get; }

    /// <summary>What it says.</summary>
    public Proposition Proposition { get; }

    /// <summary>Whether it denies the proposition. A denial is recorded and lowers nothing.</summary>
    public bool Denies { get; }

    /// <summary>How strongly it says so.</summary>
    public Modality Modality { get; }

    /// <summary>How it is attributed.</summary>
    public Attribution Attribution { get; }

    /// <summary>Admiralty reliability of the source.</summary>
    public Reliability Reliability { get; }

    /// <summary>Admiralty credibility of the information.</summary>
    public Credibility Credibility { get; }

    /// <summary>The day it was published.</summary>
    public DateOnly PublishedOn { get; }

    /// <summary>Where it is written.</summary>
    public Citation Citation { get; }

    /// <summary>Who says so; null where nobody is named.</summary>
    public string? Speaker { get; }

    /// <summary>The body for which the speaker speaks; null where not known.</summary>
    public Institution? Institution { get; }

    /// <summary>The outlet that printed it; null for a primary document.</summary>
    public string? Outlet { get; }

    /// <summary>The ids of the claims that this one repeats; empty for a root.</summary>
    public EquatableArray<string> DerivedFrom { get; }

    /// <summary>The day it was said; null where not known.</summary>
    public DateOnly? SaidOn { get; }

    /// <summary>The day it was retracted; null while it stands.</summary>
    public DateOnly? RetractedOn { get; }

    /// <summary>Whether it repeats other claims and so adds nothing to their weight.</summary>
    public bool IsEcho => DerivedFrom.Count > 0;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"claim {Id}";
}
