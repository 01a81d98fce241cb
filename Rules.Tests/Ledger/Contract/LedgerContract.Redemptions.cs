using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

public abstract partial class LedgerContract
{
    private static readonly Quantity Thirty = new(30, "rounds");

    [Fact]
    public async Task Redeem_InLots_LetsEachLeaveOnceAndNoMoreThanWasCleared()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        desk.Clock.Advance(TimeSpan.FromDays(1));

        foreach (var lot in (string[])["a", "b", "c"])
            (await RedeemAsync(desk, reference, Thirty, lot)).Demand(Desk.Order(), Thirty, desk.Gate);

        var problem = await Assert.ThrowsAsync<ClearanceException>(() => RedeemAsync(desk, reference, Thirty, "d"));
        Assert.Equal(ClearanceRefusal.OtherQuantity, problem.Refusal);
        Assert.Contains("10 rounds", problem.Message, StringComparison.Ordinal);
        (await RedeemAsync(desk, reference, null, "rest")).Demand(Desk.Order(), new Quantity(10, "rounds"));
        Assert.Equal(ClearanceRefusal.Withdrawn, (await Assert.ThrowsAsync<ClearanceException>(() => RedeemAsync(desk, reference, Thirty, "e"))).Refusal);
        Assert.Equal(4, (await RecordsAsync(desk, RecordKind.Shipped)).Count);
        Assert.Equal(100, await desk.TakenAsync());
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Redeem_SameKeyBeforeTheLotHasLeft_GivesTheSameLotOnceMore()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;

        var first = await RedeemAsync(desk, reference, Thirty, "a");
        var second = await RedeemAsync(desk, reference, Thirty, "a");

