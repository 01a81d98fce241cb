using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Carrier;
using ExportPolicy.Rules.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderDesk;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The sample application on a port of its own, with a clock that stands and a carrier that writes down what it collects.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly TimeProvider _clock;
    private readonly ICarrierClient _carrier;
    private Microsoft.AspNetCore.Builder.WebApplication? _app;

    private Desk(TemporaryFolder folder, TimeProvider clock, ICarrierClient carrier)
    {
        _folder = folder;
        _clock = clock;
        _carrier = carrier;
    }

    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts the application, at noon in Korea on the day of <see cref="A.Day"/> unless said otherwise.</summary>
    public static async Task<Desk> Open(ICarrierClient carrier, TimeProvider? clock = null)
    {
        var folder = new TemporaryFolder();
        await LedgerSchema.InitialiseAsync(LedgerStore.At(LedgerIn(folder)), TestContext.Current.CancellationToken);
        var desk = new Desk(folder, clock ?? Gates.Clock(), carrier);
        await desk.Start();
        return desk;
    }

    /// <summary>Ends the application and starts it again on the same ledger.</summary>
    public async Task Restart()
    {
        await Stop();
        Client = new();
        await Start();
    }

    /// <summary>The ledger, as an auditor opens it.</summary>
    public Task<LedgerReader> Ledger() => LedgerReader.OpenAsync(LedgerStore.At(LedgerIn(_folder)), TestContext.Current.CancellationToken);

    /// <summary>The ledger, as an officer opens it.</summary>
    public Task<DecisionLedger> Office() => DecisionLedger.OpenAsync(LedgerStore.At(LedgerIn(_folder)), time: _clock, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>A form among the sample's requests, as a test changes it.</summary>
    public static JsonObject Form(string file, Action<JsonObject>? change = null)
    {
        var form = JsonNode.Parse(File.ReadAllText(Repository.File("samples", "OrderDesk", "requests", file)))!.AsObject();
        change?.Invoke(form);
        return form;
    }

    /// <summary>Places an order for shells to the United States with every paper, unless changed; returns its address.</summary>
    public async Task<string> Place(Action<JsonObject>? change = null, string file = "shells-for-the-us.json")
    {
        var answer = await Post("orders", Form(file, change));
        Assert.Equal(201, answer.Status);
        return $"orders/{answer.Body["number"]}";
    }

    public async Task<Answer> Post(string address, JsonNode? body = null) =>
        await Answer.Of(await Client.PostAsync(address, body is null ? null : JsonContent.Create(body), TestContext.Current.CancellationToken));

    public async Task<Answer> Put(string address, JsonNode body) =>
        await Answer.Of(await Client.PutAsJsonAsync(address, body, TestContext.Current.CancellationToken));

    public async Task<string> StatusOf(string order) =>
        (await Client.GetFromJsonAsync<JsonObject>(order, TestContext.Current.CancellationToken))!["status"]!.ToString();

    /// <summary>Waits until an order stands so.</summary>
    public async Task Becomes(string order, string status)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await StatusOf(order) is var now && now != status)
        {
            Assert.False(patience.IsCancellationRequested, $"{order} is {now}; expected {status}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private async Task Start()
    {
        _app = OrderDeskApplication.Create(["--Ledger", LedgerIn(_folder)], services => services
            .AddSingleton(_clock)
            .AddSingleton(_carrier)
            .AddLogging(logging => logging.ClearProviders()));
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    private async Task Stop()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private static string LedgerIn(TemporaryFolder folder) => Path.Combine(folder.Path, "ledger.db");
}
