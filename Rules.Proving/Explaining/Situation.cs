namespace ExportPolicy.Rules.Proving;

/// <summary>A case under policies, as it stands or as steps would make it. Its days are fixed.</summary>
internal sealed record Situation
{
    private readonly TimeProvider? _time;
    private PolicyEngine _engine;
    private Assessment? _assessment;

    public Situation(Case given, PolicySet policies, ReferenceData reference, TimeProvider? time)
    {
        _time = time;
        Today = DateOnly.FromDateTime((time ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        _engine = new PolicyEngine(policies, reference, time);
        Policies = policies;
        Reference = reference;
        _assessment = _engine.Assess(given.Transfer, given.Evidence, given.AsOf, given.KnownAt, given.Acknowledgements);
        Case = given with { AsOf = _assessment.AsOf, KnownAt = _assessment.KnownAt };
    }

    public Case Case { get; private init; }

    public PolicySet Policies { get; private init; }

    public ReferenceData Reference { get; }

    public PolicyEngine Engine => _engine;

    public Transfer Transfer => Case.Transfer;

    /// <summary>What the clock says (UTC).</summary>
    public DateOnly Today { get; }

    /// <summary>The day whose policies and documents count.</summary>
    public DateOnly Day => Case.AsOf!.Value;

    /// <summary>What the engine says of it; decided once.</summary>
    public Assessment Assessment => _assessment ??= _engine.Assess(Case.Transfer, Case.Evidence, Case.AsOf, Case.KnownAt, Case.Acknowledgements);

    public Situation With(Transfer transfer) => With(Case with { Transfer = transfer });

    public Situation With(Evidence evidence) => With(Case with { Evidence = evidence });

    public Situation With(Case changed) => this with { Case = changed, _assessment = null };

    /// <summary>The same case under policies in which the owner of one has spoken.</summary>
    /// <returns>The situation; null where the owner could not speak.</returns>
    public Situation? With(PolicySet? policies) =>
        policies is null ? null : this with { Policies = policies, _engine = new PolicyEngine(policies, Reference, _time), _assessment = null };
}
