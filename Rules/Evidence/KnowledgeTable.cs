namespace ExportPolicy.Rules;

/// <summary>One way to reach a knowledge level: enough institutions, each with a root claim that is good and strong enough.</summary>
/// <remarks>Every condition counts upward, so that a further claim never lowers a level.</remarks>
/// <param name="Modality">The weakest modality that counts.</param>
/// <param name="Institutions">How many different institutions are needed; at least 1.</param>
/// <param name="Reliability">The worst reliability that counts.</param>
/// <param name="Credibility">The worst credibility that counts.</param>
/// <param name="OnRecordByParty">Whether only on-record claims by an institution of the end user, a consignee or the exporter count.</param>
public sealed record LevelCondition(
    Modality Modality,
    int Institutions = 1,
    Reliability Reliability = Reliability.F,
    Credibility Credibility = Credibility.CannotBeJudged,
    bool OnRecordByParty = false);

/// <summary>When claims reach which level. A declared document reaches Known, a confirmed fund HighProbability, and any root claim or red flag Suspicion, in every table.</summary>
/// <param name="Known">Ways to reach <see cref="KnowledgeLevel.Known"/>; one is enough.</param>
/// <param name="HighProbability">Ways to reach <see cref="KnowledgeLevel.HighProbability"/>; one is enough.</param>
/// <param name="ReasonToKnow">Ways to reach <see cref="KnowledgeLevel.ReasonToKnow"/>; one is enough.</param>
public sealed record KnowledgeTable(
    EquatableArray<LevelCondition> Known,
    EquatableArray<LevelCondition> HighProbability,
    EquatableArray<LevelCondition> ReasonToKnow)
{
    /// <summary>The table that a policy has when it states none.</summary>
    public static KnowledgeTable Default { get; } = new(
        Known:
        [
            new(Modality.Will, OnRecordByParty: true),
            new(Modality.Did, Reliability: Reliability.B, Credibility: Credibility.Confirmed),
        ],
        HighProbability: [new(Modality.Intends, 2, Reliability.B, Credibility.ProbablyTrue)],
        ReasonToKnow: [new(Modality.Wants, 1, Reliability.C, Credibility.PossiblyTrue)]);
}
