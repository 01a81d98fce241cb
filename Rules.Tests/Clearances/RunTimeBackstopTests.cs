using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ExportPolicy.Rules.Tests;

/// <summary>What gets past the compiler, or was compiled without the analyzers, stops at Demand or at the gate.</summary>
public class RunTimeBackstopTests
{
    private static readonly TransferLine Shells = A.Line("2", quantity: new Quantity(9_000, "rounds"));

    /// <summary>An order as applications have it: anybody can change it, and it maps to what it is now.</summary>
    private sealed class Order
    {
        public string To { get; set; } = "US";

        public List<TransferLine> Items { get; } = [A.Line()];

        [TransferOf]
        public Transfer ToTransfer() => A.Transfer(To, lines: Items);
    }

    [Fact]
    public void SwappedTransfer_IsRefused() => IsRefused(ClearanceRefusal.OtherTransfer, Cleared(A.Transfer(id: "a")), A.Transfer(id: "b"));

    [Fact]
    public void OrderChangedAfterTheCheck_IsRefused()
    {
        var order = new Order();
        var clearance = Cleared(order.ToTransfer());

        order.To = "UA";
        IsRefused(ClearanceRefusal.ChangedTransfer, clearance, order.ToTransfer());
    }

    [Fact]
    public void AliasOfTheOrderChangedAfterTheCheck_IsRefused()
    {
        var order = new Order();
        var alias = order;
        var clearance = Cleared(order.ToTransfer());

        alias.Items.Add(Shells);
        IsRefused(ClearanceRefusal.ChangedTransfer, clearance, order.ToTransfer());
    }

    // The lists that a transfer was made of are the caller's own; the transfer has copies.
    [Fact]
    public void ListChangedAfterTheTransferWasMade_ChangesNothing()
    {
        var lines = new List<TransferLine> { A.Line() };
        var transfer = A.Transfer(lines: lines);
        var clearance = Cleared(transfer);

        lines.Add(Shells);
        Assert.Single(transfer.Lines);
        clearance.Demand(transfer);
    }

    [Fact]
    public void MoreOfTheGoods_IsRefused() => IsRefused(ClearanceRefusal.ChangedTransfer, Cleared(A.Transfer()), A.Transfer(lines: [A.Line(quantity: new Quantity(101, "rounds"))]));

