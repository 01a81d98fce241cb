namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class LateBindingAnalyzerTests
{
    [Theory]
    [InlineData("dynamic d = s; {|EXP1008:d.Ship(t)|};")]
    [InlineData("{|EXP1008:((dynamic)s).Ship(t)|};")]
    [InlineData("dynamic d = t; {|EXP1008:s.Ship(d)|};")]
    [InlineData("dynamic d = t; {|EXP1008:Shipper.Static(d)|};")]
    [InlineData("dynamic d = t; _ = {|EXP1008:new Crate(d)|};")]
    [InlineData("dynamic d = s; Task.Run(() => {|EXP1008:d.Ship(t)|});")]
    [InlineData("_ = {|EXP1008:typeof(Shipper).GetMethod(\"Ship\")|}!.Invoke(s, [t]);")]
    [InlineData("_ = {|EXP1008:typeof(Shipper).GetMethod(nameof(Shipper.Ship))|};")]
    [InlineData("_ = {|EXP1008:s.GetType().GetMethod(\"Ship\")|};")]
    [InlineData("_ = {|EXP1008:Type.GetType(\"Shop.Shipper\")!.GetMethod(\"Ship\")|};")]
    [InlineData("const string Name = \"Sh\" + \"ip\"; _ = {|EXP1008:box.GetType().GetMethod(Name)|};")]
    [InlineData("_ = {|EXP1008:typeof(Shipper).InvokeMember(\"Ship\", BindingFlags.InvokeMethod, null, s, [t])|};")]
    [InlineData("_ = {|EXP1008:typeof(Shipper).GetRuntimeMethod(\"Ship\", [typeof(Transfer)])|};")]
    [InlineData("_ = {|EXP1008:Delegate.CreateDelegate(typeof(Action<Transfer>), s, \"Ship\")|};")]
    [InlineData("_ = System.Linq.Expressions.Expression.Lambda({|EXP1008:System.Linq.Expressions.Expression.Call(System.Linq.Expressions.Expression.Constant(s), \"Ship\", null)|});")]
    [InlineData("_ = typeof(Shipper).GetMethods().First(m => {|EXP1008:m.Name == \"Ship\"|});")]
    [InlineData("foreach (var m in box.GetType().GetMethods()) if (m is { {|EXP1008:Name: \"Ship\"|} }) m.Invoke(box, [t]);")]
    [InlineData("foreach (var m in box.GetType().GetMethods()) if ({|EXP1008:m.Name.Equals(\"Ship\")|}) m.Invoke(box, [t]);")]
    [InlineData("{|EXP1008:typeof(Shipper).GetMethods()|}[0].Invoke(s, [t]);")]
    [InlineData("foreach (var m in {|EXP1008:typeof(Shipper).GetMethods()|}) m.Invoke(s, [t]);")]
    [InlineData("_ = {|EXP1008:Activator.CreateInstance(typeof(Crate), t)|};")]
    [InlineData("_ = {|EXP1008:Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<Crate>(null!, t)|};")]
    public Task LateBinding_Triggers(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("dynamic d = s; d.Note(t);")]
    [InlineData("dynamic d = t; s.Note(d);")]
    [InlineData("dynamic bag = box; bag.Title = \"Ship\"; Console.WriteLine(bag.Title);")]
    [InlineData("_ = typeof(Shipper).GetMethod(\"Note\");")]
    [InlineData("_ = typeof(List<int>).GetMethod(\"Ship\");")]
    [InlineData("_ = typeof(Shipper).GetMethods().Length;")]
    [InlineData("foreach (var m in typeof(List<int>).GetMethods()) m.Invoke(null, []);")]
    [InlineData("Console.WriteLine(nameof(Shipper.Ship) + typeof(Shipper).Name);")]
    [InlineData("if (typeof(Shipper).Name == \"Ship\" || box.ToString() == \"Ship\") return;")]
    [InlineData("Console.WriteLine(\"Ship\".Equals(text)); var map = new Dictionary<string, int> { [\"Ship\"] = 1 };")]
    [InlineData("_ = Activator.CreateInstance(typeof(Shipper)); _ = Activator.CreateInstance<List<Crate>>();")]
    [InlineData("foreach (var m in box.GetType().GetMethods()) Console.WriteLine(m.Name);")]
    public Task OtherMembers_DoNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Fact]
    public Task UnsafeAccessors_OfControlledMembers_Trigger() => Analyze.Source("""
        using System.Runtime.CompilerServices;
        class Shipper { [RequiresClearance] private void Ship(Transfer t) { } private void Note(Transfer t) { } }
        static class Doors
        {
            [{|EXP1008:UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Ship")|}] static extern void Open(Shipper s, Transfer t);
            [{|EXP1008:UnsafeAccessor(UnsafeAccessorKind.Method)|}] static extern void Ship(Shipper s, Transfer t);
            [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Note")] static extern void Note(Shipper s, Transfer t);
            [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Ship"), RequiresClearance] static extern void Controlled(Shipper s, Transfer t);
        }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("dynamic d = s; d.Ship(t);")).InTestProject().Verify();

    private static string Method(string statement) => $$"""
        using System.Reflection;
        class A
        {
            void Use(Shipper s, Transfer t, object box, string text)
            {
                {{statement}}
            }
        }
        class Shipper
        {
            [RequiresClearance] public void Ship(Transfer t) { }
            [RequiresClearance] public static int Static(Transfer t) => 0;
            public void Note(Transfer t) { }
        }
        class Crate { [RequiresClearance] public Crate(Transfer t) { } }
        """;
}
