using ExportPolicy.Rules;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the gate.</summary>
public static class ExportPolicyServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IExportGate"/> as a single <see cref="ExportGate"/>. It asks the <see cref="IEvidenceSource"/> that the application registers, whatever its lifetime, and takes the clock from a registered <see cref="TimeProvider"/>.</summary>
    /// <remarks>
    /// Can be called several times: there is one gate, and the options add up.
    /// They are validated when the host starts, and at the latest when the gate is resolved first; so is that no other gate is registered beside or in place of this one.
    /// A test project may register its own.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets options; null for the defaults.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">Another gate is registered already.</exception>
    public static IServiceCollection AddExportPolicy(this IServiceCollection services, Action<ExportPolicyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registration = GateRegistration.In(services);
        registration.DemandOnlyOne();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ExportPolicyOptions>, ExportPolicyOptionsValidator>());
        var options = services.AddOptions<ExportPolicyOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        return services;
    }
}
