using ExportPolicy.Rules.Benchmarks.Peers;
using Peers = ExportPolicy.Rules.Benchmarks.Peers;

namespace ExportPolicy.Rules.Tests;

/// <summary>What the benchmark of peers compares for speed is the same decision: the packs, and the candidates that need no Node.</summary>
public class PeerPackTests
{
    [Fact]
    public void Make_SameSeed_MakesTheSamePack() => Assert.Equal(PackGenerator.Make(100, 7).ToJson(), PackGenerator.Make(100, 7).ToJson());

    [Fact]
    public void Make_AnotherSeed_MakesAnotherPack()
    {
        var pack = PackGenerator.Make(100, 7);

        Assert.NotEqual(pack.ToJson(), (PackGenerator.Make(100, 8) with { Name = pack.Name }).ToJson());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void Make_AnySize_HasThatManyClausesAndEveryVerdict(int clauses)
    {
        var pack = PackGenerator.Make(clauses, 4711);
        var byHand = new ByHand(pack);

        Assert.Equal(clauses, pack.Clauses.Length);
        Assert.Equal(PackGenerator.Requests, pack.Requests.Length);
        Assert.Equal(Enum.GetValues<Peers.Effect>(), pack.Requests.Select(byHand.Verdict).Distinct().Order());
        Assert.Contains(pack.Requests, request => byHand.Decide(request) == Peers.Decision.None);
        if (clauses > 10)
            Assert.Contains(pack.Requests, request => byHand.Decide(request).Clauses.Count > 1);
    }

    [Fact]
    public void Load_WhatWasWritten_IsTheSamePack()
    {
        var pack = PackGenerator.Make(100, 7);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "pack.json");
        File.WriteAllText(path, pack.ToJson());

        Assert.Equal(pack.ToJson(), Pack.Load(path).ToJson());
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(10, 2)]
    [InlineData(100, 3)]
    [InlineData(100, 4)]
    public void Engine_GeneratedPack_DecidesAsByHand(int clauses, int seed)
    {
        var pack = PackGenerator.Make(clauses, seed);

        Assert.Null(Difference(pack, new RulePerClause(pack)));
        Assert.Null(Difference(pack, new ClausesAsFacts(pack)));
    }

    [Fact]
    public void Decide_ByHand_NamesEveryClauseOfTheVerdictWithItsReasons()
    {
        var request = new Request("request-1", "AA", "AB", "user-001", "ML3.b", "lethal", 10);
        var few = new Clause("clause-1", Peers.Effect.Allow, [new("quantity", Peers.Test.AtLeast, [], 10)]);
        var some = new Clause("clause-2", Peers.Effect.Refer, [new("code", Peers.Test.StartsWith, ["ML3"], 0)]);
        var more = new Clause("clause-3", Peers.Effect.Refer, [new("destination", Peers.Test.OneOf, ["AC", "AB"], 0)]);
        var many = new Clause("clause-4", Peers.Effect.Deny, [new("quantity", Peers.Test.AtLeast, [], 11)]);
        var pack = new Pack("pack", [few, some, more, many], [request]);

        Assert.Equal(
            """{"pack":"pack","request":{"id":"request-1","origin":"AA","destination":"AB","endUser":"user-001","code":"ML3.b","lethality":"lethal","quantity":10},"verdict":"refer","clauses":"""
            + """[{"id":"clause-2","because":["code ML3.b starts with ML3"]},{"id":"clause-3","because":["destination AB is one of AC, AB"]}]}""",
            DecisionRecord.Write(pack, request, new ByHand(pack).Decide(request)));
    }

    [Fact]
    public void Difference_AnotherVerdict_SaysTheRequestAndBoth()
    {
        var pack = PackGenerator.Make(10, 7);
        var (verdicts, records) = Answers(pack, new ByHand(pack));
        var expected = verdicts[5];
        verdicts[5] = expected == Peers.Effect.Allow ? Peers.Effect.Deny : Peers.Effect.Allow;

        var difference = Peers.Agreement.Difference(pack, new("other"), verdicts, records);

        Assert.Contains("other", difference, StringComparison.Ordinal);
        Assert.Contains(pack.Requests[5].Id, difference, StringComparison.Ordinal);
        Assert.Contains($"{expected} by", difference, StringComparison.Ordinal);
        Assert.Contains($"Here:     {verdicts[5]}", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_OneClauseOfSeveral_IsEnoughOnlyForWhoNamesTheFirst()
    {
        var pack = PackGenerator.Make(100, 7);
        var byHand = new ByHand(pack);
        var (verdicts, records) = Answers(pack, byHand);
        string[] first = [.. pack.Requests.Select(byHand.Decide).Zip(pack.Requests, (decision, request) =>
            DecisionRecord.Write(pack, request, new(decision.Verdict, [.. decision.Clauses.Take(1)])))];

        Assert.NotNull(Peers.Agreement.Difference(pack, new("other"), verdicts, first));
        Assert.Null(Peers.Agreement.Difference(pack, new("other", FirstClauseOnly: true), verdicts, first));
        Assert.NotNull(Peers.Agreement.Difference(pack, new("other", FirstClauseOnly: true), verdicts, records));
    }

    private static string? Difference(Pack pack, ICandidate candidate)
    {
        var (verdicts, records) = Answers(pack, candidate);
        return Peers.Agreement.Difference(pack, new("candidate"), verdicts, records);
    }

    private static (Peers.Effect[] Verdicts, string[] Records) Answers(Pack pack, ICandidate candidate) => (
        Array.ConvertAll(pack.Requests, candidate.Verdict),
        Array.ConvertAll(pack.Requests, request => DecisionRecord.Write(pack, request, candidate.Decide(request))));
}
