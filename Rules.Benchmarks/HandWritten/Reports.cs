namespace ExportPolicy.Rules.Benchmarks;

/// <summary>What is said about one matter: roots only, since echoes never count.</summary>
internal sealed class Report(Proposition what)
{
    public Proposition What { get; } = what;

    public List<Claim> Saying { get; } = [];

    public List<Claim> Denying { get; } = [];

    public bool IsDeclared { get; set; }

    public CountryCode? State => What.Place?.State;

    public bool IsSaid => Saying.Count > 0 || IsDeclared;
}

/// <summary>Groups the claims known on a day by what they are about, and grades them by the default table.</summary>
internal static class Reports
{
    public static List<Report> About(Transfer transfer, Evidence evidence, DateOnly knownAt)
    {
        var reports = new List<Report>();
        foreach (var claim in evidence.Claims)
        {
            if (claim.IsEcho || claim.PublishedOn > knownAt || claim.RetractedOn <= knownAt)
                continue;
            var said = claim.Proposition;
            var isDestination = said.Kind == PropositionKind.GoesOnTo || (said.Kind == PropositionKind.EndUserIs && !claim.Denies);
            Add(reports, isDestination ? Proposition.GoesOnTo(Place.Of(said.Place!.State)) : said, claim);
            if (isDestination && said.Place!.ControlledBy is { } power)
                Add(reports, Proposition.GoesOnTo(Place.Of(power)), claim);
        }

        foreach (var plan in transfer.Documents.StockPlans)
        {
            if (plan.Use == StockUse.PassedOnTo)
                Find(reports, Proposition.GoesOnTo(Place.Of(plan.Beneficiary))).IsDeclared = true;
        }

        return reports;
    }

    public static KnowledgeLevel LevelSaid(Report report, Transfer transfer) => report.IsDeclared ? KnowledgeLevel.Known : Level(report.Saying, transfer);

    public static KnowledgeLevel LevelDenied(Report report, Transfer transfer) => Level(report.Denying, transfer);

    /// <summary>How many institutions are surely different: one whose state is not known may be any of its name.</summary>
    public static int Institutions(IEnumerable<Claim> claims)
    {
        var institutions = claims.Select(claim => (Name: Institution(claim), claim.Institution?.State)).Distinct().ToList();
        return institutions.Count(one => one.State is not null || !institutions.Exists(other => other.State is not null && other.Name == one.Name));
    }

    private static void Add(List<Report> reports, Proposition what, Claim claim)
    {
        var report = Find(reports, what);
        (claim.Denies ? report.Denying : report.Saying).Add(claim);
    }

    private static Report Find(List<Report> reports, Proposition what)
    {
        var report = reports.Find(report => report.What == what);
        if (report is null)
            reports.Add(report = new Report(what));
        return report;
    }

    private static KnowledgeLevel Level(List<Claim> claims, Transfer transfer)
    {
        if (claims.Exists(claim => claim.Modality >= Modality.Will && claim.Attribution == Attribution.OnRecord && SpeaksForParty(claim, transfer)) ||
            claims.Exists(claim => claim is { Modality: Modality.Did, Reliability: <= Reliability.B, Credibility: Credibility.Confirmed }))
            return KnowledgeLevel.Known;
        if (Institutions(claims.Where(claim => claim is { Modality: >= Modality.Intends, Reliability: <= Reliability.B, Credibility: <= Credibility.ProbablyTrue })) >= 2)
            return KnowledgeLevel.HighProbability;
        return claims.Exists(claim => claim is { Modality: >= Modality.Wants, Reliability: <= Reliability.C, Credibility: <= Credibility.PossiblyTrue })
            ? KnowledgeLevel.ReasonToKnow
            : KnowledgeLevel.Suspicion;
    }

    private static bool SpeaksForParty(Claim claim, Transfer transfer)
    {
        if (claim.Institution is not { } institution)
            return false;
        foreach (var party in transfer.Parties)
        {
            if (party.Role is not (PartyRole.Broker or PartyRole.Purchaser) &&
                (party.State.Equals(institution.State) || Names.AreSame(party.Name, institution.Name)))
                return true;
        }

        return false;
    }

    private static string Institution(Claim claim) => Names.Key(claim.Institution?.Name ?? claim.Speaker ?? "unattributed");
}
