using System.Globalization;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>What is promised of the shipped policies holds over the spaces made from them. <c>PROOFS=whole</c> decides every space whole; <c>PROOFS=1</c> those of the policies that have no end, and the quick ones of the others; without it only the smallest are decided.</summary>
public sealed class ShippedProofTests
{
    public static TheoryData<string> Ids => [.. PolicySet.Shipped.Policies.Select(policy => policy.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Shipped_Policy_KeepsItsProperties(string id)
    {
        Assert.SkipUnless(ProofRuns.Wanted is not null || id.StartsWith("un-", StringComparison.Ordinal), "Larger spaces are decided where PROOFS is set.");

        var policy = PolicySet.Shipped.Find(id)!;
        var isWhole = ProofRuns.Wanted == "whole" || (ProofRuns.Wanted is not null && policy.EffectiveUntil is null);
        var proof = Proof.Of(PolicySet.Of(policy), new ProofOptions(isWhole ? SpaceDepth.Full : SpaceDepth.Quick), TestContext.Current.CancellationToken);

        Assert.All(proof.Properties, property => Assert.Null(property.Why));
        Assert.True(proof.Holds);
    }

    // A policy that is proved alone might not keep its properties beside the others of its day.
    [Fact]
    public void Shipped_PoliciesInForceTogether_KeepThePropertiesOfDecisions()
    {
        var together = PolicySet.Of(PolicySet.Shipped.Policies.Where(policy => policy.InForceOn(new DateOnly(2024, 9, 9))));
        Assert.Equal(["kr-2024-06-20", "kr-ru-by", "un-dprk"], together.Policies.Select(policy => policy.Id));
        ProofRuns.SkipUnlessWanted();

        var proof = Proof.Of(together, new ProofOptions(SpaceDepth.Quick), TestContext.Current.CancellationToken);

        Assert.All(proof.Properties.Where(property => property.Name != "every-commitment-decides"), property => Assert.Null(property.Why));
    }

    [Fact]
    public void Spaces_InTheDocs_AreThoseThatAreDecided() => GeneratedDoc.IsCurrent("docs/proving.md", "spaces", string.Join('\n',
    [
        "| Policy | Commitments | Cases, whole | Cases, `--quick` |",
        "|---|---|---|---|",
        .. PolicySet.Shipped.Policies.Select(policy => $"| `{policy.Id}` | {policy.Commitments.Count} | {Size(policy, SpaceDepth.Full)} | {Size(policy, SpaceDepth.Quick)} |"),
    ]));

    [Fact]
    public void Sheets_InTheDocs_AreThoseOfTheLargestSpace()
    {
        var space = Space(PolicySet.Shipped.Find("kr-2022-10-28")!, SpaceDepth.Full);

        Assert.True(space.Sheets.Sum(sheet => sheet.Size) > 1_000_000);
        GeneratedDoc.IsCurrent("docs/proving.md", "sheets", string.Join('\n',
        [
            "| Part | Cases | Axes, with the number of values |",
            "|---|---|---|",
            .. space.Sheets.Select(sheet => $"| {sheet.Name} | {Number(sheet.Size)} | {string.Join(", ", sheet.Axes.Select(axis => $"{axis.Name} {axis.Values.Count}"))} |"),
        ]));
    }

    [Fact]
    public void LeftOut_InTheDocs_IsWhatTheCommandSays() => GeneratedDoc.IsCurrent("docs/proving.md", "left-out", string.Join('\n', SpaceSize.LeftOut.Select(left => $"- {left};"))[..^1] + ".");

    // Whatever the axes put together is a case that a file can hold, and reads back as it was.
    [Fact]
    public void Cases_OfTheSpace_AreCasesOfFiles()
    {
        var space = Space(PolicySet.Shipped.Find("kr-2022-10-28")!, SpaceDepth.Full);
        foreach (var sheet in space.Sheets)
        {
            for (var i = 0; i < 25; i++)
            {
                var @case = sheet.Build(space.Setting, sheet.Blocks * i / 25, sheet.BlockSize * i / 25);
                Assert.Equal(@case, new CaseReader().Parse(System.Text.Encoding.UTF8.GetBytes(CaseWriter.Write(@case)), "case.json"));
            }
        }
    }

    private static string Size(Policy policy, SpaceDepth depth) => Number(Space(policy, depth).Sheets.Sum(sheet => sheet.Size));

    private static CaseSpace Space(Policy policy, SpaceDepth depth) => CaseSpace.Of([policy], ReferenceData.Shipped, policy.EffectiveFrom, policy.EffectiveFrom, depth);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
