using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task Resolve_OfAReferredCase_PermitsItAndLeavesWhatThePoliciesSay()
    {
        await using var desk = await OpenAsync();
        var referred = await desk.CheckAsync(rounds: 1200);
        Assert.Equal(Outcome.Referred, referred.Outcome);

        var resolution = await ResolveAsync(desk, referred);
        var decision = await desk.CheckAsync(rounds: 1200);

        Assert.Equal(Outcome.Permitted, decision.Outcome);
        Assert.Equal(resolution, decision.Resolution);
        Assert.Equal((Outcome.Referred, Outcome.Referred), (decision.Assessment.ByLetter, decision.Assessment.OnKnowledge));
        decision.Clearance!.Demand(Desk.Order(rounds: 1200));
        Assert.Equal(1200, await desk.TakenAsync());
        Assert.Equal(referred.Entry!.Hash, (await (await desk.ReaderAsync()).FindAsync(referred.Entry.Seq, Token))!.Hash);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Resolve_ThenNewReasonsOrAnotherTransfer_IsReferredAgain()
    {
        await using var desk = await OpenAsync();
        var referred = await desk.CheckAsync(rounds: 1200);
        await ResolveAsync(desk, referred);

        Assert.False((await desk.CheckAsync(rounds: 1201)).IsPermitted);
        Assert.False((await desk.CheckAsync("T-2", 1200)).IsPermitted);
        Assert.True((await desk.CheckAsync("T-3", 1)).IsPermitted);
        Assert.False((await desk.CheckAsync(rounds: 1200)).IsPermitted);
    }

    [Fact]
    public async Task Resolve_AfterItsEnd_SettlesNothing()
    {
        await using var desk = await OpenAsync();
        await ResolveAsync(desk, await desk.CheckAsync(rounds: 1200));
        Assert.True((await desk.CheckAsync(rounds: 1200)).IsPermitted);

        desk.Clock.Advance(TimeSpan.FromDays(7));

        Assert.False((await desk.CheckAsync(rounds: 1200)).IsPermitted);
    }

    [Fact]
    public async Task Resolve_OfADenial_IsRefused()
    {
        await using var desk = await OpenAsync();
        var denied = await desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!).CheckAsync(Desk.Order(to: "UA"), Evidence.None, cancellationToken: Token);

        var problem = await Assert.ThrowsAsync<LedgerException>(() => ResolveAsync(desk, denied));

        Assert.Contains("no resolution lifts a denial", problem.Message, StringComparison.Ordinal);
        Assert.Empty(await RecordsAsync(desk, RecordKind.Resolution));
    }

    [Theory]
    [InlineData("Kim Min-su", "kim min su")]
    [InlineData("A", "A ")]
    [InlineData("asker", "B")]
    public async Task Resolve_ByOnePerson_IsRefused(string requestedBy, string approvedBy)
    {
        await using var desk = await OpenAsync();
        var referred = await desk.Gate.CheckAsync(Desk.Order(rounds: 1200), Evidence.None, new CheckOptions { RequestedBy = "b" }, Token);

        await Assert.ThrowsAsync<LedgerException>(() => ResolveAsync(desk, referred, requestedBy, approvedBy));
        await ResolveAsync(desk, referred, "asker", "somebody else");
    }

    [Fact]
    public async Task Resolve_OfWhatTheGateWithholds_IsRefused()
    {
        await using var desk = await OpenAsync();
        var decision = await desk.Gate.CheckAsync(A.Transfer(stage: TransferStage.Negotiating), Evidence.None, cancellationToken: Token);

        Assert.Contains("Nothing in", (await Assert.ThrowsAsync<LedgerException>(() => ResolveAsync(desk, decision))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_OfAPremiseGapUnderTheLetterStandard_Permits()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(TestPolicy.WithStandard(PolicySet.Shipped.Find("kr-2022-10-28")!, "letter"));
        var evidence = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));
        var referred = await gate.CheckAsync(Desk.Order(), evidence, cancellationToken: Token);
        Assert.Equal((Outcome.Referred, Outcome.Denied), (referred.Outcome, referred.Assessment.OnKnowledge));

        await ResolveAsync(desk, referred);
        var decision = await gate.CheckAsync(Desk.Order(), evidence, cancellationToken: Token);

        Assert.True(decision.IsPermitted);
        Assert.Equal((Outcome.Permitted, Outcome.Denied), (decision.Assessment.ByLetter, decision.Assessment.OnKnowledge));
    }

    [Fact]
    public async Task Hold_StopsChecksLotsAndDemandsUntilItIsLifted()
    {
        await using var desk = await OpenAsync();
        var clearance = (await desk.CheckAsync()).Clearance!;
        var hold = await desk.Ledger.HoldAsync("T-1", "an officer", A.Day.AddDays(3), "ask the buyer", "screening", Token);

        Assert.Contains($"held, by hold '{hold.Id}'", Assert.Throws<ClearanceException>(() => clearance.Demand(Desk.Order())).Message, StringComparison.Ordinal);
        Assert.Equal(WithheldReason.Held, Assert.Single((await desk.CheckAsync()).Withheld).Reason);
        await Assert.ThrowsAsync<ExportReferredException>(() => RedeemAsync(desk, clearance.Reference, null, "a"));
        Assert.True((await desk.CheckAsync("T-2")).IsPermitted);

        await Assert.ThrowsAsync<LedgerException>(() => desk.Ledger.LiftAsync("T-2", hold.Id, "other", "an officer", Token));
        await desk.Ledger.LiftAsync("T-1", hold.Id, "the buyer answered", "an officer", Token);
        clearance.Demand(Desk.Order());
    }

    [Fact]
    public async Task Reassess_AfterNewEvidence_RevokesWhatDoesNotHoldAndTellsWhatHasLeft()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!);
        var references = new List<ClearanceReference>();
        foreach (var id in (string[])["T-1", "T-2", "T-3"])
            references.Add((await gate.CheckAsync(Desk.Order(id), Evidence.None, cancellationToken: Token)).Clearance!.Reference);
        (await gate.RedeemAsync(references[0], Desk.Order("T-1"), Thirty, "a", Token)).Demand(Desk.Order("T-1"), Thirty);
        var known = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));
        await desk.Ledger.AddEvidenceAsync(Desk.Order("T-1"), known, "an officer", Token);
        await desk.Ledger.AddEvidenceAsync(Desk.Order("T-2"), known, "an officer", Token);

        var result = await gate.ReassessAsync(Token);

        Assert.Equal(1, result.Kept);
        Assert.Equal(["T-1", "T-2"], result.Revoked.Select(revoked => revoked.Reference.TransferId));
        var breach = Assert.Single(result.Breaches);
        Assert.Equal(references[0], breach.Reference);
        Assert.Equal(new LineAmount("1", "rounds", 30), Assert.Single(breach.Shipped));
        Assert.Contains(breach.Decision.Assessment.Findings, finding => finding.Effect == Effect.Prohibit);
        Assert.Equal(ClearanceRefusal.Withdrawn, (await Assert.ThrowsAsync<ClearanceException>(() => gate.RedeemAsync(references[0], Desk.Order("T-1"), Thirty, "b", Token))).Refusal);
        (await gate.RedeemAsync(references[2], Desk.Order("T-3"), Thirty, "c", Token)).Demand(Desk.Order("T-3"), Thirty);
        Assert.Equal(1, (await gate.ReassessAsync(Token)).Kept);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Reassess_ByWhatTheSourceFindsNow_Revokes()
    {
        var source = new ChangingSource();
        await using var desk = await OpenAsync(source: source);
        var gate = desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!);
        Assert.True((await gate.CheckAsync(Desk.Order(), cancellationToken: Token)).IsPermitted);

        source.Evidence = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));

        Assert.Single((await gate.ReassessAsync(Token)).Revoked);
    }

    [Fact]
    public async Task Purge_AfterItsTime_EmptiesTheCaseAndKeepsTheChainAndTheBalance()
    {
        await using var desk = await OpenAsync();
        (await desk.CheckAsync()).Clearance!.Demand(Desk.Order());
        (await desk.CheckAsync("T-2")).Clearance!.Demand(Desk.Order("T-2"));
        (await desk.CheckAsync("T-3")).Clearance!.Demand(Desk.Order("T-3"));
        await desk.Ledger.RetainAsync("T-2", null, legalHold: true, "asked for by the prosecutor", "counsel", Token);
        await desk.Ledger.RetainAsync("T-3", A.Day.AddYears(10), legalHold: false, "contract", "counsel", Token);
        desk.Clock.Advance(TimeSpan.FromDays((365 * 5) - 1));
        Assert.Empty(await desk.Ledger.PurgeAsync("archivist", Token));
        desk.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal(["T-1"], await desk.Ledger.PurgeAsync("archivist", Token));

        var records = new List<LedgerRecord>();
        await foreach (var record in (await desk.ReaderAsync()).RecordsAsync("T-1"))
            records.Add(record);
        Assert.All(records.Where(record => record.Kind != RecordKind.Purge), record => Assert.Null(record.Body));
        Assert.Equal(300, await desk.TakenAsync());
        Assert.Equal(WithheldReason.NothingLeft, Assert.Single((await desk.CheckAsync()).Withheld).Reason);
        Assert.True((await desk.VerifyAsync()).IsIntact);
        await desk.Ledger.RetainAsync("T-2", null, legalHold: false, "the case is closed", "counsel", Token);
        desk.Clock.Advance(TimeSpan.FromDays(366 * 10));

        // The first one was checked once more since, and only that goes; what is empty is not emptied again.
        Assert.Equal(["T-1", "T-2", "T-3"], await desk.Ledger.PurgeAsync("archivist", Token));
        desk.Clock.Advance(TimeSpan.FromDays(366 * 6));
        Assert.Empty(await desk.Ledger.PurgeAsync("archivist", Token));
        Assert.Equal(4, (await RecordsAsync(desk, RecordKind.Purge)).Count);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Replay_OfEveryRecord_ComesToTheSame()
    {
        await using var desk = await OpenAsync();
        await desk.CheckAsync();
        var gate = desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!);
        await gate.CheckAsync(Desk.Order("T-2"), Said.At(KnowledgeLevel.HighProbability, A.GoesTo("UA")), cancellationToken: Token);
        await gate.CheckAsync(Desk.Order("T-3"), Evidence.None, new CheckOptions { AsOf = A.Day.AddDays(-3), KnownAt = A.Day.AddDays(-2) }, Token);
        await ResolveAsync(desk, await desk.CheckAsync("T-4", rounds: 1200));
        await desk.CheckAsync("T-4", rounds: 1200);
        desk.Clock.Advance(TimeSpan.FromDays(800));

        var replayed = new List<ReplayedDecision>();
        await foreach (var decision in (await desk.ReaderAsync()).ReplayAsync(cancellationToken: Token))
            replayed.Add(decision);

        Assert.Equal(5, replayed.Count);
        Assert.All(replayed, decision => Assert.Empty(decision.Differences));
    }

    [Fact]
    public async Task Replay_WithoutThePolicyOfThen_SaysSo()
    {
        await using var desk = await OpenAsync();
        await desk.CheckAsync();
        await desk.Place.TamperAsync("update ledger_texts set content = replace(content, '1000', '9000')");

        var decision = Assert.Single(await (await desk.ReaderAsync()).ReplayAsync(cancellationToken: Token).ToListAsync(Token));
        Assert.Contains("was altered", Assert.Single(decision.Differences), StringComparison.Ordinal);
        Assert.Contains((await desk.VerifyAsync()).Faults, fault => fault.Kind == FaultKind.TextAltered);
    }

    private static Task<Resolution> ResolveAsync(Desk desk, Decision decision, string requestedBy = "a clerk", string approvedBy = "an officer") =>
        desk.Ledger.ResolveAsync(new ResolutionRequest(decision.Entry!.Seq, requestedBy, approvedBy, "licence-pending", "The ministry agreed by telephone.", desk.Clock.Now.AddDays(7)), Token);

    private sealed class ChangingSource : IEvidenceSource
    {
        public Evidence Evidence { get; set; } = Evidence.None;

        public Evidence Find(Transfer transfer) => Evidence;
    }
}
