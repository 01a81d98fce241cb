namespace ExportPolicy.Rules;

/// <summary>Judges by the policies in force at the moment, each by its issuer's calendar.</summary>
internal sealed class PolicyJudge : IJudge
{
    private readonly PolicyEngine _engine;
    private readonly PolicySet _policies;
    private readonly ReferenceData _reference;
    private readonly TimeSpan _lifetime;

    public PolicyJudge(ExportPolicyOptions options)
    {
        // Read once, and then looked at: whoever holds the options may still change them.
        _policies = options.Policies;
        _lifetime = options.ClearanceLifetime;
        if (ExportPolicyOptions.Problems(_policies, _lifetime).ToList() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        _reference = options.Reference;
        _engine = new PolicyEngine(_policies, _reference);
    }

    public Judgement Judge(Transfer transfer, Evidence? evidence, CheckOptions options, DateTimeOffset now) => new(
        _engine.AssessNow(transfer, evidence ?? Evidence.None, now, options),
        Withholdings.Of(transfer, evidence, options, _policies, now).ToEquatableArray());

    /// <summary>The tables that it judges by.</summary>
    public ReferenceData Reference => _reference;

    /// <summary>The same with what two people have resolved: of a transfer that is referred for nothing else.</summary>
    public Judgement Judge(Question question, IEnumerable<Resolution> resolutions)
    {
        var judgement = Judge(question.Transfer, question.Evidence, question.Options, question.Now);
        return judgement with { Resolution = resolutions.FirstOrDefault(resolution => resolution.Settles(judgement.Assessment, question.Evidence, question.Now)) };
    }

    /// <summary>What a transfer takes of the caps and licences that count at an instant.</summary>
    public List<Draw> Draws(Transfer transfer, DateTimeOffset now) => Rules.Draws.Of(transfer, _policies, _reference, now);

    public DateTimeOffset EndOfClearance(Transfer transfer, DateTimeOffset now) => ClearanceExpiry.Of(transfer.Documents, _policies, now, _lifetime);
}
