using Npgsql;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Restarts the server of the tests, without a warning to its clients. No other test may need the server meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PostgreSqlRestart
{
    internal const string Name = "PostgreSQL restarts";
    private const string Variable = "EXPORT_POLICY_POSTGRES_RESTART";

    private static string? Command => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } command ? command : null;

    internal static void Demand() => Assert.SkipUnless(
        Command is not null && PostgreSqlTestStore.Server is not null, $"The server is not restarted: {Variable} names no command that does it, such as 'bash .ci/postgres restart FOLDER'.");

    internal static async Task RunAsync()
    {
        var run = await DotNet.RunProgram("bash", Repository.Root, [], "-c", Command!);
        Assert.True(run.ExitCode == 0, run.Error);
        NpgsqlConnection.ClearAllPools();
    }
}
