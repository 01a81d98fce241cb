using Microsoft.Extensions.DependencyInjection;

namespace ExportPolicy.Rules;

/// <summary>Asks the evidence source of an application in a scope of its own, so that it may live as long or as short as its data access needs.</summary>
internal sealed class ScopedEvidenceSource(IServiceScopeFactory scopes) : IEvidenceSource
{
    /// <summary>The source of the application; null where it has registered none.</summary>
    public static IEvidenceSource? Of(IServiceProvider provider) =>
        provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IEvidenceSource)) == false
            ? null
            : new ScopedEvidenceSource(provider.GetRequiredService<IServiceScopeFactory>());

    public Evidence Find(Transfer transfer)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IEvidenceSource>().Find(transfer);
    }

    public async Task<Evidence> FindAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            return await scope.ServiceProvider.GetRequiredService<IEvidenceSource>().FindAsync(transfer, cancellationToken).ConfigureAwait(false);
    }
}
