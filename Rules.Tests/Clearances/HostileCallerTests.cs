using System.Collections;
using System.Globalization;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>Ways in which code of the application, without reflection, could try for a clearance that the policies do not give now.</summary>
public class HostileCallerTests
{
    // A collection that is copied may keep the array that it is copied into.
    [Fact]
    public void CollectionThatKeepsTheArrayItIsCopiedInto_CannotChangeAFact()
    {
        var lines = new Grasping<TransferLine>([A.Line()]);
        var parties = new Grasping<Party>(A.Transfer().Parties);
        var licences = new Grasping<Licence>([A.Licence()]);
        var transfer = A.Transfer(lines: lines, parties: parties, documents: new Documents([Papers.Certificate()], licences));
        var route = new Grasping<Place>([A.Place("KR"), A.Place("US")]);
        _ = Route.Through(route);
        _ = route.ToEquatableArray();
        _ = route.Concat([A.Place("US")]).ToEquatableArray();

        Assert.All<object?>([lines.Grasped, parties.Grasped, licences.Grasped, route.Grasped], Assert.Null);
        Gates.Open().Clear(transfer).Demand(transfer);
    }

    [Fact]
    public void SequenceThatChangesBetweenEnumerations_IsReadOnce()
    {
        var lines = new Changing<TransferLine>([A.Line()], [A.Line(), A.Line("2", ["ML5.a"])]);
        var parties = new Changing<Party>(A.Transfer().Parties, A.Transfer("KP").Parties);

        var transfer = A.Transfer(lines: lines, parties: parties);

        Assert.Equal((1, 1), (lines.Enumerations, parties.Enumerations));
        Assert.Equal(TransferDigest.Of(A.Transfer()), TransferDigest.Of(transfer));
    }

    [Fact]
    public void ListThatAFactGivesOut_CannotBeWrittenTo() => Assert.All(EveryFact.Types().Where(type => !type.IsEnum), type => Assert.All(
        EveryFact.Properties(type),
        property => Assert.False(
            typeof(IList).IsAssignableFrom(property.PropertyType) || property.PropertyType.IsArray || property.PropertyType.GetInterfaces().Any(IsWritable),
            $"{type}.{property.Name} can be written to.")));

    [Fact]
    public void ElementsOfAList_AreReachedByNoReferenceOrSpan() => Assert.DoesNotContain(
        typeof(EquatableArray<Party>).GetMethods(),
        method => method.ReturnType.IsByRef || method.ReturnType.IsByRefLike || method.ReturnType.IsArray);

    // 'with' makes another value, and leaves the checked one as it was.
    [Fact]
    public void DocumentChangedByWith_IsAnotherTransfer()
    {
        var certificate = Papers.Certificate();
        var transfer = A.Transfer(documents: new Documents([certificate], [A.Licence()]));
        var clearance = Gates.Open().Clear(transfer);

        var changed = A.Transfer(documents: new Documents([certificate with { EndUser = "EndUser of UA" }], [A.Licence()]));

        clearance.Demand(transfer);
        Assert.Throws<ClearanceException>(() => clearance.Demand(changed));
    }

