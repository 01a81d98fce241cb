using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>When claims reach which level under a policy, in the words of policy files.</summary>
internal static class KnowledgeTerms
{
    /// <summary>For each level the conditions, one of which is enough; null where the policy has the table that policies have unless they say otherwise.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Of(Policy policy) => policy.Knowledge.Equals(KnowledgeTable.Default)
        ? null
        : new Dictionary<string, IReadOnlyList<string>>
        {
            ["known"] = [.. policy.Knowledge.Known.Select(Condition)],
            ["high-probability"] = [.. policy.Knowledge.HighProbability.Select(Condition)],
            ["reason-to-know"] = [.. policy.Knowledge.ReasonToKnow.Select(Condition)],
        };

    private static string Condition(LevelCondition condition) => string.Join(", ", Terms(condition));

    private static IEnumerable<string> Terms(LevelCondition condition)
    {
        yield return $"modality {Words.Of(condition.Modality)}";
        if (condition.Institutions > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"institutions {condition.Institutions}");
        if (condition.Reliability != Reliability.F)
            yield return $"reliability {Words.Of(condition.Reliability)}";
        if (condition.Credibility != Credibility.CannotBeJudged)
            yield return string.Create(CultureInfo.InvariantCulture, $"credibility {(int)condition.Credibility}");
        if (condition.OnRecordByParty)
            yield return "on-record-by-party";
    }
}
