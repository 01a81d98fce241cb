using ExportPolicy.Rules.Ledger;
using Npgsql;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>What may go wrong with a server.</summary>
public sealed class PostgreSqlFailureTests : FailureContract
{
    internal override async Task<TestStore> PlaceAsync() => await PostgreSqlTestStore.CreateAsync();

    [Theory]
    [InlineData("perform pg_terminate_backend(pg_backend_pid());", false, LedgerProblem.Unreachable, "the connection broke")]
    [InlineData("perform pg_terminate_backend(pg_backend_pid());", true, LedgerProblem.Unreachable, "the connection broke")]
    [InlineData("raise exception 'no space left on device' using errcode = '53100';", false, LedgerProblem.Full, "has no room left")]
    [InlineData("raise exception 'no space left on device' using errcode = '53100';", true, LedgerProblem.Full, "has no room left")]
    [InlineData("raise exception 'cannot execute INSERT in a read-only transaction' using errcode = '25006';", false, LedgerProblem.ReadOnly, "may not be written to")]
    [InlineData("raise exception 'terminating connection due to administrator command' using errcode = '57P01';", true, LedgerProblem.Unreachable, "the connection broke")]
    public async Task Check_WhereTheServerFails_SaysWhy(string failure, bool atCommit, LedgerProblem expected, string says)
    {
        await using var desk = await Desk.OpenAsync(await PlaceAsync());
        await desk.Place.TamperAsync($"create function fail() returns trigger language plpgsql as $$ begin {failure} return null; end $$");

        await FailsAsync(
            desk,
            expected,
            says,
            () => desk.Place.TamperAsync(atCommit
                ? "create constraint trigger fails after insert on ledger_records deferrable initially deferred for each row execute function fail()"
                : "create trigger fails after insert on ledger_records for each row execute function fail()"),
            () => desk.Place.TamperAsync("drop trigger fails on ledger_records"));
    }

    [Fact]
    public async Task Check_WhileSomebodyElseKeepsTheLock_SaysSoAfterItsPatience()
    {
        var place = await PostgreSqlTestStore.CreateAsync();
        place.Patience = 2;
        await using var desk = await Desk.OpenAsync(place);
        using var other = new NpgsqlConnection(place.Address);
        await other.OpenAsync(Token);
        NpgsqlTransaction? held = null;

        await FailsAsync(
            desk,
            LedgerProblem.Locked,
            "is locked by somebody else",
            async () =>
            {
                held = await other.BeginTransactionAsync(Token);
                using var command = new NpgsqlCommand("update ledger_state set seq = seq", other, held);
                await command.ExecuteNonQueryAsync(Token);
            },
            async () => await held!.DisposeAsync());
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1", LedgerProblem.Unreachable, "Check that the server runs")]
    [InlineData("Database=no_such_database", LedgerProblem.NotInitialised, "Create the database")]
    [InlineData("Options=-c default_transaction_read_only=on", LedgerProblem.ReadOnly, "whether the server is a standby")]
    public async Task Initialise_WhereTheServerIsNotOneForIt_SaysWhatToDo(string settings, LedgerProblem expected, string says)
    {
        await using var place = await PostgreSqlTestStore.CreateAsync();

        var problem = await Assert.ThrowsAsync<LedgerException>(() => LedgerSchema.InitialiseAsync(LedgerStore.PostgreSql($"{place.Address};{settings}"), Token));

        Assert.Equal(expected, problem.Problem);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }
}
