namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class OwnGateAnalyzerTests
{
    private const string Members = """

            public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null) => throw new NotImplementedException();
            public Decision Check(Transfer transfer, CheckOptions? options = null) => throw new NotImplementedException();
            public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
            public Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
            public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        """;

    private const string Doubles = """

        namespace Moq { public class Mock<T> { public T Object => default!; } public static class Mock { public static T Of<T>() => default!; } }
        namespace NSubstitute { public static class Substitute { public static T For<T>() => default!; } }
        namespace Castle.DynamicProxy { public class ProxyGenerator { public T CreateInterfaceProxyWithoutTarget<T>() => default!; public object Create(Type type) => type; } }
        namespace Rocks { public static class Rock { public static T Create<T>() => default!; } }
        public static class Kit
        {
            public class AutoMocker { public T Get<T>() => default!; }
            public class CastleGuard<T>;
            public class RocksDbStore<T>;
            public class Mocktail<T>;
            public static T CreateDouble<T>() => default!;
            public static T make_stub<T>() => default!;
            public static T ActLike<T>(this object any) => default!;
            public static T ActLikely<T>() => default!;
            public static bool DoubleCheck<T>() => true;
            public static bool Redoubled<T>() => true;
        }
        """;

    [Theory]
    [InlineData("class {|EXP2005:AllowAll|} : IExportGate { MEMBERS }")]
    [InlineData("record {|EXP2005:AllowAll|} : IExportGate { MEMBERS }")]
    [InlineData("struct {|EXP2005:AllowAll|} : IExportGate { MEMBERS }")]
    [InlineData("interface {|EXP2005:IGate|} : IExportGate;")]
    [InlineData("abstract class {|EXP2005:Base|} : IExportGate { MEMBERS } class Derived : Base;")]
    [InlineData("interface {|EXP2005:IGate|} : IExportGate; class {|EXP2005:Gate|} : IGate { MEMBERS }")]
    [InlineData("class Outer { sealed class {|EXP2005:Logging|}(IExportGate inner) : IExportGate { IExportGate Inner => inner; MEMBERS } }")]
    public Task OwnGates_Trigger(string source) => Analyze.Source(source.Replace("MEMBERS", Members, StringComparison.Ordinal)).Verify();

    [Theory]
    [InlineData("_ = {|EXP2005:System.Reflection.DispatchProxy.Create<IExportGate, P>()|};")]
    [InlineData("_ = {|EXP2005:System.Reflection.DispatchProxy.Create(typeof(IExportGate), typeof(P))|};")]
    [InlineData("_ = {|EXP2005:new Moq.Mock<IExportGate>()|}.Object;")]
    [InlineData("_ = {|EXP2005:Moq.Mock.Of<IExportGate>()|};")]
    [InlineData("_ = {|EXP2005:NSubstitute.Substitute.For<IExportGate>()|};")]
    [InlineData("_ = {|EXP2005:new Castle.DynamicProxy.ProxyGenerator().CreateInterfaceProxyWithoutTarget<IExportGate>()|};")]
    [InlineData("var gate = typeof(IExportGate); _ = {|EXP2005:new Castle.DynamicProxy.ProxyGenerator().Create(gate)|};")]
    [InlineData("_ = {|EXP2005:Double<IExportGate>()|}; static T Double<T>() where T : class => NSubstitute.Substitute.For<T>();")]
    [InlineData("_ = {|EXP2005:Rocks.Rock.Create<IExportGate>()|};")]
    [InlineData("_ = {|EXP2005:Kit.CreateDouble<IExportGate>()|};")]
    [InlineData("_ = {|EXP2005:new Kit.AutoMocker().Get<IExportGate>()|};")]
    [InlineData("_ = {|EXP2005:Kit.make_stub<IExportGate>()|};")]
    [InlineData("_ = {|EXP2005:new object().ActLike<IExportGate>()|};")]
    public Task Proxies_Trigger(string statement) => Analyze.Source(Proxy(statement)).Verify();

    [Theory]
    [InlineData("_ = Kit.DoubleCheck<IExportGate>();")]
    [InlineData("_ = new Kit.CastleGuard<IExportGate>();")]
    [InlineData("_ = new Kit.RocksDbStore<IExportGate>();")]
    [InlineData("_ = new Kit.Mocktail<IExportGate>();")]
    [InlineData("_ = Kit.Redoubled<IExportGate>();")]
    [InlineData("_ = Kit.ActLikely<IExportGate>();")]
    public Task WordsInsideOtherWords_DoNotTrigger(string statement) => Analyze.Source(Proxy(statement)).Verify();

    [Theory]
    [InlineData("_ = new Lazy<IExportGate>(() => new ExportGate());")]
    [InlineData("IExportGate gate = new ExportGate(); _ = new List<IExportGate> { gate };")]
    [InlineData("_ = Task.FromResult<IExportGate>(new ExportGate());")]
    [InlineData("_ = new Moq.Mock<IDisposable>().Object;")]
    [InlineData("_ = System.Reflection.DispatchProxy.Create<IDisposable, P>();")]
    [InlineData("Func<IExportGate> make = () => new ExportGate(); _ = typeof(IExportGate).Name;")]
    public Task GatesOfTheLibrary_DoNotTrigger(string statement) => Analyze.Source(Proxy(statement)).Verify();

    [Fact]
    public Task EvidenceSource_OfTheProject_DoesNotTrigger() => Analyze.Source("""
        class Files : IEvidenceSource
        {
            public Evidence Find(Transfer transfer) => Evidence.None;
            public Task<Evidence> FindAsync(Transfer transfer, CancellationToken cancellationToken) => Task.FromResult(Evidence.None);
        }
        """).Verify();

    [Fact]
    public Task UsersOfTheGate_DoNotTrigger() => Analyze.Source("""
        class Desk(IExportGate gate) { public IExportGate Gate { get; } = gate; }
        class Cache<T>(T inner) where T : class { public T Inner => inner; }
        class Shop { Cache<IExportGate> Gates(IExportGate gate) => new(gate); }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source($"class AllowAll : IExportGate {{ {Members} }}").InTestProject().Verify();

    [Fact]
    public Task PackableTestProject_Triggers() => Analyze.Source($"class {{|EXP2005:AllowAll|}} : IExportGate {{ {Members} }}").InTestProject().Property("IsPackable", "true").Verify();

    private static string Proxy(string statement) => $$"""
        class A { void Use() { {{statement}} } }
        public class P : System.Reflection.DispatchProxy { protected override object? Invoke(System.Reflection.MethodInfo? m, object?[]? a) => null; }
        """ + Doubles;
}
