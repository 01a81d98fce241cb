using System.Text.Json;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>A space holds the cases that it is made for.</summary>
public sealed class CaseSpaceTests
{
    // An axis that decides nothing in its sheet would only make the space larger, and hide that what it is for goes unseen.
    [Fact]
    public void Axes_OfEverySheet_TellSomethingApart()
    {
        using var folder = new TemporaryFolder();
        folder.Write("parties.yaml", """
            table: denied-parties
            parties:
              - {id: P-1, names: [Example Trading], identifiers: [REG-1], source: {title: T, publisher: P, date: 2022-01-01}}
            """);
        var policy = Assert.Single(PolicySet.Load([folder.Write("policy.yaml", PolicyFiles.Of("every-kind",
        [
            "id: ban, kind: lethal-aid-ban, recipients: [UA]",
            "id: premise, kind: end-user-premise, end-user: US, goods: {codes: [ML3]}, bases: [sale], obligations: [{kind: licence, authority: DAPA}, {kind: end-use-certificate}]",
            "id: allowed, kind: allowance, recipients: [PL], goods: {lethality: [lethal, non-lethal]}",
            "id: consent, kind: retransfer-consent, goods: all, obligations: [{kind: licence, authority: DAPA}, {kind: end-use-certificate}]",
            "id: denial, kind: policy-of-denial, recipients: [RU], goods: all, exceptions: [{id: medical, text: Medical goods.}]",
            "id: listed, kind: denied-party, list: parties.yaml",
            "id: cap, kind: quantity-cap, recipients: [PL], goods: all, cap: {amount: 100, unit: rounds}",
        ]))]).Policies);
        var engine = new PolicyEngine(PolicySet.Of(policy), SmallTables.Read);
        var space = CaseSpace.Of([policy], SmallTables.Read, policy.EffectiveFrom, policy.EffectiveFrom, SpaceDepth.Quick);
        var idle = space.Sheets.SelectMany(sheet => Idle(sheet).Select(axis => $"{sheet.Name}: {axis}"));

        Assert.Equal([], idle);

        IEnumerable<string> Idle(Sheet sheet)
        {
            var findings = new Dictionary<long, string>();
            var stride = sheet.Size;
            foreach (var axis in sheet.Axes)
            {
                stride /= axis.Values.Count;
                if (!Cases(sheet).Any(number => number / stride % axis.Values.Count is > 0 and var i && Found(number) != Found(number - (i * stride))))
                    yield return axis.Name;
            }

            string Found(long number)
            {
                if (!findings.TryGetValue(number, out var found))
                {
                    var @case = sheet.Build(space.Setting, number / sheet.BlockSize, (int)(number % sheet.BlockSize));
                    var assessment = engine.Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt);
                    findings[number] = found = $"{assessment.Outcome} {string.Join(' ', assessment.Findings.Select(finding => $"{finding.RuleId} {finding.Effect} {finding.Commitment?.Id}"))}";
                }

                return found;
            }
        }

        static IEnumerable<long> Cases(Sheet sheet)
        {
            for (long number = 0; number < sheet.Size; number++)
                yield return number;
        }
    }

    // A key that no axis serves would leave its promises unproved.
    [Fact]
    public void Promise_OfEveryKeyThatThereIs_HasASheetThatCrossesThem()
    {
        Dictionary<string, (string Value, string? Axis)> keys = new(StringComparer.Ordinal)
        {
            ["goods"] = ("lethal", "goods"),
            ["recipients"] = ("[UA]", "end user"),
            ["end-user"] = ("[US]", "end user"),
            ["bases"] = ("[gift]", "basis"),
            ["kinds"] = ("[transit]", "kind"),
            ["stages"] = ("[shipped]", "stage"),
            ["route"] = ("unknown", "route"),
            ["certificate"] = ("missing", "end-use certificate"),
            ["licence"] = ("missing", "licence"),
            ["consent"] = ("present", "consent to pass on"),
            ["said-to-reach"] = ("[UA]", "said of the goods"),
            ["at-least"] = ("known", null),
            ["fund-for"] = ("[UA]", "fund"),
        };
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "policy.schema.json")));
        var known = schema.RootElement.GetProperty("$defs").GetProperty("property").GetProperty("properties").GetProperty("when").GetProperty("properties");
        Assert.Equal(known.EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal), keys.Keys.Order(StringComparer.Ordinal));

        var policy = TestPolicy.Read(PolicyFiles.Of("promises", ["id: allowed, kind: allowance, recipients: [US, UA], goods: all"],
            $"properties: [{{id: all-keys, never: permit, when: {{{string.Join(", ", keys.Select(key => $"{key.Key}: {key.Value.Value}"))}}}}}]"));
        var sheet = CaseSpace.Of([policy], SmallTables.Read, policy.EffectiveFrom, policy.EffectiveFrom, SpaceDepth.Quick).Sheets[^1];

        Assert.Equal("what all-keys promises", sheet.Name);
        Assert.Superset(keys.Values.Select(key => key.Axis).OfType<string>().ToHashSet(), sheet.Axes.Select(axis => axis.Name).ToHashSet());
    }

    // If the amount of the earlier lot were not known, the cap would refer whatever was found of it.
    [Fact]
    public void Diversion_UnderACap_IsSeenBesideIt()
    {
        var policy = TestPolicy.Of(
            "id: allowed, kind: allowance, recipients: [US], goods: all",
            "id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: {amount: 1, unit: tonnes}");
        var engine = new PolicyEngine(PolicySet.Of(policy), SmallTables.Read);
        var space = CaseSpace.Of([policy], SmallTables.Read, policy.EffectiveFrom, policy.EffectiveFrom, SpaceDepth.Quick);
        var sheet = space.Sheets.Single(sheet => sheet.Name == "diversion of an earlier lot");

        Assert.Contains(
            Enumerable.Range(0, (int)sheet.Blocks).SelectMany(block => Enumerable.Range(0, sheet.BlockSize).Select(i => sheet.Build(space.Setting, block, i))),
            @case => engine.Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt) is { ByLetter: Outcome.Permitted, OnKnowledge: Outcome.Denied });
    }
}
