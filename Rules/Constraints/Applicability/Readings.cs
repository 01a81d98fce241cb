namespace ExportPolicy.Rules;

/// <summary>How commitments read a case; the conditions that several rules share.</summary>
internal static class Readings
{
    /// <summary>How many of a ban's wordings mean the goods: none, some or all.</summary>
    public static WordingCount Count(LethalAidBan ban, ClassifiedLine goods)
    {
        var meant = 0;
        foreach (var wording in ban.Wordings)
        {
            if (Means(ban.Policy.Parameters, wording.Goods, goods))
                meant++;
        }

        return meant == 0 ? WordingCount.None : meant == ban.Wordings.Count ? WordingCount.All : WordingCount.Some;
    }

    /// <summary>Whether a ban speaks of the basis: one that speaks of aid alone says nothing of sale and exchange.</summary>
    public static bool SpeaksOf(LethalAidBan ban, TransferBasis basis) =>
        ban.Policy.Parameters.Sale == SaleReading.Refused || basis is not (TransferBasis.Sale or TransferBasis.Exchange);

    /// <summary>Whether a ban bans the goods on their basis, by every wording or by some.</summary>
    public static bool Bans(LethalAidBan ban, Transfer transfer, ClassifiedLine goods) =>
        SpeaksOf(ban, transfer.Basis) && Count(ban, goods) != WordingCount.None;

    /// <summary>Whether a component is left out of a ban only because it is read to mean complete systems.</summary>
    public static bool SparesComponent(LethalAidBan ban, ClassifiedLine goods) =>
        ban.Policy.Parameters.Components == ComponentsReading.CompleteSystems &&
        goods.Classification.Lethality == Lethality.Component &&
        Count(ban, goods) == WordingCount.None;

    /// <summary>Whether a premise is about the transfer: its goods go, on its basis, to a buyer, consignee or end user of its state.</summary>
    public static bool IsAbout(EndUserPremise premise, Transfer transfer)
    {
        if (premise.Bases.Count > 0 && !premise.Bases.Contains(transfer.Basis))
            return false;
        foreach (var party in transfer.Parties)
        {
            if (party.Receives && party.State.Equals(premise.EndUser))
                return true;
        }

        return false;
    }

    /// <summary>Whether a commitment that can allow is about these goods in this transfer, so that its obligations apply.</summary>
    public static bool IsAbout(Commitment commitment, Transfer transfer, ClassifiedLine goods) => commitment switch
    {
        EndUserPremise premise => premise.Goods.Includes(goods) && IsAbout(premise, transfer),
        Allowance allowance => allowance.Goods.Includes(goods) && (allowance.Bases.Count == 0 || allowance.Bases.Contains(transfer.Basis)) &&
                               transfer.Parties.Any(party => party.Receives && allowance.Recipients.Contains(party.State)),
        ConsentToRetransfer consent => consent.Goods.Includes(goods) && IsAbout(consent, transfer),
        _ => false,
    };

    /// <summary>Whether the transfer passes on goods that the state of the commitment exported earlier, whatever kind of transfer it calls itself.</summary>
    public static bool IsAbout(ConsentToRetransfer commitment, Transfer transfer) =>
        transfer.Earlier is { } earlier &&
        (commitment.Policy.State is null || commitment.Policy.State.Equals(earlier.ExporterState));

    /// <summary>Whether a consent lets the goods of the transfer go to a state.</summary>
    public static bool Consents(RetransferConsent consent, ConsentToRetransfer commitment, Transfer transfer, CountryCode recipient, DateOnly asOf) =>
        consent.Recipient.Equals(recipient) &&
        consent.State.Equals(transfer.Earlier?.ExporterState) &&
        (commitment.Policy.State is null || consent.State.Equals(commitment.Policy.State)) &&
        (consent.EarlierTransfer is null || consent.EarlierTransfer == transfer.Earlier?.Id) &&
        consent.IssuedOn <= asOf;

    /// <summary>Whether a state only holds the goods that a re-export takes out of it, and so needs no consent to receive them. One whose consignee or end user gets them is no mere holder.</summary>
    public static bool IsHolder(Transfer transfer, CountryCode state) =>
        transfer.Kind == TransferKind.Reexport && state.Equals(transfer.Earlier?.RecipientState) &&
        !transfer.Parties.Any(party => party.Role >= PartyRole.UltimateConsignee && party.State.Equals(state));

    /// <summary>Whether a party receives as the state named by a commitment may expect: it belongs to it, or only forwards for the exporting state.</summary>
    public static bool IsExpected(Party party, EquatableArray<CountryCode> recipients, CountryCode? policyState) =>
        !party.Receives || recipients.Contains(party.State) ||
        (party.Role == PartyRole.IntermediateConsignee && party.State.Equals(policyState));

    /// <summary>Whether weighed claims contradict the premise that a state is the end user.</summary>
    public static bool Contradicts(WeighedClaims claims, CountryCode endUser) =>
        claims.Denied
            ? claims.Proposition.Kind is PropositionKind.EndUserIs or PropositionKind.GoesOnTo && endUser.Equals(claims.State)
            : claims.Proposition.Kind == PropositionKind.GoesOnTo && !endUser.Equals(claims.State);

    /// <summary>Whether weighed claims say that the goods reach one of the states.</summary>
    public static bool SaysReach(WeighedClaims claims, EquatableArray<CountryCode> states) =>
        !claims.Denied && claims.Proposition.Kind == PropositionKind.GoesOnTo && claims.State is { } state && states.Contains(state);

    private static bool Means(PolicyParameters parameters, GoodsScope scope, ClassifiedLine goods) =>
        scope.Includes(goods) ||
        (parameters.Components == ComponentsReading.Strict &&
         goods.Classification.Lethality == Lethality.Component &&
         scope.Lethalities.Contains(Lethality.Lethal));
}

/// <summary>How many wordings of a commitment mean something.</summary>
internal enum WordingCount
{
    None,
    Some,
    All,
}
