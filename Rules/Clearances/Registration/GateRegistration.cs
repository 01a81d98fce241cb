using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExportPolicy.Rules;

/// <summary>The registration of the gate, and the watch that no other one takes its place.</summary>
internal sealed class GateRegistration
{
    private readonly IServiceCollection _services;
    private readonly ServiceDescriptor _gate = ServiceDescriptor.Singleton<IExportGate>(Create);

    private GateRegistration(IServiceCollection services) => _services = services;

    /// <summary>The registration in an application's services, made on the first call.</summary>
    public static GateRegistration In(IServiceCollection services)
    {
        if (services.Select(service => service.ServiceType == typeof(GateRegistration) ? service.ImplementationInstance : null).OfType<GateRegistration>().FirstOrDefault() is { } made)
            return made;
        var registration = new GateRegistration(services);
        services.AddSingleton(registration);
        services.Add(registration._gate);
        return registration;
    }

    /// <summary>What else is registered as a gate, and whether this one is missing; empty where all is well, and in a test project.</summary>
    public IEnumerable<string> Problems()
    {
        if (TestProject.IsLoaded)
            yield break;
        var gates = _services.Where(service => service.ServiceType == typeof(IExportGate)).ToList();
        foreach (var other in gates.Where(gate => gate != _gate))
            yield return $"IExportGate is registered as {Describe(other)}; expected the gate of AddExportPolicy only. Remove that registration: a gate of another make cannot issue clearances.";
        if (!gates.Contains(_gate))
            yield return "The registration of IExportGate by AddExportPolicy was removed; expected it to stay. Remove the line that removes it.";
    }

    public void DemandOnlyOne()
    {
        if (Problems().ToList() is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join(' ', problems));
    }

    private static ExportGate Create(IServiceProvider provider) => new(
        provider.GetRequiredService<IOptions<ExportPolicyOptions>>().Value,
        ScopedEvidenceSource.Of(provider),
        provider.GetService<TimeProvider>(),
        provider.GetService<ILogger<ExportGate>>(),
        provider.GetService<IExportLedger>());

    private static string Describe(ServiceDescriptor service) =>
        (service.IsKeyedService
            ? service.KeyedImplementationType ?? service.KeyedImplementationInstance?.GetType()
            : service.ImplementationType ?? service.ImplementationInstance?.GetType())?.FullName ?? "a factory";
}
