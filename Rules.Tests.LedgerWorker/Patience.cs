using System.Diagnostics;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.LedgerWorker;

/// <summary>Tries again while the ledger is out of reach.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Does something until it is done.</summary>
    /// <param name="attempt">What; it has to be something that may be done twice.</param>
    public static async Task<T> HaveAsync<T>(Func<Task<T>> attempt)
    {
        for (var waiting = Stopwatch.StartNew(); ;)
        {
            try
            {
                return await attempt();
            }
            catch (LedgerException problem) when (problem.Problem is LedgerProblem.Unreachable or LedgerProblem.Locked && waiting.Elapsed < Limit)
            {
                await Task.Delay(100);
            }
        }
    }
}
