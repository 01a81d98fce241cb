namespace ExportPolicy.Rules.Proving;

// The axes of what is said, paid and found, beside those of what is declared.
internal sealed partial class AxisFactory
{
    /// <summary>That the goods go on to a state, by claims that meet one condition of a level and no more.</summary>
    public Axis AtConditions(Func<StateClass, bool> wanted)
    {
        var conditions = policies.SelectMany(policy => policy.Knowledge.Known.Concat(policy.Knowledge.HighProbability).Concat(policy.Knowledge.ReasonToKnow)).Distinct().ToList();
        var nothing = new AxisValue("nothing", _ => { });
        return new("said, as a condition of a level asks",
        [
            nothing,
            .. from each in states.All.Where(wanted)
               from condition in conditions
               let claims = Ladder.Meeting(condition, Proposition.GoesOnTo(Place.Of(each.State)), setting)
               select new AxisValue($"go on to {each.Name}: {FileWords.Of(condition.Modality)}, {condition.Institutions} × {condition.Reliability}{(int)condition.Credibility}{(condition.OnRecordByParty ? ", on record" : "")}", draft => draft.Claims = claims, nothing),
        ]);
    }

    /// <summary>That the goods go on to a state, in steps.</summary>
    public Axis GoesOnTo(Func<StateClass, bool> wanted) => new("said of the goods", Climb(states.All.Where(wanted).Select(each => ($"go on to {each.Name}", Proposition.GoesOnTo(Place.Of(each.State)), false))));

    /// <summary>What else may be said of a transfer, in steps.</summary>
    public Axis OtherClaims() => new("said of the transfer", Climb(
    [
        ("the route is unsettled", Proposition.RouteUnclear, false),
        ("secrecy is asked for", Proposition.SecrecyRequested, false),
        ("it takes place", Proposition.TransferTakesPlace, false),
        .. reference.Funds.Select(fund => ($"{fund.Id} pays", Proposition.FundedBy(fund.Id), false)),
        .. states.All.SelectMany(each => ((string, Proposition, bool)[])
        [
            ($"{each.Name} is not the end user", Proposition.EndUserIs(each.State), true),
            ($"the route goes through {each.Name}", Proposition.RouteThrough(Place.Of(each.State)), false),
            ($"it replaces stock given to {each.Name}", Proposition.ReplacesStockGivenTo(each.State), false),
            ($"the recipient supplies {each.Name}", Proposition.BelongsToDonorGroupFor(each.State), false),
        ]),
    ]));

    /// <summary>Who pays. A fund without a state for which it buys is like none.</summary>
    public Axis Fund()
    {
        var none = new AxisValue("none", _ => { });
        var values = new List<AxisValue> { none };
        foreach (var fund in reference.Funds.Where(fund => fund.PurposeState is not null).DistinctBy(fund => fund.PurposeState))
        {
            var possible = new AxisValue($"{fund.Id} may pay", draft => draft.Funding = [new Funding(fund.Id, FundingCertainty.Possible, setting.Invented)], none);
            values.Add(possible);
            values.Add(new AxisValue($"{fund.Id} pays", draft => draft.Funding = [new Funding(fund.Id, FundingCertainty.Possible, setting.Invented), new Funding(fund.Id, FundingCertainty.Confirmed, setting.Invented)], possible));
        }

        return new("fund", values);
    }

    /// <summary>An earlier lot, and where it was found. It is there whatever is known of it, since it counts under caps by the letter.</summary>
    public Axis Diversion()
    {
        var known = new AxisValue("went to the end user", draft => draft.HasEarlierLot = true);
        return new("earlier lot", [known, .. states.All.Select(each => new AxisValue($"was found in {each.Name}", draft => Find(draft, each.State), known))]);

        void Find(CaseDraft draft, CountryCode state)
        {
            draft.HasEarlierLot = true;
            draft.Events = [new ObservedEvent(ObservedEventKind.Diversion, "lot-0", Place.Of(state), setting.IssuedOn, setting.Invented)];
        }
    }

    private List<AxisValue> Climb(IEnumerable<(string Words, Proposition Proposition, bool Denies)> matters)
    {
        var nothing = new AxisValue("nothing", _ => { });
        var values = new List<AxisValue> { nothing };
        foreach (var (words, proposition, denies) in matters)
        {
            var below = nothing;
            foreach (var (name, claims) in Ladder.Of(proposition, setting, denies))
            {
                below = new AxisValue($"{words}: {name}", draft => draft.Claims = claims, below);
                values.Add(below);
            }
        }

        return values;
    }
}
