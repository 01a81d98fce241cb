namespace ExportPolicy.Rules.Proving;

/// <summary>Evidence for a proposition, step by step: every step says all that the one below it says, and something stronger.</summary>
internal static class Ladder
{
    // Nobody asks for more, and every one of them costs.
    private const int MostInstitutions = 9;

    /// <summary>The steps, weakest first: a rumour; one institution that wants it; two that intend it; on record, by the government of the exporter, that it was done.</summary>
    public static IReadOnlyList<(string Name, EquatableArray<Claim> Claims)> Of(Proposition proposition, Setting setting, bool denies = false)
    {
        Claim[] claims =
        [
            Claim("rumour", Modality.Could, Attribution.Reported, Reliability.F, Credibility.CannotBeJudged, null),
            Claim("wish", Modality.Wants, Attribution.Unnamed, Reliability.C, Credibility.PossiblyTrue, new Institution("Ministry of Trade of Norland")),
            Claim("intent-one", Modality.Intends, Attribution.Unnamed, Reliability.B, Credibility.ProbablyTrue, new Institution("Ministry of Defence of Norland")),
            Claim("intent-two", Modality.Intends, Attribution.Unnamed, Reliability.B, Credibility.ProbablyTrue, new Institution("Parliament of Sudland")),
            Claim("deed", Modality.Did, Attribution.OnRecord, Reliability.A, Credibility.Confirmed, new Institution($"Government of {setting.Exporter}", setting.Exporter)),
        ];
        return
        [
            ("a rumour", [.. claims[..1]]),
            ("one institution wants it", [.. claims[..2]]),
            ("two institutions intend it", [.. claims[..4]]),
            ("on record, done", [.. claims]),
        ];

        Claim Claim(string id, Modality modality, Attribution attribution, Reliability reliability, Credibility credibility, Institution? institution) =>
            new(id, proposition, modality, attribution, reliability, credibility, setting.IssuedOn, setting.Invented, denies, institution: institution);
    }

    /// <summary>Claims that meet a condition of a level, and nothing more.</summary>
    public static EquatableArray<Claim> Meeting(LevelCondition condition, Proposition proposition, Setting setting) =>
    [
        .. Enumerable.Range(1, Math.Min(condition.Institutions, MostInstitutions)).Select(number => new Claim(
            $"claim-{number}",
            proposition,
            condition.Modality,
            condition.OnRecordByParty ? Attribution.OnRecord : Attribution.Unnamed,
            condition.Reliability,
            condition.Credibility,
            setting.IssuedOn,
            setting.Invented,
            institution: condition.OnRecordByParty ? new Institution($"Ministry {number} of {setting.Exporter}", setting.Exporter) : new Institution($"Institution {number} of Norland"))),
    ];
}
