using ExportPolicy.Rules.Analyzers.CodeFixes;
using ExportPolicy.Rules.Tests.Analyzers;

namespace ExportPolicy.Rules.Tests.Engine.BuiltIn;

/// <summary>Fixes for what only the built-in engine refuses.</summary>
public class RefusedRuleFixTests
{
    private const string Matches = "When().Match(() => order);";

    private const string Acts = "Then().Do(ctx => ctx.Halt());";

    [Theory]
    [InlineData("Then().{|EXP3004:Yield|}(ctx => new Order());", "Then().Do(ctx => ctx.TryInsert(new Order()));")]
    [InlineData("Then().{|EXP3004:Yield|}(_ => order);", "Then().Do(ctx => ctx.TryInsert(order));")]
    [InlineData("Then().{|EXP3004:Yield<Order>|}((context) => new Order { Count = 3 }).Do(ctx => ctx.Halt());", "Then().Do(context => context.TryInsert(new Order { Count = 3 })).Do(ctx => ctx.Halt());")]
    public Task Yield_BecomesTryInsert(string before, string after) =>
        RefusedRules.Rule($"When().Match(() => order).Not<Note>(); {before}").VerifyFix(new UseTryInsertFix(), Text($"When().Match(() => order).Not<Note>(); {after}"));

    [Fact]
    public Task FixAll_ReplacesEveryYield() => RefusedRules.Rule("When().Match(() => order).Not<Note>(); Then().{|EXP3004:Yield|}(ctx => order).{|EXP3004:Yield|}(ctx => new Order());")
        .VerifyFixAll(new UseTryInsertFix(), Text("When().Match(() => order).Not<Note>(); Then().Do(ctx => ctx.TryInsert(order)).Do(ctx => ctx.TryInsert(new Order()));"));

    [Theory]
    [InlineData("Then().{|EXP3004:Yield<Order>|}(ctx => new());")]
    [InlineData("Then().{|EXP3004:Yield<Order>|}(ctx => order.Count > 3 ? new() : order);")]
    [InlineData("Then().{|EXP3004:Yield|}(ctx => new Order(), (ctx, o) => o);")]
    [InlineData("Then().{|EXP3004:Undo|}(ctx => ctx.Halt());")]
    public Task WhatIsMoreThanAnInsertion_IsNotOffered(string actions) =>
        RefusedRules.Rule($"When().Match(() => order).Not<Note>(); {actions}").VerifyNoFix(new UseTryInsertFix());

    [Fact]
    public Task Repeatability_IsTakenAway() => RefusedRules.Rule($"{Matches} {Acts}", "\n[{|EXP3004:Repeatability(RuleRepeatability.NonRepeatable)|}]")
        .VerifyFix(new RemoveRepeatabilityFix(), Text($"{Matches} {Acts}"));

    [Fact]
    public Task Repeatability_AmongOtherAttributes_IsTakenAway() => RefusedRules.Rule($"{Matches} {Acts}", "[Tag(\"a\"), {|EXP3004:Repeatability(RuleRepeatability.NonRepeatable)|}]")
        .VerifyFixAll(new RemoveRepeatabilityFix(), Text($"{Matches} {Acts}", "[Tag(\"a\")]"));

    private static string Text(string body, string attributes = "") => RefusedRules.Rule(body, attributes).Files[0].Markup.Text;
}
