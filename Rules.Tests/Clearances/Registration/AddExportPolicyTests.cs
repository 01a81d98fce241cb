using ExportPolicy.Rules.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ExportPolicy.Rules.Tests;

/// <summary>The gate of an application with a container.</summary>
public class AddExportPolicyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Gate_IsOneForTheApplication()
    {
        using var provider = Services().AddExportPolicy().BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();

        var gate = provider.GetRequiredService<IExportGate>();

        Assert.IsType<ExportGate>(gate);
        Assert.Same(gate, scope.ServiceProvider.GetRequiredService<IExportGate>());
        gate.Check(A.Transfer(), Evidence.None).RequireClearance().Demand(A.Transfer(), gate);
    }

    [Fact]
    public void CalledTwice_RegistersOneGateAndAddsTheOptionsUp()
    {
        var services = Services()
            .AddExportPolicy(options => options.ClearanceLifetime = TimeSpan.FromMinutes(5))
            .AddExportPolicy(options => options.Policies = PolicySet.Of(TestPolicy.Of(TestPolicy.AllowsAll)))
            .AddExportPolicy();
        using var provider = services.BuildServiceProvider();

        var clearance = provider.GetRequiredService<IExportGate>().Check(A.Transfer("UA"), Evidence.None).RequireClearance();

        Assert.Single(services, service => service.ServiceType == typeof(IExportGate));
        Assert.Single(services, service => service.ServiceType == typeof(IValidateOptions<ExportPolicyOptions>));
        Assert.Equal(Gates.Noon.AddMinutes(5), clearance.ExpiresAt);
    }

    [Fact]
    public void WithoutAClockOrLogger_UsesTheSystems()
    {
        using var provider = new ServiceCollection().AddExportPolicy().BuildServiceProvider();

        Assert.InRange(
            provider.GetRequiredService<IExportGate>().Check(A.Transfer(), Evidence.None).Assessment.AsOf,
            DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1)),
            DateOnly.FromDateTime(DateTime.UtcNow));
    }

    [Fact]
    public async Task WrongOptions_StopTheHostAtItsStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddExportPolicy(options =>
        {
            options.ClearanceLifetime = TimeSpan.Zero;
            options.Policies = PolicySet.Empty;
        });
        using var host = builder.Build();

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Equal(2, problem.Failures.Count());
        Assert.Contains("ClearanceLifetime is 00:00:00", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Policies is empty", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolicyFileThatIsWrong_StopsTheHostAtItsStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddExportPolicy(options => options.Policies = PolicySet.Load("no-such-folder/policy.yaml"));
        using var host = builder.Build();

        await Assert.ThrowsAsync<PolicyLoadException>(() => host.StartAsync(Cancellation));
    }

    [Fact]
    public async Task RightOptions_LetTheHostStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddExportPolicy();
        using var host = builder.Build();

        await host.StartAsync(Cancellation);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public void WrongOptions_WithoutAHost_FailTheFirstResolve()
    {
        using var provider = Services().AddExportPolicy(options => options.ClearanceLifetime = TimeSpan.FromDays(2)).BuildServiceProvider();

        Assert.Contains("ClearanceLifetime is 2.00:00:00", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IExportGate>).Message, StringComparison.Ordinal);
    }

    // Any class of the application can ask the container for the options.
    [Fact]
    public async Task Options_OfAHostThatHasStarted_CannotBeChangedAnyMore()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddExportPolicy().AddSingleton<TimeProvider>(Gates.Clock());
        using var host = builder.Build();
        await host.StartAsync(Cancellation);

        var options = host.Services.GetRequiredService<IOptions<ExportPolicyOptions>>().Value;

        Assert.Throws<InvalidOperationException>(() => options.Policies = PolicySet.Of(TestPolicy.Of(TestPolicy.AllowsAll)));
        Assert.Throws<InvalidOperationException>(() => options.Reference = ReferenceData.Shipped);
        Assert.Contains("Set them in AddExportPolicy", Assert.Throws<InvalidOperationException>(() => options.ClearanceLifetime = TimeSpan.FromDays(1)).Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Denied, host.Services.GetRequiredService<IExportGate>().Check(A.Transfer("UA"), Evidence.None).Outcome);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task EvidenceSource_MayBeScopedAndIsAskedInAScopeOfItsOwn()
    {
        var services = Services().AddExportPolicy().AddScoped<Connection>().AddScoped<IEvidenceSource, DatabaseSource>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var gate = provider.GetRequiredService<IExportGate>();
        Connection.Open = Connection.Made = 0;

        Assert.True(gate.Check(A.Transfer()).IsPermitted);
        Assert.True((await gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation)).IsPermitted);
        Assert.Equal((2, 0), (Connection.Made, Connection.Open));
    }

    [Fact]
    public void EvidenceSource_MayBeSingleton()
    {
        var source = new TestEvidenceSource(TestEvidence.That(A.GoesTo("UA")));
        using var provider = Services().AddSingleton<IEvidenceSource>(source).AddExportPolicy().BuildServiceProvider(validateScopes: true);

        Assert.Equal(Outcome.Denied, provider.GetRequiredService<IExportGate>().Check(A.Transfer()).Outcome);
        Assert.Single(source.Asked);
    }

    [Fact]
    public void WithoutAnEvidenceSource_TheCheckIsReferredAndSaysSo()
    {
        using var provider = Services().AddExportPolicy().BuildServiceProvider(validateScopes: true);

        provider.GetRequiredService<IExportGate>().Check(A.Transfer()).ShouldBeWithheld(WithheldReason.NoEvidence);
    }

    [Fact]
    public async Task TestGate_InATestProject_TakesThePlaceOfTheGate()
    {
        var gate = TestGate.Permitting();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddExportPolicy();
        builder.Services.AddSingleton<IExportGate>(gate);
        using var host = builder.Build();
        await host.StartAsync(Cancellation);

        Assert.Same(gate, host.Services.GetRequiredService<IExportGate>());
        await host.StopAsync(Cancellation);
    }

    private static IServiceCollection Services() => new ServiceCollection().AddSingleton<TimeProvider>(Gates.Clock());

    private sealed class Connection : IAsyncDisposable, IDisposable
    {
        public Connection()
        {
            Made++;
            Open++;
        }

        public static int Made { get; set; }

        public static int Open { get; set; }

        public void Dispose() => Open--;

        public ValueTask DisposeAsync()
        {
            Open--;
            return default;
        }
    }

    private sealed class DatabaseSource(Connection connection) : IEvidenceSource
    {
        public Evidence Find(Transfer transfer)
        {
            Assert.NotNull(connection);
            return Evidence.None;
        }
    }
}
