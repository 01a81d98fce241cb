namespace ExportPolicy.Rules;

/// <summary>Judges by the policies in force at the moment, each by its issuer's calendar.</summary>
internal sealed class PolicyJudge : IJudge
{
    private readonly PolicyEngine _engine;
    private readonly PolicySet _policies;
    private readonly TimeSpan _lifetime;

    public PolicyJudge(ExportPolicyOptions options)
    {
        // Read once, and then looked at: whoever holds the options may still change them.
        _policies = options.Policies;
        _lifetime = options.ClearanceLifetime;
        if (ExportPolicyOptions.Problems(_policies, _lifetime).ToList() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        _engine = new PolicyEngine(_policies, options.Reference);
    }

    public Judgement Judge(Transfer transfer, Evidence? evidence, CheckOptions options, DateTimeOffset now) => new(
        _engine.AssessNow(transfer, evidence ?? Evidence.None, now, options),
        Withholdings.Of(transfer, evidence, options, _policies, now).ToEquatableArray());

    public DateTimeOffset EndOfClearance(Transfer transfer, DateTimeOffset now) => ClearanceExpiry.Of(transfer.Documents, _policies, now, _lifetime);
}
