namespace ExportPolicy.Rules;

/// <summary>Maps the claims of the evidence.</summary>
internal sealed class ClaimMapper(CaseValues values, IReadOnlySet<string> claimIds)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Claim Map(JsonItem item)
    {
        var members = values.Members(item);
        var id = members.Required("id", item => values.NewId(item, _seen));
        var proposition = members.Required("proposition", Proposition);
        var modality = members.Required("modality", values.Word<Modality>);
        var denies = members.OptionalValue("denies", values.Flag) ?? false;
        var speaker = members.Optional("speaker", values.Text);
        var institution = members.Optional("institution", Institution);
        var attribution = members.Required("attribution", values.Word<Attribution>);
        var outlet = members.Optional("outlet", values.Text);
        var derivedFrom = members.List("derivedFrom", item => values.KnownId(item, claimIds, "the id of the claim in the evidence that this one repeats"));
        var saidOn = members.OptionalValue("saidOn", values.Date);
        var publishedOn = members.Required("publishedOn", values.Date);
        var reliability = members.Required("reliability", values.Word<Reliability>);
        var credibility = members.Required("credibility", values.Credibility);
        var retractedOn = members.OptionalValue("retractedOn", values.Date);
        var citation = members.Required("citation", values.Citation);
        return members.Build(() => new Claim(
            id, proposition, modality, attribution, reliability, credibility, publishedOn, citation,
            denies, speaker, institution, outlet, derivedFrom, saidOn, retractedOn))!;
    }

    private Proposition Proposition(JsonItem item)
    {
        var members = values.Members(item);
        var errorsAtKind = members.Errors;
        var kind = members.Required("kind", values.Word<PropositionKind>);

        // Without its kind nobody can say which members it should have.
        return members.Errors > errorsAtKind ? null! : kind switch
        {
            PropositionKind.GoesOnTo => About(members, "place", values.Place, Rules.Proposition.GoesOnTo),
            PropositionKind.RouteThrough => About(members, "place", values.Place, Rules.Proposition.RouteThrough),
            PropositionKind.EndUserIs => About(members, "state", values.Country, Rules.Proposition.EndUserIs),
            PropositionKind.ReplacesStockGivenTo => About(members, "state", values.Country, Rules.Proposition.ReplacesStockGivenTo),
            PropositionKind.BelongsToDonorGroupFor => About(members, "state", values.Country, Rules.Proposition.BelongsToDonorGroupFor),
            PropositionKind.AffectsReadinessOf => About(members, "state", values.Country, Rules.Proposition.AffectsReadinessOf),
            PropositionKind.FundedBy => About(members, "fund", values.Fund, Rules.Proposition.FundedBy),
            PropositionKind.DealStage => About(members, "stage", values.Word<TransferStage>, Rules.Proposition.DealStage),
            PropositionKind.RouteUnclear => members.Build(() => Rules.Proposition.RouteUnclear)!,
            PropositionKind.TransferTakesPlace => members.Build(() => Rules.Proposition.TransferTakesPlace)!,
            PropositionKind.SecrecyRequested => members.Build(() => Rules.Proposition.SecrecyRequested)!,
            _ => throw new InvalidOperationException($"The reader has no members for propositions of kind {kind}."),
        };
    }

    private static Proposition About<T>(JsonMembers members, string name, Func<JsonItem, T> read, Func<T, Proposition> create)
    {
        var thing = members.Required(name, read);
        return members.Build(() => create(thing))!;
    }

    private Institution Institution(JsonItem item)
    {
        var members = values.Members(item);
        var name = members.Required("name", values.Text);
        var state = members.Optional("state", values.Country);
        return members.Build(() => new Institution(name, state))!;
    }
}
