using ExportPolicy.Rules;
using ExportPolicy.Rules.Ledger;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the ledger of the gate.</summary>
public static class ExportPolicyLedgerServiceCollectionExtensions
{
    /// <summary>Gives the gate that <c>AddExportPolicy</c> registers a ledger: <see cref="DecisionLedger"/>, which can be injected for what officers do.</summary>
    /// <remarks>
    /// When the host starts, and at the latest when the gate is resolved first, the ledger has to be there, with tables of the version that this library works with;
    /// they are made and changed by <see cref="LedgerSchema"/> or <c>export-policy ledger</c> only. A <see cref="TimeProvider"/> in the container is its clock.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="store">Where the ledger is kept.</param>
    /// <param name="options">How it works; the defaults when null.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">Another ledger is registered already.</exception>
    public static IServiceCollection AddExportPolicyLedger(this IServiceCollection services, LedgerStore store, LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(store);
        if (services.Any(service => service.ServiceType == typeof(IExportLedger)))
            throw new InvalidOperationException("A ledger is registered already; expected one. What one ledger lets go another does not count.");
        services.AddSingleton(provider => Open(store, options, provider.GetService<TimeProvider>()));
        services.AddSingleton<IExportLedger>(provider => provider.GetRequiredService<DecisionLedger>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ExportPolicyOptions>>(new LedgerValidator(store)));
        return services;
    }

    private static DecisionLedger Open(LedgerStore store, LedgerOptions? options, TimeProvider? time) =>
        Task.Run(() => DecisionLedger.OpenAsync(store, options, time)).GetAwaiter().GetResult();
}
