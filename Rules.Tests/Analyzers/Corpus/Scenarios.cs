using Shipping;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Opens desks for the scenarios.</summary>
internal static class Scenarios
{
    /// <summary>After so many checks the source of evidence gives up, so that a program that never ends does.</summary>
    private const int Patience = 1_000;

    private static readonly DateTimeOffset Now = new(2022, 11, 11, 12, 0, 0, TimeSpan.FromHours(9));

    private static readonly ExportPolicyOptions Options = new()
    {
        Policies = PolicySet.Of(TestPolicy.Of(
            "id: to-us, kind: allowance, recipients: [US], goods: all",
            "id: no-lethal-aid, kind: lethal-aid-ban, recipients: [UA], goods: lethal")),
    };

    private static readonly Transfer First = Goods.Transfer("T-1");

    private static readonly Evidence Adverse = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));

    private static readonly Evidence Doubtful = Said.At(KnowledgeLevel.ReasonToKnow, A.GoesTo("UA"));

    public static Desk Open(Scenario scenario)
    {
        var clock = new Clock(Now);
        var source = new Source(scenario);
        return new Desk(new ExportGate(Options, scenario == Scenario.RefersAll ? null : source, clock), clock, new Archive(source.Find));
    }

    /// <summary>Whether what left may leave in the scenario, by a check of its own.</summary>
    public static bool Permits(Scenario scenario, object left)
    {
        if (scenario is Scenario.Fails)
            return false;
        var desk = Open(scenario);
        var transfer = left as Transfer ?? desk.Transfers.Single(each => each.Id == (string)left);
        return desk.Gate.Check(transfer).IsPermitted;
    }

    private sealed class Source(Scenario scenario) : IEvidenceSource
    {
        private int _asked;

        public Evidence Find(Transfer transfer) => scenario switch
        {
            _ when Interlocked.Increment(ref _asked) > Patience => throw new InvalidOperationException($"More than {Patience} checks."),
            Scenario.Fails => throw new TimeoutException("The source of evidence is down."),
            Scenario.DeniesAll => Adverse,
            Scenario.RefersAll => Doubtful,
            Scenario.PermitsFirst when !transfer.Equals(First) => Adverse,
            _ => Evidence.None,
        };
    }
}
