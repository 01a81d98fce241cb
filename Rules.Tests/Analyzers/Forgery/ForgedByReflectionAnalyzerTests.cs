namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class ForgedByReflectionAnalyzerTests
{
    private const string Usings = "using System.Reflection;\nusing System.Runtime.CompilerServices;\nusing System.Runtime.InteropServices;\nusing System.Linq.Expressions;\n";

    [Theory]
    [InlineData("_ = {|EXP2002:Activator.CreateInstance(typeof(Clearance), true)|};")]
    [InlineData("_ = {|EXP2002:Activator.CreateInstance<Clearance>()|};")]
    [InlineData("_ = {|EXP2002:RuntimeHelpers.GetUninitializedObject(typeof(Clearance))|};")]
    [InlineData("_ = {|EXP2002:RuntimeHelpers.GetUninitializedObject(typeof(Decision))|};")]
    [InlineData("_ = {|EXP2002:typeof(Clearance).GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)|}[0].Invoke([]);")]
    [InlineData("_ = {|EXP2002:typeof(Decision).GetConstructor(BindingFlags.NonPublic, [])|};")]
    [InlineData("_ = {|EXP2002:typeof(Checked<Transfer>).GetConstructors(BindingFlags.NonPublic)|};")]
    [InlineData("_ = {|EXP2002:typeof(Checked<>).MakeGenericType(typeof(Transfer)).GetConstructors(BindingFlags.NonPublic)|};")]
    [InlineData("{|EXP2002:typeof(ExportGate).GetField(\"_policies\", BindingFlags.NonPublic)|}!.SetValue(null, null);")]
    [InlineData("_ = {|EXP2002:typeof(Clearance).GetTypeInfo().DeclaredConstructors|};")]
    [InlineData("_ = {|EXP2002:typeof(Clearance).GetRuntimeFields()|};")]
    [InlineData("{|EXP2002:typeof(Decision).InvokeMember(\"Clearance\", BindingFlags.SetProperty, null, null, [])|};")]
    [InlineData("_ = {|EXP2002:decision.GetType().GetProperty(\"Clearance\")|};")]
    [InlineData("var type = typeof(Clearance); _ = {|EXP2002:Activator.CreateInstance(type, true)|};")]
    [InlineData("Type type; type = decision is null ? typeof(Transfer) : typeof(Clearance); _ = {|EXP2002:RuntimeHelpers.GetUninitializedObject(type)|};")]
    [InlineData("_ = {|EXP2002:typeof(object).GetMethod(\"MemberwiseClone\", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(decision.Clearance, null)|};")]
    [InlineData("foreach (var field in box.GetType().GetFields()) {|EXP2002:field.SetValue(decision, box)|};")]
    [InlineData("_ = {|EXP2002:Unsafe.As<Clearance>(new object())|};")]
    [InlineData("object o = new(); _ = {|EXP2002:Unsafe.As<object, Clearance>(ref o)|};")]
    [InlineData("_ = {|EXP2002:Type.GetType(\"ExportPolicy.Rules.Clearance, ExportPolicy.Rules\")|};")]
    [InlineData("_ = {|EXP2002:typeof(Transfer).Assembly.GetType(\"ExportPolicy.Rules.Decision\")|};")]
    [InlineData("_ = {|EXP2002:Activator.CreateInstance(\"ExportPolicy.Rules\", \"ExportPolicy.Rules.Clearance\")|};")]
    [InlineData("_ = {|EXP2002:Expression.New(typeof(Clearance))|};")]
    [InlineData("_ = {|EXP2002:Delegate.CreateDelegate(typeof(Action), typeof(Decision), \"Permit\")|};")]
    public Task Reflection_OnWhatTheGateIssues_Triggers(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("unsafe { object o = new(); Clearance* {|EXP2002:p = {|EXP2002:(Clearance*)&o|}|}; }")]
    [InlineData("unsafe { object o = new(); _ = *{|EXP2002:(Clearance*)&o|}; }")]
    public Task Pointers_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("[{|EXP2002:UnsafeAccessor(UnsafeAccessorKind.Constructor)|}] static extern Clearance Forge(ExportGate gate);")]
    [InlineData("[{|EXP2002:UnsafeAccessor(UnsafeAccessorKind.Field, Name = \"_gate\")|}] static extern ref ExportGate GateOf(Clearance clearance);")]
    [InlineData("[{|EXP2002:UnsafeAccessor(UnsafeAccessorKind.Field, Name = \"<Clearance>k__BackingField\")|}] static extern ref Clearance? Of(Decision decision);")]
    [InlineData("[{|EXP2002:UnsafeAccessor(UnsafeAccessorKind.Constructor)|}] [return: UnsafeAccessorType(\"ExportPolicy.Rules.Clearance, ExportPolicy.Rules\")] static extern object Forge();")]
    [InlineData("[StructLayout(LayoutKind.Explicit)] struct Pun { [FieldOffset(0)] public object O; [FieldOffset(0)] public Clearance {|EXP2002:C|}; }")]
    public Task UnsafeDeclarations_Trigger(string member) => Analyze.Source(Usings + $"class A {{ {member} }}").Verify();

    [Fact]
    public Task Helper_ThatMakesWhateverItIsTold_TriggersWhereItIsTold() => Analyze.Source(Usings + """
        class Maker
        {
            static readonly Type Wanted = {|EXP2002:typeof(Clearance)|};
            static object Make(Type type) => Activator.CreateInstance(type, true)!;
            static object Pass(Type given) => Make(given);
            static T Raw<T>() => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
            static U Both<U>() => Raw<U>();

            void Use()
            {
                _ = Make({|EXP2002:typeof(Clearance)|});
                _ = Pass({|EXP2002:typeof(Decision)|});
                _ = Pass(Wanted);
                _ = {|EXP2002:Both<Clearance>()|};
                _ = Make(typeof(List<int>));
                _ = Both<Transfer>();
            }
        }
        """).Verify();

    [Fact]
    public Task GenericFactory_OfTheProject_TriggersWhereItIsGivenTheType() => Analyze.Source("""
        class Factory<T> { public T Make() => Activator.CreateInstance<T>(); }
        class A { object Use() => {|EXP2002:new Factory<Clearance>()|}; object Other() => new Factory<string>().Make(); }
        """).Verify();

    [Fact]
    public Task AccessChecksIgnored_Triggers() => Analyze.Source("""
        [assembly: {|EXP2002:System.Runtime.CompilerServices.IgnoresAccessChecksTo("ExportPolicy.Rules")|}]
        [assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("Other")]
        namespace System.Runtime.CompilerServices
        {
            [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
            class IgnoresAccessChecksToAttribute(string name) : Attribute { public string Name => name; }
        }
        """).Verify();

    [Theory]
    [InlineData("Console.WriteLine(typeof(Clearance).Name + typeof(Decision).FullName);")]
    [InlineData("Console.WriteLine($\"{typeof(Clearance)} {nameof(Clearance)} {decision.GetType().Name}\");")]
    [InlineData("if (box.GetType() == typeof(Clearance) || typeof(Decision).Equals(box.GetType())) return;")]
    [InlineData("Console.WriteLine(typeof(Clearance).Assembly.GetName().Version);")]
    [InlineData("var names = new Dictionary<Type, string> { [typeof(Clearance)] = \"clearance\" };")]
    [InlineData("var type = typeof(Clearance); Console.WriteLine(type);")]
    [InlineData("_ = Activator.CreateInstance(typeof(List<Transfer>));")]
    [InlineData("_ = Activator.CreateInstance<List<Clearance>>();")]
    [InlineData("_ = typeof(Transfer).GetProperties();")]
    [InlineData("_ = box.GetType().GetMethods();")]
    [InlineData("_ = Unsafe.As<string>(box);")]
    [InlineData("_ = Type.GetType(\"System.String\");")]
    [InlineData("_ = typeof(Clearance).IsSealed;")]
    [InlineData("foreach (var property in box.GetType().GetProperties()) { _ = property.GetValue(decision); property.SetValue(box, decision); }")]
    [InlineData("_ = box.GetType().GetMethod(\"Ask\")!.Invoke(box, [decision]);")]
    [InlineData("_ = new Lazy<Clearance>(() => decision.RequireClearance());")]
    [InlineData("_ = Array.CreateInstance(typeof(Decision), 3);")]
    [InlineData("_ = RuntimeHelpers.GetHashCode(decision);")]
    public Task TypesNamedOnly_DoNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Fact]
    public Task UnsafeAccessor_OfOtherTypes_DoesNotTrigger() => Analyze.Source(Usings + """
        class A { [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_items")] static extern ref int[] Items(List<int> list); }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("_ = RuntimeHelpers.GetUninitializedObject(typeof(Clearance));")).InTestProject().Verify();

    private static string Method(string statement) => Usings + $$"""
        class A
        {
            void Use(Decision decision, object box)
            {
                {{statement}}
            }
        }
        """;
}
