using ExportPolicy.Rules;

namespace Shipping;

/// <summary>Where a program finds all that it needs: the gate, the doors, the goods, and what else an office has.</summary>
public sealed class Desk
{
    private static readonly AsyncLocal<Desk?> Open = new();

    /// <summary>Opens a desk.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="archive">Where evidence is found.</param>
    public Desk(IExportGate gate, Clock clock, Archive archive)
    {
        Gate = gate;
        Clock = clock;
        Archive = archive;
        Warehouse = new Warehouse(Shipments);
        Carrier = new CarrierClient(Shipments);
        Backlog = new Backlog([First, Second, Third]);
        Cache = new VerdictCache();
    }

    /// <summary>The desk of the program that runs; for programs of top-level statements.</summary>
    public static Desk Current => Open.Value ?? throw new InvalidOperationException("No desk is open.");

    /// <summary>The gate.</summary>
    public IExportGate Gate { get; }

    /// <summary>The clock.</summary>
    public Clock Clock { get; }

    /// <summary>Where evidence is found.</summary>
    public Archive Archive { get; }

    /// <summary>The doors.</summary>
    public Warehouse Warehouse { get; }

    /// <summary>A third party that moves goods.</summary>
    public CarrierClient Carrier { get; }

    /// <summary>What left.</summary>
    public Shipments Shipments { get; } = new();

    /// <summary>The first transfer.</summary>
    public Transfer First { get; } = Goods.Transfer("T-1");

    /// <summary>The second transfer.</summary>
    public Transfer Second { get; } = Goods.Transfer("T-2");

    /// <summary>The third transfer.</summary>
    public Transfer Third { get; } = Goods.Transfer("T-3");

    /// <summary>All three transfers.</summary>
    public IReadOnlyList<Transfer> Transfers => [First, Second, Third];

    /// <summary>The first order; it amounts to the first transfer.</summary>
    public Order FirstOrder { get; } = new("T-1");

    /// <summary>The second order.</summary>
    public Order SecondOrder { get; } = new("T-2");

    /// <summary>Both orders.</summary>
    public IReadOnlyList<Order> Orders => [FirstOrder, SecondOrder];

    /// <summary>The first parcel; it amounts to the first transfer.</summary>
    public Parcel FirstParcel { get; } = new("T-1", "US", 100);

    /// <summary>Transfers that wait.</summary>
    public Backlog Backlog { get; }

    /// <summary>What is in stock.</summary>
    public Stock Stock { get; } = new();

    /// <summary>The log.</summary>
    public Log Log { get; } = new();

    /// <summary>The switches of the application.</summary>
    public Flags Flags { get; } = new();

    /// <summary>Who works here.</summary>
    public User User { get; } = new();

    /// <summary>Verdicts of earlier days.</summary>
    public VerdictCache Cache { get; }

    /// <summary>Tries again.</summary>
    public Retry Retry { get; } = new();

    /// <summary>The database.</summary>
    public Database Database { get; } = new();

    /// <summary>Makes the desk the current one of the calling flow.</summary>
    public void MakeCurrent() => Open.Value = this;
}
