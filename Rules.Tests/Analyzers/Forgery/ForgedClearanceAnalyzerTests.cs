namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class ForgedClearanceAnalyzerTests
{
    private const string Shipper = """

        class Shipper
        {
            public void Release(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => c.Demand(t);
            public void Note(Transfer t, Clearance? c) { }
            public void Keep(Clearance c) { }
        }
        """;

    [Theory]
    [InlineData("s.Keep({|EXP2001:null!|});")]
    [InlineData("s.Keep({|EXP2001:default!|});")]
    [InlineData("s.Keep({|EXP2001:default(Clearance)!|});")]
    [InlineData("s.Keep({|EXP2001:null|});")]
    [InlineData("s.Keep({|EXP2001:(Clearance)null!|});")]
    [InlineData("s.Keep(c: {|EXP2001:null!|});")]
    [InlineData("s.Keep(flag ? held : {|EXP2001:null!|});")]
    [InlineData("s.Keep(maybe ?? {|EXP2001:null!|});")]
    [InlineData("s.Keep(flag switch { true => held, _ => {|EXP2001:default!|} });")]
    [InlineData("const Clearance? Nothing = null; s.Keep({|EXP2001:Nothing!|});")]
    [InlineData("Clearance c = {|EXP2001:null!|};")]
    [InlineData("Clearance c; c = {|EXP2001:default!|};")]
    [InlineData("Task.FromResult<Clearance>({|EXP2001:null!|});")]
    [InlineData("Func<Clearance> make = () => {|EXP2001:null!|};")]
    [InlineData("var all = new Clearance[] { held, {|EXP2001:null!|} };")]
    [InlineData("var all = new List<Clearance> { {|EXP2001:null!|} };")]
    [InlineData("List<Clearance> all = [{|EXP2001:null!|}];")]
    [InlineData("(Transfer, Clearance) both = (t, {|EXP2001:null!|});")]
    [InlineData("s.Keep(true ? {|EXP2001:(null)!|} : held);")]
    public Task NullForAClearance_Triggers(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("Clearance c = {|EXP2001:null!|};")]
    [InlineData("Clearance C { get; set; } = {|EXP2001:default!|};")]
    [InlineData("Clearance C => {|EXP2001:null!|};")]
    [InlineData("Clearance Get() { return {|EXP2001:default!|}; }")]
    [InlineData("async Task<Clearance> Get() { await Task.Yield(); return {|EXP2001:null!|}; }")]
    [InlineData("void Take(Clearance c = {|EXP2001:null!|}) { }")]
    [InlineData("Clearance? c; Clearance D { get; init; } = {|EXP2001:null!|}; void F() => c = null;")]
    public Task NullForAClearanceInADeclaration_Triggers(string member) => Analyze.Source($"class A {{ {member} }}").Verify();

    [Theory]
    [InlineData("{|EXP1001:s.Release(t, {|EXP2001:(Clearance)box|})|};")]
    [InlineData("{|EXP1001:s.Release(t, {|EXP2001:(box as Clearance)!|})|};")]
    [InlineData("{|EXP1001:s.Release(t, {|EXP2001:(Clearance)(dynamic)box|})|};")]
    public Task CastForAProof_Triggers(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("s.Note(t, null);")]
    [InlineData("s.Note(t, default);")]
    [InlineData("Clearance? c = null; if (c is null) return;")]
    [InlineData("Clearance? c = null!; c = held; s.Keep(c);")]
    [InlineData("Clearance c; c = held; s.Keep(c);")]
    [InlineData("if (held == null || null == held || held is null) return;")]
    [InlineData("s.Keep(maybe ?? held);")]
    [InlineData("s.Keep(maybe ?? throw new InvalidOperationException());")]
    [InlineData("s.Keep(maybe!);")]
    [InlineData("var c = box as Clearance; if (c is not null) s.Keep(c);")]
    [InlineData("if (box is Clearance c) s.Keep(c);")]
    [InlineData("var c = (Clearance)box; s.Keep(c);")]
    [InlineData("object o = held; Clearance? other = flag ? held : null;")]
    [InlineData("Task.FromResult<Clearance?>(null);")]
    [InlineData("Func<Clearance?> make = () => null;")]
    [InlineData("var all = new Clearance?[] { null }; all[0] = null;")]
    [InlineData("string text = null!; s.Keep(held);")]
    [InlineData("Decision? none = null;")]
    public Task Null_WhereItIsTestedOrAllowed_DoesNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("Clearance? c = null;")]
    [InlineData("Clearance? C { get; set; } = null;")]
    [InlineData("Clearance? Get() => null;")]
    [InlineData("void Take(Clearance? c = null) { }")]
    [InlineData("async Task<Clearance?> Get() { await Task.Yield(); return null; }")]
    [InlineData("bool TryGet(out Clearance? c) { c = null; return false; }")]
    [InlineData("bool TryGet(out Clearance c) { c = null!; return false; }")]
    [InlineData("Clearance C { get; } public A(Clearance c) => C = c;")]
    public Task DeclarationsThatSayNull_DoNotTrigger(string member) => Analyze.Source($"class A {{ {member} }}").Verify();

    [Fact]
    public Task NullableDisabled_NullResultsAndArguments_DoNotTrigger() => Analyze.Source("""
        class A
        {
            Clearance _c = null;
            Clearance Find() => null;
            void Take(Clearance c = null) { }
            void Use() { Take(null); _c = null; }
        }
        """).NullableDisabled().Verify();

    [Fact]
    public Task NullableDisabled_ContractArgument_Triggers() => Analyze.Source("""
        class A
        {
            [RequiresClearance]
            void Ship(Transfer t, Shipper s) => {|EXP1001:s.Release(t, {|EXP2001:null|})|};
        }
        """ + Shipper).NullableDisabled().Verify();

    [Fact]
    public Task OmittedArgument_OfAContract_Triggers() => Analyze.Source("""
        class A
        {
            void Release(Transfer t, [ClearanceFor(nameof(t))] Clearance? c = null) { ArgumentNullException.ThrowIfNull(c); c.Demand(t); }
            [RequiresClearance]
            void Ship(Transfer t) => {|EXP1001,EXP2001:Release(t)|};
        }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("s.Keep(null!);")).InTestProject().Verify();

    private static string Method(string statement) => $$"""
        class A
        {
            void Use(Shipper s, Transfer t, Clearance held, Clearance? maybe, object box, bool flag)
            {
                {{statement}}
            }
        }
        """ + Shipper;
}
