using System.Text.Json;
using System.Text.Json.Serialization;
using Carrier;
using ExportPolicy.Rules;
using ExportPolicy.Rules.Ledger;
using OrderDesk.Endpoints;
using OrderDesk.Mediation;
using OrderDesk.Orders;
using OrderDesk.Problems;
using OrderDesk.Reports;
using OrderDesk.Shipping;

namespace OrderDesk;

/// <summary>Puts the application together.</summary>
public static class OrderDeskApplication
{
    /// <summary>Creates the application.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Adds to the services or replaces some, such as the carrier's client or the clock.</param>
    /// <returns>The application, ready to run.</returns>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(OrderDeskApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        AddServices(builder.Services, builder.Configuration["Ledger"] ?? "order-desk.db");
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOrders();
        app.MapControllers();
        return app;
    }

    private static void AddServices(IServiceCollection services, string ledger)
    {
        // The gate takes the clock and the source of evidence from here.
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ReportDesk>().AddSingleton<IEvidenceSource>(provider => provider.GetRequiredService<ReportDesk>());
        services.AddExportPolicy(options => options.Policies = Policies());

        // What the gate decides goes on record first, and what has left is counted.
        services.AddExportPolicyLedger(LedgerStore.At(ledger));

        services.AddSingleton<OrderTable>().AddScoped<OrderDb>();
        services.AddSingleton<ICarrierClient, PaperCarrier>();
        services.AddScoped<Warehouse>().AddScoped<Clearing>().AddScoped<Dispatcher>();
        services.AddSingleton<Backlog>().AddHostedService<ShippingWorker>();
        services.AddScoped(typeof(Mediator<,,>));
        services.AddScoped<IBehaviour<ShipOrder, Cleared, Waybill>, CheckBehaviour>().AddScoped<IHandler<Cleared, Waybill>, ShipHandler>();

        services.AddProblemDetails().AddExceptionHandler<ProblemHandler>();
        services.AddControllers().AddJsonOptions(options => Configure(options.JsonSerializerOptions));
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
    }

    // What the company goes by stands in its own folder; an embargo that binds every state nobody can leave out.
    private static PolicySet Policies() =>
        PolicySet.Load(Path.Combine(AppContext.BaseDirectory, "policies")).Plus(PolicySet.Shipped.Policies.Where(policy => policy.State is null));

    private static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.WriteIndented = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }
}
