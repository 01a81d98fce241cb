namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class TestOnlyAnalyzerTests
{
    private const string Types = """

        class Maker
        {
            [TestOnly] public static Transfer Sample() => throw new NotImplementedException();
            [TestOnly] public Maker(int seed) { }
            public Maker() { }
            [TestOnly] public string? Name { get; set; }
            [TestOnly] public const int Seed = 1;
            [TestOnly] public event Action? Done;
            [TestOnly] public virtual void Overridable() => Done?.Invoke();
            public static void Plain() { }
        }
        class Derived : Maker { public override void Overridable() { } }
        [TestOnly] class Double { public void Run() { } public static int Count; }
        """;

    [Theory]
    [InlineData("_ = {|EXP2011:Maker.Sample()|};")]
    [InlineData("_ = {|EXP2011:new Maker(1)|};")]
    [InlineData("_ = {|EXP2011:new Maker().Name|};")]
    [InlineData("_ = new Maker { {|EXP2011:Name|} = \"a\" };")]
    [InlineData("var n = {|EXP2011:Maker.Seed|};")]
    [InlineData("{|EXP2011:new Maker().Done|} += () => { };")]
    [InlineData("Func<Transfer> make = {|EXP2011:Maker.Sample|};")]
    [InlineData("Func<Transfer> make = () => {|EXP2011:Maker.Sample()|};")]
    [InlineData("{|EXP2011:new Derived().Overridable()|};")]
    [InlineData("{|EXP2011:{|EXP2011:new Double()|}.Run()|};")]
    [InlineData("{|EXP2011:Double.Count|}++;")]
    public Task TestOnlyMembers_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("Maker.Plain(); _ = new Maker();")]
    [InlineData("Console.WriteLine(nameof(Maker.Sample) + nameof(Double));")]
    [InlineData("Console.WriteLine(typeof(Double));")]
    [InlineData("Console.WriteLine(\"Sample\".Length);")]
    public Task OtherMembers_DoNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Fact]
    public Task TestOnlyMembers_MayUseEachOther() => Analyze.Source("""
        class More
        {
            [TestOnly] public static Transfer Again() => Maker.Sample();
            [TestOnly] public string? Name => new Maker().Name;
        }
        [TestOnly] class Kit { public void Use() { _ = new Maker(2); Action a = () => _ = Maker.Sample(); } }
        """ + Types).Verify();

    [Fact]
    public Task MembersOfAReferencedAssembly_Trigger() =>
        Analyze.Source("_ = {|EXP2011:Lib.Maker.Sample()|};").Referencing(Analyze.Source("namespace Lib; public class Maker { [TestOnly] public static int Sample() => 1; }").Named("Lib")).Verify();

    [Fact]
    public Task TestKit_InProductCode_Triggers() =>
        Analyze.Source("class A;").Referencing(Analyze.Source("public class Kit;").Named("ExportPolicy.Rules.Testing")).Expect("EXP2011").Verify();

    [Fact]
    public Task TestKit_InATestProject_DoesNotTrigger() =>
        Analyze.Source("class A;").Referencing(Analyze.Source("public class Kit;").Named("ExportPolicy.Rules.Testing")).InTestProject().Verify();

    [Theory]
    [InlineData("[assembly: {|EXP2011:System.Reflection.AssemblyMetadata(\"ExportPolicy.TestProject\", \"true\")|}]")]
    [InlineData("[assembly: {|EXP2011:System.Reflection.AssemblyMetadata(\"ExportPolicy.TestProject\", \"True\")|}]")]
    [InlineData("using Mark = System.Reflection.AssemblyMetadataAttribute;\n[assembly: {|EXP2011:Mark(Key.Name, \"true\")|}]\nstatic class Key { public const string Name = \"ExportPolicy.TestProject\"; }")]
    public Task MarkOfATestProject_InProductCode_Triggers(string source) => Analyze.Source(source).Verify();

    [Theory]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"ExportPolicy.TestProject\", \"false\")]")]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"RepositoryUrl\", \"true\")]")]
    public Task OtherMetadata_DoesNotTrigger(string source) => Analyze.Source(source).Verify();

    [Fact]
    public async Task ReferencedTestProject_IsNoPartOfAProduct()
    {
        var tests = Analyze.Source("[assembly: System.Reflection.AssemblyMetadata(\"ExportPolicy.TestProject\", \"true\")] public class Double;").Named("Doubles");
        await Analyze.Source("class A;").Referencing(tests).Expect("EXP2011").Verify();
        await Analyze.Source("class A;").Referencing(tests.WithoutLibrary()).Expect("EXP2011").Verify();
        await Analyze.Source("class A;").Referencing(tests).InTestProject().Verify();
    }

    [Fact]
    public Task AttributeOfTheSameName_DoesNotTrigger() =>
        Analyze.Source("namespace Own; class TestOnlyAttribute : Attribute; class A { [TestOnly] void F() { } void G() => F(); }").Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("_ = Maker.Sample();")).InTestProject().Verify();

    private static string Method(string statement) => $$"""class A { void Use() { {{statement}} } }""" + Types;
}
