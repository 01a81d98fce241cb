using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <content>Ways by which goods would leave that should not.</content>
public abstract partial class LedgerContract
{
    private static readonly Policy Korean = PolicySet.Shipped.Find("kr-2022-10-28")!;

    [Fact]
    public async Task Check_ThatDenies_EndsTheEarlierClearance()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(Korean);
        var earlier = (await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token)).Clearance!;

        var denied = await gate.CheckAsync(Desk.Order(), Said.At(KnowledgeLevel.Known, A.GoesTo("UA")), cancellationToken: Token);

        Assert.Equal(Outcome.Denied, denied.Outcome);
        Assert.Equal(ClearanceRefusal.Withdrawn, Assert.Throws<ClearanceException>(() => earlier.Demand(Desk.Order())).Refusal);
        Assert.Equal(ClearanceRefusal.Withdrawn, (await Assert.ThrowsAsync<ClearanceException>(() => gate.RedeemAsync(earlier.Reference, Desk.Order(), null, "a", Token))).Refusal);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Check_OfAnotherDay_LeavesTheEarlierClearance()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(Korean);
        var earlier = (await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token)).Clearance!;

        await gate.CheckAsync(Desk.Order(), Evidence.None, new CheckOptions { AsOf = new DateOnly(2020, 1, 1) }, Token);

        earlier.Demand(Desk.Order());
    }

    [Fact]
    public async Task Redeem_ThatDenies_EndsTheClearanceOfTheCheck()
    {
        await using var desk = await OpenAsync();
        var whole = (await desk.CheckAsync()).Clearance!;
        var strict = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll, "id: no, kind: embargo, targets: [US], goods: all, directions: [to]"));

        await Assert.ThrowsAsync<ExportDeniedException>(() => strict.RedeemAsync(whole.Reference, Desk.Order(), Thirty, "a", Token));

        Assert.Throws<ClearanceException>(() => whole.Demand(Desk.Order()));
    }

    [Fact]
    public async Task Demand_AfterReturn_AsksTheLedgerAgain()
    {
        await using var desk = await OpenAsync();
        var whole = (await desk.CheckAsync()).Clearance!;
        whole.Demand(Desk.Order());
        whole.Demand(Desk.Order());
        await desk.Ledger.ReturnAsync(whole.LotName, "not taken", "dispatch", Token);
        (await RedeemAsync(desk, whole.Reference, null, "b")).Demand(Desk.Order());

        Assert.Throws<ClearanceException>(() => whole.Demand(Desk.Order()));
        Assert.Equal(2, (await RecordsAsync(desk, RecordKind.Shipped)).Count);
    }

    [Theory]
    [InlineData("01", "ML3.a", "rounds")]
    [InlineData("1", "ML3.b", "rounds")]
    [InlineData("1", "ML3.a", "pieces")]
    public async Task Check_OfAnOrderWhoseLinesChangedAfterAPartHasLeft_IsWithheld(string line, string code, string unit)
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync(rounds: 900)).Clearance!.Reference;
        (await desk.Gate.RedeemAsync(reference, Desk.Order(rounds: 900), Thirty, "a", Token)).Demand(Desk.Order(rounds: 900), Thirty);
        var amended = A.Transfer(lines: [A.Line(line, [code], new Quantity(900, unit))]);

        var decision = await desk.Gate.CheckAsync(amended, Evidence.None, cancellationToken: Token);

        Assert.Contains(decision.Withheld, withheld => withheld.Reason == WithheldReason.LinesChanged);
        Assert.Null(decision.Clearance);
    }

    [Fact]
    public async Task Check_WithMoreOfTheSameLineAfterAPartHasLeft_ClearsTheDifference()
    {
        await using var desk = await OpenAsync();
        (await desk.CheckAsync()).Clearance!.Demand(Desk.Order());

        var more = (await desk.CheckAsync(rounds: 150)).Clearance!;

        Assert.Equal(50, Assert.Single(more.Lot!).Amount);
        Assert.Equal(150, await desk.TakenAsync());
    }

    [Fact]
    public async Task Check_HandedAnotherClaimUnderTheSameName_IsWithheldAndTheRecordCounts()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(Korean);
        await desk.Ledger.AddEvidenceAsync(Desk.Order(), Said.At(KnowledgeLevel.Known, A.GoesTo("UA")), "an officer", Token);
        var harmless = new Evidence([A.Claim("c", A.GoesTo("US"), Modality.Could)]);

        var decision = await gate.CheckAsync(Desk.Order(), harmless, cancellationToken: Token);
        var after = await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token);

        Assert.Equal((Outcome.Denied, Outcome.Denied), (decision.Outcome, after.Outcome));
        Assert.Contains("claim 'c'", Assert.Single(decision.Withheld, withheld => withheld.Reason == WithheldReason.EvidenceContradicted).Text, StringComparison.Ordinal);
        await desk.Ledger.AddEvidenceAsync(Desk.Order(), harmless, "an officer", Token);
        Assert.True((await gate.CheckAsync(Desk.Order(), harmless, cancellationToken: Token)).IsPermitted);
    }

    [Fact]
    public async Task Licence_DeclaredTwice_IsCountedByWhatAnyEntrySays()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll));

        Assert.True((await gate.CheckAsync(Under("T-1"), Evidence.None, cancellationToken: Token)).IsPermitted);
        Assert.False((await gate.CheckAsync(Under("T-2"), Evidence.None, cancellationToken: Token)).IsPermitted);

        static Transfer Under(string id) => A.Transfer(id: id, documents: new Documents(
            [Papers.Certificate()],
            [new Licence("L-7", "DAPA", A.Day.AddYears(-2), A.Day.AddDays(-1)), new Licence("L-7", "DAPA", A.Day.AddDays(-5), quantity: new Quantity(100, "rounds"))]));
    }

    [Fact]
    public async Task Resolve_ThenTheSameWordsForOtherReasons_IsReferredAgain()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(Korean);
        var referred = await gate.CheckAsync(Desk.Order(), new Evidence([A.Claim("c", A.GoesTo("UA"))]), cancellationToken: Token);
        Assert.Equal(Outcome.Referred, referred.Outcome);
        await ResolveAsync(desk, referred);
        await desk.Ledger.AddEvidenceAsync(Desk.Order(), new Evidence([A.Claim("c", A.GoesTo("UA"), institution: "Ministry", state: "FR")]), "an officer", Token);

        Assert.Equal(Outcome.Referred, (await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token)).Outcome);
    }

    [Fact]
    public async Task Clearance_ByAResolution_EndsWithIt()
    {
        await using var desk = await OpenAsync();
        var referred = await desk.CheckAsync(rounds: 1200);
        await desk.Ledger.ResolveAsync(new ResolutionRequest(referred.Entry!.Seq, "a clerk", "an officer", "code", "text", desk.Clock.Now.AddMinutes(5)), Token);
        var clearance = (await desk.CheckAsync(rounds: 1200)).Clearance!;

        desk.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(ClearanceRefusal.Expired, Assert.Throws<ClearanceException>(() => clearance.Demand(Desk.Order(rounds: 1200))).Refusal);
    }

    [Fact]
    public async Task Resolve_ByWhoeverAskedForAnEarlierDecision_IsRefused()
    {
        await using var desk = await OpenAsync();
        await desk.Gate.CheckAsync(Desk.Order(rounds: 1200), Evidence.None, new CheckOptions { RequestedBy = "Alice" }, Token);
        var referred = await desk.CheckAsync(rounds: 1200);

        Assert.Contains("asked for the decision", (await Assert.ThrowsAsync<LedgerException>(() => ResolveAsync(desk, referred, "Bob", "alice"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cap_NewSince_CountsWhatIsReturnedAndLeavesAgain()
    {
        await using var desk = await OpenAsync();
        var newer = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll, "id: new, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 150, unit: rounds }"));
        var order = Desk.Order(rounds: 150);
        var reference = (await desk.CheckAsync(rounds: 150)).Clearance!.Reference;
        (await desk.Gate.RedeemAsync(reference, order, Thirty, "a", Token)).Demand(order, Thirty);
        (await newer.RedeemAsync(reference, order, Thirty, "b", Token)).Demand(order, Thirty);
        await desk.Ledger.ReturnAsync("a", "came back", "dispatch", Token);

        (await newer.RedeemAsync(reference, order, null, "c", Token)).Demand(order, new Quantity(120, "rounds"));

        Assert.Equal(150, (await (await desk.ReaderAsync()).BalancesAsync()).Single(balance => balance.Account == "test-kr/new").Amount);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Cap_OfAYear_CountsWhatLeavesInTheYearInWhichItLeaves()
    {
        await using var desk = await OpenAsync(new LedgerOptions { ReservationLifetime = TimeSpan.FromDays(90) });
        var yearly = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll, "id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 1000, unit: rounds }, window: year"));
        var reference = (await yearly.CheckAsync(Desk.Order(rounds: 1000), Evidence.None, cancellationToken: Token)).Clearance!.Reference;
        desk.Clock.Advance(TimeSpan.FromDays(60));
        (await yearly.RedeemAsync(reference, Desk.Order(rounds: 1000), null, "a", Token)).Demand(Desk.Order(rounds: 1000));

        Assert.Equal(Outcome.Referred, (await yearly.CheckAsync(Desk.Order("T-2", 1), Evidence.None, cancellationToken: Token)).Outcome);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Cap_UnderWhichSomethingElseWasLetGo_CannotBeCheckedAnyMore()
    {
        await using var desk = await OpenAsync();
        var boxes = A.Transfer(lines: [A.Line(quantity: new Quantity(500, "boxes"))]);
        await ResolveAsync(desk, await desk.Gate.CheckAsync(boxes, Evidence.None, cancellationToken: Token));
        (await desk.Gate.CheckAsync(boxes, Evidence.None, cancellationToken: Token)).Clearance!.Demand(boxes);

        Assert.Equal(Outcome.Referred, (await desk.CheckAsync("T-2", 1)).Outcome);
    }

    [Fact]
    public async Task Value_InLotsThatDoNotDivideIt_ComesToTheCapAndNoMore()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll, "id: cap, kind: quantity-cap, recipients: [US], goods: all, value: { amount: 1000, currency: USD }"));
        var order = A.Transfer(lines: [new TransferLine("1", "shells", [A.Code("ML3.a")], new Quantity(3, "rounds"), new Money(1000, Currency.Parse("USD")))]);
        var reference = (await gate.CheckAsync(order, Evidence.None, cancellationToken: Token)).Clearance!.Reference;

        foreach (var lot in (string[])["a", "b", "c"])
            (await gate.RedeemAsync(reference, order, new Quantity(1, "rounds"), lot, Token)).Demand(order, new Quantity(1, "rounds"));

        Assert.Equal(1000, (await (await desk.ReaderAsync()).BalancesAsync()).Single().Amount);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Reassess_WithACaseThatFails_GoesOnAndTellsWhich()
    {
        var source = new FailingFor("T-2");
        await using var desk = await OpenAsync(source: source);
        var gate = desk.GateUnder(Korean);
        foreach (var id in (string[])["T-1", "T-2", "T-3"])
            Assert.True((await gate.CheckAsync(Desk.Order(id), cancellationToken: Token)).IsPermitted);
        source.Fails = true;
        foreach (var id in (string[])["T-1", "T-3"])
            await desk.Ledger.AddEvidenceAsync(Desk.Order(id), Said.At(KnowledgeLevel.Known, A.GoesTo("UA")), "an officer", Token);

        var result = await gate.ReassessAsync(Token);

        Assert.Equal(["T-1", "T-3"], result.Revoked.Select(revoked => revoked.Reference.TransferId));
        Assert.Equal("T-2", Assert.Single(result.Failed).Reference.TransferId);
    }

    [Fact]
    public async Task Reassess_TellsWhatHasLeftUnderAnEarlierClearanceToo()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(Korean);
        var reference = (await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token)).Clearance!.Reference;
        (await gate.RedeemAsync(reference, Desk.Order(), Thirty, "a", Token)).Demand(Desk.Order(), Thirty);
        await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token);
        await desk.Ledger.AddEvidenceAsync(Desk.Order(), Said.At(KnowledgeLevel.Known, A.GoesTo("UA")), "an officer", Token);

        Assert.Equal(30, Assert.Single(Assert.Single((await gate.ReassessAsync(Token)).Breaches).Shipped).Amount);
    }

    [Fact]
    public async Task Redeem_OfAnAcknowledgedGap_StaysAcknowledged()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(TestPolicy.WithStandard(Korean, "letter"));
        var evidence = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));
        var gaps = (await gate.CheckAsync(Desk.Order(), evidence, cancellationToken: Token)).Assessment.Findings
            .Where(finding => finding is { Effect: Effect.Prohibit, Commitment: not null }).Select(finding => new Acknowledgement(finding.Commitment!.Id, "an officer", "seen"));
        var reference = (await gate.CheckAsync(Desk.Order(), evidence, new CheckOptions { Acknowledgements = [.. gaps.DistinctBy(gap => gap.Commitment)] }, Token)).Clearance!.Reference;

        Assert.Equal(1, (await gate.ReassessAsync(Token)).Kept);
        (await gate.RedeemAsync(reference, Desk.Order(), null, "a", Token)).Demand(Desk.Order());
    }

    [Fact]
    public async Task Demand_OfALotAmongSeveralLines_NeedsTheLinesByName()
    {
        await using var desk = await OpenAsync();
        var order = A.Transfer(lines: [A.Line("1", quantity: new Quantity(60, "rounds")), A.Line("2", quantity: new Quantity(60, "rounds"))]);
        var reference = (await desk.Gate.CheckAsync(order, Evidence.None, cancellationToken: Token)).Clearance!.Reference;
        var lot = await desk.Gate.RedeemLineAsync(reference, order, new LineAmount("1", "rounds", 20), "a", Token);

        Assert.Throws<ClearanceException>(() => lot.Demand(order, new Quantity(20, "rounds")));
        Assert.Throws<ClearanceException>(() => lot.Demand(order, [new LineAmount("2", "rounds", 20)], desk.Gate));
        lot.Demand(order, [new LineAmount("1", "rounds", 20)], desk.Gate);
        var rest = await desk.Gate.RedeemAsync(reference, order, null, "b", Token);
        rest.Demand(order, [new LineAmount("2", "rounds", 60), new LineAmount("1", "rounds", 40)], desk.Gate);
        Assert.Equal(120, await desk.TakenAsync());
    }

    [Fact]
    public async Task Check_OfAnAmountThatCannotBeCounted_IsRefused()
    {
        await using var desk = await OpenAsync();

        var problem = await Assert.ThrowsAsync<LedgerException>(() => desk.CheckAsync(rounds: 10.00005m));

        Assert.Contains("ten-thousandths", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await desk.TakenAsync());
    }

    private sealed class FailingFor(string transferId) : IEvidenceSource
    {
        public bool Fails { get; set; }

        public Evidence Find(Transfer transfer) => Fails && transfer.Id == transferId ? throw new IOException("out of reach") : Evidence.None;
    }
}