        Assert.Equal(ClearanceRefusal.Withdrawn, Assert.Throws<ClearanceException>(() => first.Demand(Desk.Order(), Thirty)).Refusal);
        second.Demand(Desk.Order(), Thirty);
        Assert.Equal(ClearanceRefusal.AlreadyRedeemed, (await Assert.ThrowsAsync<ClearanceException>(() => RedeemAsync(desk, reference, Thirty, "a"))).Refusal);
        (await RedeemAsync(desk, reference, new Quantity(70, "rounds"), "b")).Demand(Desk.Order(), new Quantity(70, "rounds"));
    }

    [Fact]
    public async Task Redeem_SameKeyForAnotherLot_IsRefused()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        var other = (await desk.CheckAsync("T-2")).Clearance!.Reference;
        await RedeemAsync(desk, reference, Thirty, "a");

        Assert.Equal(ClearanceRefusal.AlreadyRedeemed, (await Assert.ThrowsAsync<ClearanceException>(() => RedeemAsync(desk, reference, new Quantity(31, "rounds"), "a"))).Refusal);
        Assert.Equal(ClearanceRefusal.AlreadyRedeemed, (await Assert.ThrowsAsync<ClearanceException>(() => desk.Gate.RedeemAsync(other, Desk.Order("T-2"), Thirty, "a", Token))).Refusal);
    }

    [Fact]
    public async Task Demand_OfALot_OpensForJustThatQuantity()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        var lot = await RedeemAsync(desk, reference, Thirty, "a");

        Assert.Equal(ClearanceRefusal.OtherQuantity, Assert.Throws<ClearanceException>(() => lot.Demand(Desk.Order())).Refusal);
        Assert.Equal(ClearanceRefusal.OtherQuantity, Assert.Throws<ClearanceException>(() => lot.Demand(Desk.Order(), new Quantity(29, "rounds"))).Refusal);
        Assert.Equal(ClearanceRefusal.OtherQuantity, Assert.Throws<ClearanceException>(() => lot.Demand(Desk.Order(), new Quantity(30, "pieces"))).Refusal);
        Assert.Equal(ClearanceRefusal.OtherGate, Assert.Throws<ClearanceException>(() => lot.Demand(Desk.Order(), Thirty, desk.GateUnder())).Refusal);
        Assert.Empty(await RecordsAsync(desk, RecordKind.Shipped));
        Assert.Equal(new LineAmount("1", "rounds", 30), Assert.Single(lot.Lot!));
        lot.Demand(Desk.Order(), Thirty);
    }

    [Fact]
    public async Task Demand_OfTheWholeWhilePartsAreInLots_IsRefused()
    {
        await using var desk = await OpenAsync();
        var whole = (await desk.CheckAsync()).Clearance!;
        var lot = await RedeemAsync(desk, whole.Reference, Thirty, "a");

        Assert.Equal(ClearanceRefusal.Withdrawn, Assert.Throws<ClearanceException>(() => whole.Demand(Desk.Order())).Refusal);
        lot.Demand(Desk.Order(), Thirty);
        Assert.Equal(ClearanceRefusal.Withdrawn, Assert.Throws<ClearanceException>(() => whole.Demand(Desk.Order())).Refusal);
    }

    [Fact]
    public async Task Lot_NotUsedInTime_CanBeRedeemedAgainAndTheOldClearanceOpensNothing()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        var late = await RedeemAsync(desk, reference, new Quantity(80, "rounds"), "a");
        desk.Clock.Advance(TimeSpan.FromMinutes(15));

        var other = await RedeemAsync(desk, reference, new Quantity(90, "rounds"), "b");

        Assert.Equal(ClearanceRefusal.Expired, Assert.Throws<ClearanceException>(() => late.Demand(Desk.Order(), new Quantity(80, "rounds"))).Refusal);
        other.Demand(Desk.Order(), new Quantity(90, "rounds"));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Redeem_UnknownOrForeignReference_IsRefused()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;

        Assert.Equal(ClearanceRefusal.NotIssued, await RefusalAsync(new ClearanceReference("c", reference.Digest, "T-1"), Desk.Order()));
        Assert.Equal(ClearanceRefusal.NotIssued, await RefusalAsync(new ClearanceReference(reference.Id, new string('a', 64), "T-1"), Desk.Order()));
        Assert.Equal(ClearanceRefusal.OtherTransfer, await RefusalAsync(reference, Desk.Order("T-2")));
        Assert.Equal(ClearanceRefusal.ChangedTransfer, await RefusalAsync(reference, Desk.Order(rounds: 99)));

        async Task<ClearanceRefusal> RefusalAsync(ClearanceReference asked, Transfer transfer) =>
            (await Assert.ThrowsAsync<ClearanceException>(() => desk.Gate.RedeemAsync(asked, transfer, null, "a", Token))).Refusal;
    }

    [Fact]
    public async Task Redeem_UnderAPolicyThatIsNewSince_DecidesByThatPolicy()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        var stricter = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll, "id: no, kind: embargo, targets: [US], goods: all, directions: [to]"));

        var problem = await Assert.ThrowsAsync<ExportDeniedException>(() => stricter.RedeemAsync(reference, Desk.Order(), null, "a", Token));

        Assert.Equal(2, problem.Decision.Entry!.Seq);
        Assert.Empty(await RecordsAsync(desk, RecordKind.Shipped));
    }

    [Fact]
    public async Task Redeem_UnderACapThatIsNewSince_TakesOfThatCapToo()
    {
        await using var desk = await OpenAsync();
        var newer = desk.GateUnder(TestPolicy.Of(TestPolicy.AllowsAll, "id: new, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 150, unit: rounds }"));
        var first = (await desk.CheckAsync()).Clearance!.Reference;
        var second = (await desk.CheckAsync("T-2")).Clearance!.Reference;

        (await newer.RedeemAsync(first, Desk.Order(), Thirty, "a", Token)).Demand(Desk.Order(), Thirty);

        await Assert.ThrowsAsync<ExportReferredException>(() => newer.RedeemAsync(second, Desk.Order("T-2"), Thirty, "b", Token));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Redeem_OfOneOfTwoLinesInOneUnit_NeedsTheLine()
    {
        await using var desk = await OpenAsync();
        var order = A.Transfer(lines: [A.Line("1", quantity: new Quantity(50, "rounds")), A.Line("2", quantity: new Quantity(60, "rounds"))]);
        var reference = (await desk.Gate.CheckAsync(order, Evidence.None, cancellationToken: Token)).Clearance!.Reference;

        Assert.Contains("Name the line", (await Assert.ThrowsAsync<ClearanceException>(() => desk.Gate.RedeemAsync(reference, order, Thirty, "a", Token))).Message, StringComparison.Ordinal);
        (await desk.Gate.RedeemLineAsync(reference, order, new LineAmount("2", "rounds", 60), "a", Token)).Demand(order, [new LineAmount("2", "rounds", 60)], desk.Gate);
        (await desk.Gate.RedeemAsync(reference, order, Thirty, "b", Token)).Demand(order, [new LineAmount("1", "rounds", 30)], desk.Gate);
        Assert.Equal(110, await desk.TakenAsync());
    }

    [Fact]
    public async Task Check_AfterAPartHasLeft_ClearsTheRest()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        (await RedeemAsync(desk, reference, Thirty, "a")).Demand(Desk.Order(), Thirty);

        var rest = (await desk.CheckAsync()).Clearance!;

        Assert.Equal(ClearanceRefusal.OtherQuantity, Assert.Throws<ClearanceException>(() => rest.Demand(Desk.Order())).Refusal);
        rest.Demand(Desk.Order(), new Quantity(70, "rounds"));
        Assert.Equal(100, await desk.TakenAsync());
        Assert.Equal(WithheldReason.NothingLeft, Assert.Single((await desk.CheckAsync()).Withheld).Reason);
    }

    [Fact]
    public async Task Release_OfALot_MakesItFreeAndItsClearanceOpenNothing()
    {
        await using var desk = await OpenAsync();
        var reference = (await desk.CheckAsync()).Clearance!.Reference;
        var lot = await RedeemAsync(desk, reference, null, "a");

        await desk.Ledger.ReleaseAsync("a", "the lorry broke down", "dispatch", Token);

        Assert.Equal(ClearanceRefusal.Withdrawn, Assert.Throws<ClearanceException>(() => lot.Demand(Desk.Order())).Refusal);
        (await RedeemAsync(desk, reference, null, "a")).Demand(Desk.Order());
        Assert.Contains("Shipped", (await Assert.ThrowsAsync<LedgerException>(() => desk.Ledger.ReleaseAsync("a", "again", "dispatch", Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_OfWhatDidNotLeaveAfterAll_LetsItLeaveAgain()
    {
        await using var desk = await OpenAsync();
        var whole = (await desk.CheckAsync()).Clearance!;
        whole.Demand(Desk.Order());

        await desk.Ledger.ReturnAsync(whole.Reference.Id, "the carrier did not come", "dispatch", Token);

        Assert.Equal(100, await desk.TakenAsync());
        (await RedeemAsync(desk, whole.Reference, Thirty, "a")).Demand(Desk.Order(), Thirty);
        await desk.Ledger.ReturnAsync("a", "came back", "dispatch", Token);
        (await RedeemAsync(desk, whole.Reference, null, "b")).Demand(Desk.Order());
        await Assert.ThrowsAsync<LedgerException>(() => desk.Ledger.ReturnAsync("a", "again", "dispatch", Token));
        Assert.Equal(2, (await RecordsAsync(desk, RecordKind.Returned)).Count);
        Assert.Equal(100, await desk.TakenAsync());
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Return_AfterRevocation_FreesTheBalanceAndOpensNothing()
    {
        await using var desk = await OpenAsync();
        var clearance = (await desk.CheckAsync()).Clearance!;
        (await RedeemAsync(desk, clearance.Reference, Thirty, "a")).Demand(Desk.Order(), Thirty);
        await desk.Ledger.RevokeAsync(clearance.Reference.Id, "the buyer withdrew", "an officer", Token);

        await desk.Ledger.ReturnAsync("a", "came back", "dispatch", Token);

        Assert.Equal(0, await desk.TakenAsync());
        await Assert.ThrowsAsync<ClearanceException>(() => RedeemAsync(desk, clearance.Reference, Thirty, "b"));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Redeem_SameKeyAfterALaterCheck_TakesTheLotAnew()
    {
        await using var desk = await OpenAsync();
        var late = await RedeemAsync(desk, (await desk.CheckAsync()).Clearance!.Reference, Thirty, "a");

        var later = (await desk.CheckAsync()).Clearance!.Reference;
        (await RedeemAsync(desk, later, Thirty, "a")).Demand(Desk.Order(), Thirty);

        Assert.Equal(ClearanceRefusal.Withdrawn, Assert.Throws<ClearanceException>(() => late.Demand(Desk.Order(), Thirty)).Refusal);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Ship_WhoseAnswerWasLost_IsAnsweredAgainForThatClearanceOnly()
    {
        await using var desk = await OpenAsync();
        var lot = await RedeemAsync(desk, (await desk.CheckAsync()).Clearance!.Reference, Thirty, "a");
        Assert.Null(await desk.Ledger.WriteAsync(step => step.ShipAsync("a", lot.Reference.Id), Token));

        lot.Demand(Desk.Order(), Thirty);

        Assert.NotNull(await desk.Ledger.WriteAsync(step => step.ShipAsync("a", "another"), Token));
        Assert.Single(await RecordsAsync(desk, RecordKind.Shipped));
    }

    [Fact]
    public async Task Revoke_EndsTheClearanceAndFreesWhatHasNotLeft()
    {
        await using var desk = await OpenAsync();
        var clearance = (await desk.CheckAsync()).Clearance!;
        (await RedeemAsync(desk, clearance.Reference, Thirty, "a")).Demand(Desk.Order(), Thirty);
        var taken = await RedeemAsync(desk, clearance.Reference, Thirty, "b");

        var record = await desk.Ledger.RevokeAsync(clearance.Reference.Id, "the buyer withdrew", "an officer", Token);

        Assert.Equal(new LineAmount("1", "rounds", 30), Assert.Single(record.Shipped));
        Assert.Equal(30, await desk.TakenAsync());
        Assert.Throws<ClearanceException>(() => taken.Demand(Desk.Order(), Thirty));
        await Assert.ThrowsAsync<ClearanceException>(() => RedeemAsync(desk, clearance.Reference, Thirty, "c"));
        await Assert.ThrowsAsync<LedgerException>(() => desk.Ledger.RevokeAsync(clearance.Reference.Id, "again", "an officer", Token));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    private static Task<Clearance> RedeemAsync(Desk desk, ClearanceReference reference, Quantity? quantity, string lot) =>
        desk.Gate.RedeemAsync(reference, Desk.Order(), quantity, lot, Token);
}
