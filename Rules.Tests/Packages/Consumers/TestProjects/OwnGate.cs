using System.Reflection;
using ExportPolicy.Rules;

namespace TestProjects;

/// <summary>What a test may bring and a product may not.</summary>
internal sealed class OwnGate(Decision answer) : IExportGate // EXP2005
{
    public static void Main() => Console.WriteLine(string.Join(
        ' ', typeof(OwnGate).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(each => each.Key == "ExportPolicy.TestProject").Select(each => $"{each.Key}={each.Value}")));

    public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null) => answer;

    public Decision Check(Transfer transfer, CheckOptions? options = null) => answer;

    public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(answer);

    public Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(answer);

    public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default) =>
        Task.FromResult(answer.RequireClearance());
}