    [Fact]
    public void OptionsChangedAfterTheGateWasMade_ChangeNothing()
    {
        var options = new ExportPolicyOptions();
        var gate = Gates.Open(options: options);

        options.Policies = PolicySet.Of(TestPolicy.Of(TestPolicy.AllowsAll));
        options.ClearanceLifetime = TimeSpan.FromDays(1);

        Assert.Equal(Outcome.Denied, gate.Check(A.Transfer("UA"), Evidence.None).Outcome);
        Assert.Equal(Gates.Noon.AddMinutes(15), gate.Clear(A.Transfer()).ExpiresAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86_400.1)]
    public void Lifetime_ThatIsNoneOrTooLong_IsRefused(double seconds) => Assert.Contains(
        "ClearanceLifetime is",
        Assert.Throws<ArgumentException>(() => new ExportGate(new ExportPolicyOptions { ClearanceLifetime = TimeSpan.FromSeconds(seconds) })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void OptionsThatAreWrong_AreRefusedTogether()
    {
        var problem = Assert.Throws<ArgumentException>(() => new ExportGate(new ExportPolicyOptions { Policies = PolicySet.Empty, ClearanceLifetime = TimeSpan.MaxValue }));

        Assert.All(new[] { "Policies is empty", "ClearanceLifetime is" }, words => Assert.Contains(words, problem.Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>(() => new ExportPolicyOptions { Policies = null! });
        Assert.Throws<ArgumentNullException>(() => new ExportPolicyOptions { Reference = null! });
    }

    // At the ends of time nothing can be reckoned with: whatever comes of it, it is no clearance that lives on.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void ClockThatTellsNonsense_GivesNoClearance(int end)
    {
        var now = end switch { 0 => DateTimeOffset.MinValue, 1 => DateTimeOffset.MaxValue, _ => DateTimeOffset.MaxValue.AddHours(-23) };
        var gate = Gates.Under(new TestClock(now), TestPolicy.InForce("from: 0001-01-01, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll));

        Decision? decision = null;
        var problem = Record.Exception(() => decision = gate.Check(A.Transfer(), Evidence.None));

        Assert.True(problem is ArgumentException || decision is { Clearance: null } || decision!.Clearance!.ExpiresAt <= now + TimeSpan.FromMinutes(15), $"{problem}");
    }

    // A clock that jumps within a check: the decision and its clearance are of one moment.
    [Fact]
    public void ClockThatRunsBackward_IsAskedForTheTimeOnce()
    {
        var clock = new Jumping();
        var decision = new ExportGate(new ExportPolicyOptions { Policies = PolicySet.Of(TestPolicy.Of(TestPolicy.AllowsAll)) }, time: clock).Check(A.Transfer(), Evidence.None);

        Assert.Equal(1, clock.Asked);
        Assert.Equal(Gates.Noon.AddDays(-1), decision.Clearance!.IssuedAt);
    }

    [Fact]
    public void VerdictThatIsNone_Refers() =>
        Assert.Equal(Outcome.Referred, ExportGate.ForTests((_, _) => (Outcome)7).Check(A.Transfer(), Evidence.None).Outcome);

    [Fact]
    public void AnotherCulture_ChangesNoDecisionAndNoMessage()
    {
        var culture = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.DateTimeFormat.ShortDatePattern = "dd/MM/yy";
        foreign.DateTimeFormat.TimeSeparator = ".";
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = foreign;
            var clock = Gates.Clock();
            var clearance = Gates.Open(clock).Clear(A.Transfer());
            clock.Advance(TimeSpan.FromHours(1));
            Assert.Contains("2022-11-11 03:15:00Z", Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer())).Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void AcknowledgementsOrOptions_NeverMakeAPermitOfADenialByTheLetter() => InvariantTests.Check(
        from generated in GeneratedCase.Arbitrary.Generator
        from asOf in Gen.Elements<DateOnly?>(null, A.Day, A.Day.AddDays(-400), DateOnly.MaxValue, DateOnly.MinValue)
        from knownAt in Gen.Elements<DateOnly?>(null, A.Day, A.Day.AddDays(-400), DateOnly.MaxValue, DateOnly.MinValue)
        from acknowledged in Gen.Elements(true, false)
        select (generated, new CheckOptions
        {
            AsOf = asOf,
            KnownAt = knownAt,
            Acknowledgements = acknowledged ? generated.Policies.SelectMany(policy => policy.Commitments).Select(commitment => new Acknowledgement($"{commitment.Policy.Id}/{commitment.Id}", "P", "R")).ToEquatableArray() : [],
        }),
        given =>
        {
            var gate = Gates.Under(new TestClock(Gates.Noon.AddHours(2)), given.generated.Policies);
            var (now, asked) = (gate.Check(given.generated.Transfer, given.generated.Evidence), gate.Check(given.generated.Transfer, given.generated.Evidence, given.Item2));
            return !asked.IsPermitted || (now.Assessment.ByLetter == Outcome.Permitted && (given.Item2.AsOf ?? A.Day) == A.Day && (given.Item2.KnownAt ?? A.Day) == A.Day);
        });

    private static bool IsWritable(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICollection<>);

    private sealed class Grasping<T>(IEnumerable<T> items) : ICollection<T>
    {
        private readonly List<T> _items = [.. items];

        public T[]? Grasped { get; private set; }

        public int Count => _items.Count;

        public bool IsReadOnly => false;

        public void CopyTo(T[] array, int arrayIndex)
        {
            Grasped = array;
            _items.CopyTo(array, arrayIndex);
        }

        public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Add(T item) => _items.Add(item);

        public void Clear() => _items.Clear();

        public bool Contains(T item) => _items.Contains(item);

        public bool Remove(T item) => _items.Remove(item);
    }

    private sealed class Changing<T>(IEnumerable<T> first, IEnumerable<T> later) : IEnumerable<T>
    {
        public int Enumerations { get; private set; }

        public IEnumerator<T> GetEnumerator() => (Enumerations++ == 0 ? first : later).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Jumping : TimeProvider
    {
        public int Asked { get; private set; }

        public override DateTimeOffset GetUtcNow() => Gates.Noon.AddDays(-++Asked);
    }
}
