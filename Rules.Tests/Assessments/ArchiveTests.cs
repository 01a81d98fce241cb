using System.Text;

namespace ExportPolicy.Rules.Tests;

/// <summary>What decided a case decides it again from texts alone.</summary>
public sealed class ArchiveTests
{
    private static readonly ReferenceData Reference = ReferenceData.Parse(ReferenceData.Shipped.Texts.ToList());

    [Fact]
    public void Assess_FromTheArchiveAlone_DecidesTheSame() => InvariantTests.Check(GeneratedCase.Arbitrary.Generator, generated =>
    {
        var json = CaseWriter.Write(new Case(generated.Transfer, generated.Evidence, null, generated.KnownAt, [], [], []));
        var archive = generated.Policies.Select(policy => (Texts: policy.Texts.ToList(), policy.Parameters)).ToList();

        var read = CaseReader.OfArchive.Parse(Encoding.ASCII.GetBytes(json), "case.json");
        var policies = archive.Select(policy => Policy.Parse(policy.Texts).WithParameters(policy.Parameters)).ToList();
        var again = new PolicyEngine(PolicySet.Of(policies), Reference).Assess(read.Transfer, read.Evidence, read.AsOf, read.KnownAt);

        return policies.Select(policy => policy.Digest).SequenceEqual(generated.Policies.Select(policy => policy.Digest)) &&
            InvariantTests.Seen(again) == InvariantTests.Seen(generated.Assess());
    });
}
