namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class ReplacedRegistrationAnalyzerTests
{
    [Theory]
    [InlineData("{|EXP2006:services.AddSingleton<IExportGate, ExportGate>()|};")]
    [InlineData("{|EXP2006:services.AddScoped<IExportGate>(_ => new ExportGate())|};")]
    [InlineData("{|EXP2006:services.AddTransient(typeof(IExportGate), typeof(ExportGate))|};")]
    [InlineData("{|EXP2006:services.AddSingleton<IExportGate>(new ExportGate())|};")]
    [InlineData("IExportGate gate = new ExportGate(); {|EXP2006:services.AddSingleton(gate)|};")]
    [InlineData("{|EXP2006:services.AddKeyedSingleton<IExportGate>(\"k\", (_, _) => new ExportGate())|};")]
    [InlineData("{|EXP2006:services.TryAddSingleton<IExportGate, ExportGate>()|};")]
    [InlineData("{|EXP2006:services.RemoveAll<IExportGate>()|};")]
    [InlineData("{|EXP2006:services.RemoveAll(typeof(IExportGate))|};")]
    [InlineData("services.Replace({|EXP2006:ServiceDescriptor.Singleton<IExportGate, ExportGate>()|});")]
    [InlineData("services.Add({|EXP2006:new ServiceDescriptor(typeof(IExportGate), typeof(ExportGate), ServiceLifetime.Singleton)|});")]
    [InlineData("services.Add({|EXP2006:ServiceDescriptor.Describe(typeof(IExportGate), _ => new ExportGate(), ServiceLifetime.Singleton)|});")]
    [InlineData("{|EXP2006:services.Remove(services.First(d => d.ServiceType == typeof(IExportGate)))|};")]
    [InlineData("var old = services.Single(d => d.ServiceType.Equals(typeof(IExportGate))); {|EXP2006:services.Remove(old)|};")]
    [InlineData("for (var i = 0; i < services.Count; i++) if (services[i].ServiceType == typeof(IExportGate)) {|EXP2006:services[i] = other|};")]
    [InlineData("var type = typeof(IExportGate); {|EXP2006:services.AddSingleton(type, typeof(ExportGate))|};")]
    [InlineData("if (development) {|EXP2006:services.AddSingleton<IExportGate, ExportGate>()|};")]
    [InlineData("{|EXP2006:Swap<IExportGate, ExportGate>(services)|}; static void Swap<T, U>(IServiceCollection s) where T : class where U : class, T => s.AddSingleton<T, U>();")]
    public Task Registrations_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("{|EXP2006:ServiceCollectionServiceExtensions.AddSingleton<IExportGate, ExportGate>(services)|};")]
    [InlineData("var container = new Other.Container(); {|EXP2006:container.Register<IExportGate, ExportGate>()|};")]
    [InlineData("var container = new Other.Container(); {|EXP2006:container.Bind<IExportGate>()|};")]
    public async Task OtherForms_Trigger(string statement)
    {
        var container = Analyze.Source("namespace Other; public class Container { public void Register<T, U>() where U : T { } public void Bind<T>() { } public T Resolve<T>() => default!; }").Named("Other");
        await Analyze.Source(Method(statement)).Referencing(container).Verify();
        await Analyze.Source(Method("_ = new Other.Container().Resolve<IExportGate>();")).Referencing(container).Verify();
    }

    [Theory]
    [InlineData("services.AddSingleton<Desk>();")]
    [InlineData("services.AddSingleton(new Desk(new ExportGate()));")]
    [InlineData("services.AddSingleton(sp => new Desk(sp.GetRequiredService<IExportGate>()));")]
    [InlineData("services.AddSingleton<IEvidenceSource>(_ => null!);")]
    [InlineData("services.AddSingleton<Func<IExportGate>>(sp => () => sp.GetRequiredService<IExportGate>());")]
    [InlineData("services.AddSingleton(typeof(List<>), typeof(List<>));")]
    [InlineData("if (services.Any(d => d.ServiceType == typeof(IExportGate))) return;")]
    [InlineData("services.Remove(services.First(d => d.ServiceType == typeof(Desk)));")]
    [InlineData("services.RemoveAll<Desk>(); services.Replace(ServiceDescriptor.Singleton<Desk, Desk>());")]
    [InlineData("_ = provider.GetService<IExportGate>(); _ = provider.GetRequiredService(typeof(IExportGate));")]
    [InlineData("_ = ActivatorUtilities.CreateInstance<Desk>(provider, provider.GetRequiredService<IExportGate>());")]
    [InlineData("var known = new Dictionary<Type, string>(); known.Add(typeof(IExportGate), \"gate\");")]
    [InlineData("Register<Desk>(services); static void Register<T>(IServiceCollection s) where T : class => s.AddSingleton<T>();")]
    public Task OtherServices_DoNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("services.AddSingleton<IExportGate, ExportGate>();")).InTestProject().Verify();

    private static string Method(string statement) => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        class Desk(IExportGate gate) { public IExportGate Gate => gate; }
        class A
        {
            void Use(IServiceCollection services, IServiceProvider provider, ServiceDescriptor other, bool development)
            {
                {{statement}}
            }
        }
        """;
}
