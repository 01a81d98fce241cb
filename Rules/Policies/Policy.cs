namespace ExportPolicy.Rules;

/// <summary>A state's declared export policy for a period: a head and its commitments. Equal when the digest of the text is equal.</summary>
public sealed class Policy : IEquatable<Policy>
{
    internal Policy(
        string id,
        string version,
        CountryCode? state,
        string issuer,
        DateOnly effectiveFrom,
        DateOnly? effectiveUntil,
        TimeZoneInfo timeZone,
        PolicyStandard standard,
        PolicyParameters parameters,
        KnowledgeTable knowledge,
        string digest,
        string origin,
        Func<Policy, IEnumerable<Commitment>> commitments)
    {
        Id = id;
        Version = version;
        State = state;
        Issuer = issuer;
        EffectiveFrom = effectiveFrom;
        EffectiveUntil = effectiveUntil;
        TimeZone = timeZone;
        Standard = standard;
        Parameters = parameters;
        Knowledge = knowledge;
        Digest = digest;
        Origin = origin;
        Commitments = commitments(this).ToEquatableArray();
    }

    /// <summary>The id, unique among policies: <c>kr-2022-10-28</c>.</summary>
    public string Id { get; }

    /// <summary>The version of the text under this id.</summary>
    public string Version { get; }

    /// <summary>The state whose policy it is; null for one that binds every state, such as a Security Council resolution.</summary>
    public CountryCode? State { get; }

    /// <summary>The authority that declared it.</summary>
    public string Issuer { get; }

    /// <summary>The first day in force, in <see cref="TimeZone"/>.</summary>
    public DateOnly EffectiveFrom { get; }

    /// <summary>The first day no longer in force, in <see cref="TimeZone"/>; null while it is in force.</summary>
    public DateOnly? EffectiveUntil { get; }

    /// <summary>The issuer's time zone.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>By what standard it decides.</summary>
    public PolicyStandard Standard { get; }

    /// <summary>How it is read where its words leave it open.</summary>
    public PolicyParameters Parameters { get; }

    /// <summary>When claims reach which level of knowledge.</summary>
    public KnowledgeTable Knowledge { get; }

    /// <summary>SHA-256 of the text, in lower-case hexadecimal digits; with changed parameters, of the text and these.</summary>
    public string Digest { get; }

    /// <summary>Where the text was read from: a file, or the package.</summary>
    public string Origin { get; }

    /// <summary>What it commits to.</summary>
    public EquatableArray<Commitment> Commitments { get; }

    /// <summary>Whether it is in force on a day of the issuer's calendar.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when it is.</returns>
    public bool InForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveUntil is not { } until || day < until);

    /// <summary>Whether it is in force at an instant.</summary>
    /// <param name="instant">The instant; its day is taken in the issuer's time zone.</param>
    /// <returns>True when it is.</returns>
    public bool InForceAt(DateTimeOffset instant) =>
        InForceOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime));

    /// <inheritdoc/>
    public bool Equals(Policy? other) => other is not null && (ReferenceEquals(this, other) || (Id == other.Id && Digest == other.Digest));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Policy);

    /// <inheritdoc/>
    public override int GetHashCode() => Digest.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"policy {Id}";
}
