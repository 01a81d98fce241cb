using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>A state's declared export policy for a period: a head and its commitments. Equal when the digest of the text is equal.</summary>
public sealed class Policy : IEquatable<Policy>
{
    private readonly Func<Policy, IEnumerable<Commitment>> _build;
    private readonly PolicyParameters _textParameters;
    private readonly string _textDigest;

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
        EquatableArray<NamedText> texts,
        EquatableArray<PolicyProperty> properties,
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
        Texts = texts;
        Properties = properties;
        _build = commitments;
        _textParameters = parameters;
        _textDigest = digest;
        Commitments = commitments(this).ToEquatableArray();
    }

    private Policy(Policy text, PolicyParameters parameters)
    {
        Id = text.Id;
        Version = text.Version;
        State = text.State;
        Issuer = text.Issuer;
        EffectiveFrom = text.EffectiveFrom;
        EffectiveUntil = text.EffectiveUntil;
        TimeZone = text.TimeZone;
        Standard = text.Standard;
        Parameters = parameters;
        Knowledge = text.Knowledge;
        Texts = text.Texts;
        Properties = text.Properties;
        _build = text._build;
        _textParameters = text._textParameters;
        _textDigest = text._textDigest;

        // Back at the parameters of the text it is the policy of the text again, whatever was tried in between.
        Digest = parameters == _textParameters
            ? _textDigest
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_textDigest}\n{parameters}")));
        Commitments = _build(this).ToEquatableArray();
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
    public string Origin => Texts[0].Name;

    /// <summary>What it was read from: its own text, under <see cref="Origin"/>, and after it each list that it names, under its path.</summary>
    /// <remarks>Read again by <see cref="Parse(IEnumerable{NamedText})"/>, and by <see cref="WithParameters"/> where its parameters are not those of its text, it is the same policy with the same digest.</remarks>
    public EquatableArray<NamedText> Texts { get; }

    /// <summary>What it commits to.</summary>
    public EquatableArray<Commitment> Commitments { get; }

    /// <summary>What its author promises of it, beyond what every policy keeps. They decide nothing.</summary>
    public EquatableArray<PolicyProperty> Properties { get; }

    /// <summary>Reads a policy from text.</summary>
    /// <param name="text">The text of a policy file.</param>
    /// <param name="origin">The name of the file for messages; lists that the text names are looked for beside it.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyLoadException">The text is wrong; all errors are reported together.</exception>
    public static Policy Parse(string text, string origin = "policy.yaml")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(origin);
        var errors = new List<PolicyError>();
        return PolicyReader.Read(TextFile.InMemory(origin, text), errors) ?? throw new PolicyLoadException(errors);
    }

    /// <summary>Reads a policy from its texts alone, as an archive keeps them: no file is opened.</summary>
    /// <param name="texts">The texts, as <see cref="Texts"/> gives them: the policy, and after it the lists that it names.</param>
    /// <returns>The policy, with the parameters of its text.</returns>
    /// <exception cref="ArgumentException">There is no text, or two lists have one name.</exception>
    /// <exception cref="PolicyLoadException">A text is wrong, or a list that the policy names is not among them; all errors are reported together.</exception>
    public static Policy Parse(IEnumerable<NamedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var given = Require.List(texts, "The texts of a policy");
        if (given.Count == 0)
            throw new ArgumentException("There is no text; expected that of the policy, and after it the lists that it names.", nameof(texts));
        var lists = Require.Distinct(given.Skip(1).ToEquatableArray(), list => list.Name, "Among the texts of a policy, the list", nameof(texts));
        var errors = new List<PolicyError>();
        return PolicyReader.Read(TextFile.Archived(given[0], lists.ToDictionary(list => list.Name, StringComparer.Ordinal)), errors) ?? throw new PolicyLoadException(errors);
    }

    /// <summary>The same policy read by other parameters: for questions of the kind "what if", and for tests.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <returns>A policy that differs in parameters and digest only; this one when the parameters are the same.</returns>
    /// <exception cref="ArgumentException">A parameter is not defined.</exception>
    public Policy WithParameters(PolicyParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Check();
        return parameters == Parameters ? this : new Policy(this, parameters);
    }

    /// <summary>Whether it is in force on a day of the issuer's calendar.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when it is.</returns>
    public bool InForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveUntil is not { } until || day < until);

    /// <summary>Whether it is in force at an instant.</summary>
    /// <param name="instant">The instant; its day is taken in the issuer's time zone.</param>
    /// <returns>True when it is.</returns>
    public bool InForceAt(DateTimeOffset instant) => InForceOn(DayAt(instant));

    /// <summary>Whether its parameters are those of its text, and not tried out.</summary>
    internal bool IsAsWritten => Digest == _textDigest;

    /// <summary>The day by the issuer's calendar.</summary>
    internal DateOnly DayAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>When a day begins for the issuer; where its clock is set back over midnight, the first time.</summary>
    internal DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, TimeZone.IsAmbiguousTime(midnight) ? TimeZone.GetAmbiguousTimeOffsets(midnight).Max() : TimeZone.GetUtcOffset(midnight));
    }

    /// <summary>Whether its state has a say in a transfer: the goods leave it, pass through it, were exported by it before, or are brokered by one of its own.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>True when it has; always for a policy that binds every state.</returns>
    public bool HasSayIn(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        if (State is null || MayAllow(transfer))
            return true;
        foreach (var party in transfer.Parties)
        {
            if (party.Role is PartyRole.Exporter or PartyRole.Broker && (party.State.Equals(State) || party.Location.State.Equals(State)))
                return true;
        }

        if (transfer.Route is { } route)
        {
            foreach (var leg in route.Legs)
            {
                if (leg.State.Equals(State))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the goods are its state's to allow: it exports them, exported them before, or its broker arranges the transfer. A state of transit can refuse, and cannot allow for the state that exports.</summary>
    internal bool MayAllow(Transfer transfer) =>
        State is null || State.Equals(transfer.Exporter.State) || State.Equals(transfer.Exporter.Location.State) || State.Equals(transfer.Earlier?.ExporterState) ||
        (transfer.Kind == TransferKind.Brokering && transfer.In(PartyRole.Broker).Any(broker => State.Equals(broker.State)));

    /// <inheritdoc/>
    public bool Equals(Policy? other) => other is not null && (ReferenceEquals(this, other) || (Id == other.Id && Digest == other.Digest));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Policy);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"policy {Id}";
}
