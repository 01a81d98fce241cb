namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>References that are redeemed: what comes back is a clearance for the transfer that was handed over, once it is awaited.</summary>
public sealed class RedemptionFlowTests
{
    private const string Reference = "private ClearanceReference reference = new(\"c\", \"d\", \"t\");";

    [Theory]
    [InlineData("var c = await gate.RedeemAsync(reference, t, null, \"key\"); warehouse.Release(t, c);")]
    [InlineData("warehouse.Release(t, await gate.RedeemAsync(reference, t, new Quantity(1, \"rounds\"), \"key\").ConfigureAwait(false));")]
    [InlineData("var c = await gate.RedeemLineAsync(reference, t, new LineAmount(\"1\", \"rounds\", 1), \"key\"); warehouse.Release(t, c);")]
    [InlineData("var c = await gate.RedeemAsync(idempotencyKey: \"key\", quantity: null, transfer: t, reference: reference); c.Demand(t, gate); warehouse.Release(t, c);")]
    [InlineData("try { var c = await gate.RedeemAsync(reference, t, null, \"key\"); warehouse.Release(t, c); } catch (ExportReferredException) { }")]
    [InlineData("var mapped = order.ToTransfer(); var c = await gate.RedeemAsync(reference, mapped, null, \"key\"); warehouse.Release(mapped, c);")]
    public Task Redemption_ThatIsAwaited_DoesNotTrigger(string statements) => FlowCase.Verify(statements, Reference);

    [Theory]
    [InlineData("var c = await gate.RedeemAsync(reference, other, null, \"key\"); {|EXP1003:warehouse.Release(t, c)|};")]
    [InlineData("var c = await gate.RedeemLineAsync(reference, other, new LineAmount(\"1\", \"rounds\", 1), \"key\"); {|EXP1003:warehouse.Release(t, c)|};")]
    [InlineData("var c = await gate.RedeemAsync(reference, t, null, \"key\"); t = other; {|EXP1003:warehouse.Release(t, c)|};")]
    [InlineData("_ = gate.RedeemAsync(reference, t, null, \"key\"); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("try { await gate.RedeemAsync(reference, t, null, \"key\"); } catch (ExportReferredException) { } {|EXP1005:warehouse.Ship(t)|};")]
    public Task Redemption_OfSomethingElseOrNotAwaited_Triggers(string statements) => FlowCase.Verify(statements, Reference);
}
