namespace ExportPolicy.Rules.Tests;

/// <summary>Gates under the shipped policies at noon in Korea on the day of <see cref="A.Day"/>, when <see cref="A.Transfer"/> is permitted.</summary>
internal static class Gates
{
    public static readonly DateTimeOffset Noon = new(2022, 11, 11, 12, 0, 0, TimeSpan.FromHours(9));

    public static TestClock Clock() => new(Noon);

    public static ExportGate Open(TimeProvider? clock = null, IEvidenceSource? source = null, ExportPolicyOptions? options = null) =>
        new(options, source, clock ?? Clock());

    /// <summary>A gate under policies of a test.</summary>
    public static ExportGate Under(TimeProvider clock, params Policy[] policies) => new(new ExportPolicyOptions { Policies = PolicySet.Of(policies) }, time: clock);

    public static Clearance Clear(this ExportGate gate, Transfer transfer) => gate.Check(transfer, Evidence.None).RequireClearance();
}