    [Theory]
    [InlineData("T-1")]
    [InlineData("T-1/1")]
    public void PartOfTheGoods_IsRefused(string id)
    {
        var clearance = Cleared(A.Transfer());

        Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer(id: id, lines: [A.Line(quantity: new Quantity(10, "rounds"))])));
    }

    [Fact]
    public async Task CheckedDaysAgo_IsRefused()
    {
        var clock = Gates.Clock();
        var clearance = (await Gates.Open(clock).CheckAsync(A.Transfer(), Evidence.None, cancellationToken: TestContext.Current.CancellationToken)).RequireClearance();

        clock.Advance(TimeSpan.FromDays(3));
        IsRefused(ClearanceRefusal.Expired, clearance, A.Transfer());
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2022-11-10")]
    [InlineData("9999-12-31")]
    public void CheckOfAnotherDay_YieldsNoClearance(string day)
    {
        var other = DateOnly.ParseExact(day, "yyyy-MM-dd");

        Assert.Null(Gates.Open().Check(A.Transfer(), Evidence.None, new() { AsOf = other }).Clearance);
        Assert.Null(Gates.Open().Check(A.Transfer(), Evidence.None, new() { KnownAt = other }).Clearance);
    }

    // What another country allows is not for its policy to allow; and its gate is not this one.
    [Fact]
    public void GateOfAnotherCountry_YieldsNoClearanceForGoodsThatAreNotItsOwn()
    {
        var american = Gates.Under(Gates.Clock(), TestPolicy.OfState("US", TestPolicy.AllowsAll));

        Assert.Null(american.Check(A.Transfer("UA"), Evidence.None).Clearance);
        Assert.NotNull(american.Check(A.Transfer("UA", from: "US"), Evidence.None).Clearance);
    }

    [Fact]
    public void GateOfOtherPolicies_IsNotBelievedByTheOneOfTheApplication()
    {
        var lax = Gates.Under(Gates.Clock(), TestPolicy.Of(TestPolicy.AllowsAll));
        var clearance = lax.Clear(A.Transfer("UA"));

        Assert.Equal(ClearanceRefusal.OtherGate, Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer("UA"), Gates.Open())).Refusal);
    }

    [Fact]
    public void NullInPlaceOfAClearance_Fails()
    {
        Clearance clearance = null!;

        Assert.Throws<NullReferenceException>(() => clearance.Demand(A.Transfer()));
    }

    [Fact]
    public void ClearanceWithoutConstructor_IsRefused()
    {
        var forged = (Clearance)RuntimeHelpers.GetUninitializedObject(typeof(Clearance));

        IsRefused(ClearanceRefusal.NotIssued, forged, A.Transfer());
        Assert.Equal(ClearanceRefusal.NotIssued, Assert.Throws<ClearanceException>(() => forged.Demand(A.Transfer(), Gates.Open())).Refusal);
        Assert.NotNull(forged.ToString());
    }

    [Fact]
    public void ClearanceByActivator_CannotBeMade() => Assert.Throws<MissingMethodException>(() => Activator.CreateInstance(typeof(Clearance), true));

    // With everything right about it but that the gate did not issue it.
    [Fact]
    public void ClearanceByReflection_IsRefused()
    {
        var gate = Gates.Open();
        var assessment = gate.Check(A.Transfer(), Evidence.None).Assessment;
        var constructor = Assert.Single(typeof(Clearance).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic));
        var forged = (Clearance)constructor.Invoke([gate, assessment, Gates.Noon, 0L, Gates.Noon.AddYears(1), null, null]);

        Assert.Equal("T-1", forged.TransferId);
        IsRefused(ClearanceRefusal.NotIssued, forged, A.Transfer());
    }

    [Fact]
    public void CopyOfAClearance_IsRefused()
    {
        var clearance = Cleared(A.Transfer());
        var copy = (Clearance)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(clearance, null)!;

        IsRefused(ClearanceRefusal.NotIssued, copy, A.Transfer());
        clearance.Demand(A.Transfer());
    }

    [Theory]
    [InlineData(typeof(Clearance))]
    [InlineData(typeof(Decision))]
    [InlineData(typeof(Checked<Transfer>))]
    [InlineData(typeof(Assessment))]
    public void Keys_CannotBeReadFromData(Type type)
    {
        var json = JsonSerializer.Serialize(new { Reference = new { Id = "1", Digest = TransferDigest.Of(A.Transfer()), TransferId = "T-1" }, ExpiresAt = DateTimeOffset.MaxValue });

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(json, type));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type, JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData(typeof(Clearance))]
    [InlineData(typeof(Decision))]
    [InlineData(typeof(Checked<>))]
    [InlineData(typeof(Assessment))]
    [InlineData(typeof(ExportGate))]
    public void Keys_CannotBeDerivedFromOrMade(Type type)
    {
        Assert.True(type.IsClass && type.IsSealed);
        Assert.True(type == typeof(ExportGate) || type.GetConstructors().Length == 0);
        Assert.DoesNotContain(type.GetMethods(), method => method.Name is "<Clone>$" or "Clone");
        Assert.All(type.GetProperties(), property => Assert.Null(property.SetMethod));
    }

    [Fact]
    public void Reference_GoesThroughJsonAndOpensNothing()
    {
        var reference = Cleared(A.Transfer()).Reference;

        var read = JsonSerializer.Deserialize<ClearanceReference>(JsonSerializer.Serialize(reference));

        Assert.Equal(reference, read);
        Assert.DoesNotContain(typeof(ClearanceReference).GetMethods(), method => method.ReturnType == typeof(Clearance));
    }

    // A gate of one's own has no clearance to give but those of a real one, for what that one permitted.
    [Fact]
    public void OwnGateThatAlwaysAnswersWithAGoodDecision_DoesNotOpenForAnother()
    {
        var good = Gates.Open().Check(A.Transfer(), Evidence.None);
        IExportGate own = new AlwaysThis(good);

        var clearance = own.Check(A.Transfer("UA", id: "T-2"), Evidence.None).RequireClearance();

        IsRefused(ClearanceRefusal.OtherTransfer, clearance, A.Transfer("UA", id: "T-2"));
        Assert.Equal(ClearanceRefusal.OtherGate, Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer(), own)).Refusal);
    }

    [Fact]
    public void CheckAll_ByAnOwnGate_TellsWhichTransferWasChecked()
    {
        var good = Gates.Open().Check(A.Transfer(), Evidence.None);

        var one = Assert.Single(new AlwaysThis(good).CheckAll([A.Transfer("UA", id: "T-2")]));

        Assert.Equal("T-1", one.Transfer.Id);
        IsRefused(ClearanceRefusal.OtherTransfer, one.RequireClearance(), one.Item);
    }

    private static Clearance Cleared(Transfer transfer) => Gates.Open().Clear(transfer);

    private static void IsRefused(ClearanceRefusal expected, Clearance clearance, Transfer transfer) =>
        Assert.Equal(expected, Assert.Throws<ClearanceException>(() => clearance.Demand(transfer)).Refusal);

    private sealed class AlwaysThis(Decision decision) : IExportGate
    {
        public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null) => decision;

        public Decision Check(Transfer transfer, CheckOptions? options = null) => decision;

        public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(decision);

        public Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(decision);

        public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default) =>
            Task.FromResult(decision.RequireClearance());
    }
}
