namespace ExportPolicy.Rules;

/// <summary>How rules make findings: one method an effect, and one that lets the policy choose the effect by level.</summary>
internal static class FindingFactory
{
    public static Finding Prohibit(this RuleInfo rule, Commitment commitment, string? line, string text, params EquatableArray<object> facts) =>
        new(rule, Effect.Prohibit, null, commitment, line, text, facts);

    public static Finding Refer(this RuleInfo rule, Commitment? commitment, string? line, string text, params EquatableArray<object> facts) =>
        new(rule, Effect.Refer, null, commitment, line, text, facts);

    public static Finding Note(this RuleInfo rule, Commitment? commitment, string? line, string text, params EquatableArray<object> facts) =>
        new(rule, Effect.Note, null, commitment, line, text, facts);

    public static Finding Allow(this RuleInfo rule, Commitment commitment, string? line, string text, params EquatableArray<object> facts) =>
        new(rule, Effect.Allow, null, commitment, line, text, facts);

    public static Finding Require(this RuleInfo rule, Commitment commitment, string? line, Obligation obligation, string text, params EquatableArray<object> facts) =>
        new(rule, Effect.Require, null, commitment, line, text, facts, obligation: obligation);

    /// <summary>A finding on knowledge, with the effect that the policy gives to its level.</summary>
    public static Finding ByLevel(this RuleInfo rule, KnowledgeLevel level, Policy policy, Commitment? commitment, string? line, string text, params EquatableArray<object> facts) =>
        new(rule, EffectOf(level, policy), policy, commitment, line, text, facts, level);

    /// <summary>A finding on knowledge under a ban. A ban that is reconsidered, or whose wordings disagree on the goods, never refuses more by evidence than by its words.</summary>
    public static Finding UnderBan(this RuleInfo rule, LethalAidBan ban, ClassifiedLine goods, KnowledgeLevel level, Effect effect, string text, params EquatableArray<object> facts)
    {
        var isFirm = !ban.UnderReconsideration && ban.WordingsThatMean(goods) == WordingCount.All;
        return new(rule, isFirm ? effect : Milder(effect, Effect.Refer), null, ban, goods.Line.Id, text, facts, level);
    }

    /// <summary>The effect that a policy gives to a level.</summary>
    public static Effect EffectOf(KnowledgeLevel level, Policy policy) => level switch
    {
        KnowledgeLevel.Known => Effect.Prohibit,
        KnowledgeLevel.HighProbability => policy.Parameters.HighProbability == HighProbabilityReading.Deny ? Effect.Prohibit : Effect.Refer,
        KnowledgeLevel.ReasonToKnow => Effect.Refer,
        KnowledgeLevel.Suspicion => policy.Parameters.Suspicion == SuspicionReading.Refer ? Effect.Refer : Effect.Note,
        _ => Effect.Note,
    };

    /// <summary>The milder of two effects on knowledge.</summary>
    public static Effect Milder(Effect one, Effect other) => Strength(one) <= Strength(other) ? one : other;

    private static int Strength(Effect effect) => effect switch
    {
        Effect.Prohibit => 2,
        Effect.Refer => 1,
        _ => 0,
    };
}
