using ExportPolicy.Rules.Proving;
using ExportPolicy.Rules.Tests.Samples;

namespace ExportPolicy.Rules.Tests.Explaining;

/// <summary>Every sample that is referred or denied has a lawful way forward that the engine confirms, or it is said that there is none, and why.</summary>
public class SampleWayTests
{
    // What each sample comes to, if anything can be done: outcome and steps of its first way.
    private static readonly Dictionary<string, string> Ways = new(StringComparer.Ordinal)
    {
        ["02b"] = "Permitted: Document",
        ["09"] = "Permitted: LeaveOut",
        ["14a"] = "Permitted: Clarification, Clarification, Clarification, Clarification",
        ["14b"] = "Permitted: Clarification, Clarification",
        ["14c"] = "Permitted: Clarification",
        ["17"] = "Permitted: Clarification",
        ["18a"] = "Permitted: Clarification, Fact",
        ["18b"] = "Permitted: Fact",
        ["21a"] = "Permitted: Document",
        ["21b"] = "Permitted: Document",
        ["21c"] = "Permitted: Document",
        ["22"] = "Permitted: Clarification",
        ["23"] = "Permitted: Document, PolicyOwner",
        ["25"] = "Permitted: Clarification",
        ["26"] = "Permitted: Clarification",
        ["27b"] = "Permitted: Document",
        ["28"] = "Permitted: Fact, Document",
        ["29a"] = "Permitted: Fact",
        ["33"] = "Permitted: Document, PolicyOwner",
        ["35a"] = "Permitted: Clarification",
        ["38a"] = "Referred: Document",
        ["38c"] = "Referred: Document",
        ["40"] = "Referred: PolicyOwner",
        ["41a"] = "Referred: Wait",
        ["42"] = "Permitted: PolicyOwner",
        ["43"] = "Permitted: Clarification",
    };

    public static TheoryData<string> Files => [.. SampleFile.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Sample_HasItsWayOrNone_AndEveryWayIsConfirmedByDecidingIt(string file)
    {
        var sample = SampleFile.Named(file);
        var explanation = Explanation.Of(sample.Case, sample.Policies, time: new TestClock(new DateTimeOffset(sample.Case.AsOf ?? sample.Case.Transfer.Date, default, TimeSpan.Zero)));

        foreach (var way in explanation.Ways)
        {
            var decided = new PolicyEngine(way.Policies).Assess(way.Case.Transfer, way.Case.Evidence, way.Case.AsOf, way.Case.KnownAt, way.Case.Acknowledgements);
            Assert.Equal(way.Outcome, decided.Outcome);
            Assert.True(decided.Outcome > explanation.Assessment.Outcome);
            Assert.All(way.Steps, step => Assert.NotEmpty(step.Describe(Audience.Internal)));
        }

        var row = file[..file.IndexOf('-', StringComparison.Ordinal)];
        var first = explanation.Ways.Count == 0 ? null : $"{explanation.Ways[0].Outcome}: {string.Join(", ", explanation.Ways[0].Steps.Select(step => step.Kind))}";
        Assert.Equal(Ways.GetValueOrDefault(row), first);
        Assert.Equal(explanation.Assessment.Outcome != Outcome.Permitted && first is null, explanation.Ways.Count == 0 && explanation.Unanswered.Count > 0);
        Assert.False(explanation.SearchWasCut);
    }

    [Fact]
    public void Ways_OfTheSamples_AreAllThere() => Assert.All(Ways.Keys, row => Assert.Contains(SampleFile.All, sample => sample.Name.StartsWith($"{row}-", StringComparison.Ordinal)));
}
