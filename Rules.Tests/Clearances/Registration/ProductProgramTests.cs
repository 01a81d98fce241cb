namespace ExportPolicy.Rules.Tests;

/// <summary>What a program that is no test project cannot do, whatever it was compiled with.</summary>
public class ProductProgramTests
{
    private const string OwnGate = """

        class AllowAll : IExportGate
        {
            public Decision Check(Transfer transfer, Evidence evidence, CheckOptions options = null) => null;
            public Decision Check(Transfer transfer, CheckOptions options = null) => null;
            public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions options = null, System.Threading.CancellationToken cancellationToken = default) => null;
            public Task<Decision> CheckAsync(Transfer transfer, CheckOptions options = null, System.Threading.CancellationToken cancellationToken = default) => null;
            public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity quantity, string idempotencyKey, System.Threading.CancellationToken cancellationToken = default) => null;
        }
        """;

    [Theory]
    [InlineData("ExportGate.ForTests((_, _) => Outcome.Permitted);")]
    [InlineData("TestGate.Permitting();")]
    [InlineData("TestGate.Deciding((_, _) => Outcome.Permitted);")]
    public async Task TestKit_IsRefused(string statement)
    {
        var run = await ProductProgram.Run(statement);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("ExportGate.ForTests is for tests, and no assembly of this process is a test project", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestKit_WhereAnAssemblySaysThatItIsATestProject_Works()
    {
        var run = await ProductProgram.Run("""
            [assembly: System.Reflection.AssemblyMetadata("ExportPolicy.TestProject", "true")]
            var transfer = new TransferBuilder().Build();
            TestGate.Permitting().Check(transfer).RequireClearance().Demand(transfer);
            Console.Write("permitted");
            """);

        Assert.Equal(("", "permitted"), (run.Error, run.Out));
    }

    [Theory]
    [InlineData("services.AddSingleton<IExportGate, AllowAll>();", "registered as AllowAll")]
    [InlineData("services.AddSingleton<IExportGate>(new AllowAll());", "registered as AllowAll")]
    [InlineData("services.AddScoped<IExportGate>(_ => new AllowAll());", "registered as a factory")]
    [InlineData("services.AddKeyedSingleton<IExportGate, AllowAll>(\"x\");", "registered as AllowAll")]
    [InlineData("services.AddKeyedSingleton<IExportGate>(\"x\", new AllowAll());", "registered as AllowAll")]
    [InlineData("Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.Replace(services, ServiceDescriptor.Singleton<IExportGate, AllowAll>());", "registered as AllowAll")]
    [InlineData("Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.RemoveAll<IExportGate>(services);", "was removed")]
    [InlineData("services.AddSingleton<IExportGate>(_ => new ExportGate(new ExportPolicyOptions { Policies = PolicySet.Shipped.Only(\"un-dprk\") }));", "registered as a factory")]
    public async Task AnotherGateInItsPlace_StopsTheHostAtItsStart(string swap, string says)
    {
        var run = await ProductProgram.Run($$"""
            var builder = Host.CreateEmptyApplicationBuilder(null);
            var services = builder.Services;
            services.AddExportPolicy();
            {{swap}}
            try
            {
                await builder.Build().StartAsync();
            }
            catch (Microsoft.Extensions.Options.OptionsValidationException problem)
            {
                Console.Write(problem.Message);
            }
            {{OwnGate}}
            """);

        Assert.Equal("", run.Error);
        Assert.Contains(says, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherGateBefore_IsRefusedAtRegistration()
    {
        var run = await ProductProgram.Run($$"""
            new ServiceCollection().AddSingleton<IExportGate, AllowAll>().AddExportPolicy();
            {{OwnGate}}
            """);

        Assert.Contains("IExportGate is registered as AllowAll; expected the gate of AddExportPolicy only", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherGateBesideIt_FailsTheFirstResolve()
    {
        var run = await ProductProgram.Run($$"""
            var services = new ServiceCollection().AddExportPolicy().AddKeyedSingleton<IExportGate, AllowAll>("x");
            services.BuildServiceProvider().GetRequiredService<IExportGate>();
            {{OwnGate}}
            """);

        Assert.Contains("IExportGate is registered as AllowAll", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheGateAlone_StartsAndDecides()
    {
        var run = await ProductProgram.Run("""
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddExportPolicy().AddExportPolicy();
            using var host = builder.Build();
            await host.StartAsync();
            var transfer = new TransferBuilder().Build();
            var gate = host.Services.GetRequiredService<IExportGate>();
            gate.Check(transfer, Evidence.None).RequireClearance().Demand(transfer, gate);
            Console.Write("permitted");
            """);

        Assert.Equal(("", "permitted"), (run.Error, run.Out));
    }
}
