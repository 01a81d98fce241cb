namespace ExportPolicy.Rules.Benchmarks;

/// <summary>The words of the policy over what is declared.</summary>
internal static class KoreanLetter
{
    /// <summary>What must be in order whatever a policy says.</summary>
    public static void CheckCase(Transfer transfer, List<KoreanGoods> goods, PlainFindings findings)
    {
        foreach (var _ in transfer.Documents.Exceptions.Distinct())
            findings.Letter("exception-not-listed", Effect.Note, null, null);
        if (transfer.Route is null)
        {
            if (transfer.Kind != TransferKind.Intangible || transfer.Lines.Any(line => line.Codes.Any(code => !code.IsIntangible)))
                findings.Letter("route-not-declared", Effect.Refer, null, null);
        }
        else if (transfer.Route.Destination is not { } destination)
        {
            findings.Letter("route-unknown", Effect.Refer, null, null);
        }
        else if (!transfer.Parties.Any(party => party.Role is PartyRole.UltimateConsignee or PartyRole.EndUser && party.Location.State.Equals(destination.State)))
        {
            findings.Letter("route-not-to-end-user", Effect.Refer, null, null);
        }

        var controlled = GoesToControlledTerritory(transfer);
        foreach (var line in goods)
        {
            if (controlled)
                findings.Letter("controlled-territory", Effect.Refer, null, line.Id);
            if (line.Line.Quantity is null)
                findings.Letter("quantity-unknown", Effect.Refer, null, line.Id);
            if (line.Classification.Lethality == Lethality.Unknown)
                findings.Letter("unknown-lethality", Effect.Refer, null, line.Id);
            if (line.Line.DeclaredLethality is { } declared && declared != line.Classification.Lethality)
                findings.Letter("lethality-misdeclared", Effect.Refer, null, line.Id);
        }
    }

    /// <summary>No lethal aid to Ukraine.</summary>
    public static void CheckBan(Transfer transfer, KoreanGoods goods, HashSet<CountryCode> recipients, PlainFindings findings)
    {
        if (!goods.IsBanned)
            return;
        if (recipients.Contains(KoreanPolicy.UA))
            findings.Letter("no-lethal-aid", Effect.Prohibit, KoreanPolicy.Ban, goods.Id);
        if (transfer.Route is { } route && route.Legs.SkipLast(1).Any(leg => leg.State.Equals(KoreanPolicy.UA)))
            findings.Letter("route-through-banned-state", Effect.Refer, KoreanPolicy.Ban, goods.Id);
    }

    /// <summary>Non-lethal aid to Ukraine, and arms to Poland.</summary>
    public static void CheckAllowances(Transfer transfer, KoreanGoods goods, DateOnly asOf, PlainFindings findings)
    {
        if (goods.IsAid)
        {
            if (goods.Classification.Listed)
                RequireLicence(KoreanPolicy.Aid);
            if (EverythingGoesTo(transfer, KoreanPolicy.UA) && IsTakenAtHome(transfer, KoreanPolicy.UA))
                findings.Letter("allowance-covers", Effect.Allow, KoreanPolicy.Aid, goods.Id);
        }

        if (goods.IsForPoland)
        {
            RequireCertificate(KoreanPolicy.Poland);
            RequireLicence(KoreanPolicy.Poland);
            if (goods.IsNothingButHeavyArms && EverythingGoesTo(transfer, KoreanPolicy.PL) && IsTakenAtHome(transfer, KoreanPolicy.PL))
                findings.Letter("allowance-covers", Effect.Allow, KoreanPolicy.Poland, goods.Id);
        }

        if (goods.IsUnderPremise)
        {
            RequireCertificate(KoreanPolicy.Premise);
            RequireLicence(KoreanPolicy.Premise);
        }

        void RequireCertificate(string commitment) =>
            findings.Require("certificate-required", commitment, goods.Id, refers: !Papers.HasCertificate(transfer, goods.Id, asOf));

        void RequireLicence(string commitment) =>
            findings.Require("licence-required", commitment, goods.Id, refers: !Papers.HasLicence(transfer, goods.Id, asOf));
    }

    /// <summary>No licence goes further than it says.</summary>
    public static void CheckLicences(Transfer transfer, Evidence evidence, DateOnly asOf, PlainFindings findings)
    {
        foreach (var licence in transfer.Documents.Licences)
        {
            if (Papers.IsExceeded(licence, transfer, evidence, asOf))
                findings.Letter("licence-exceeded", Effect.Refer, null, null);
        }
    }

    /// <summary>Ammunition under the premise that the United States is the end user.</summary>
    public static void CheckPremise(Transfer transfer, KoreanGoods goods, PlainFindings findings)
    {
        if (!goods.IsUnderPremise)
            return;
        var (government, others) = (false, false);
        foreach (var party in transfer.Parties)
        {
            if (party.Role == PartyRole.EndUser && party.State.Equals(KoreanPolicy.US))
            {
                government |= party.IsGovernment;
                others |= !party.IsGovernment;
            }

            if (party.Role != PartyRole.Purchaser && !IsExpected(party, KoreanPolicy.US))
                findings.Letter("premise-consignee", Effect.Prohibit, KoreanPolicy.Premise, goods.Id);
            if (party.Role >= PartyRole.UltimateConsignee && party.State.Equals(KoreanPolicy.US) && !party.Location.State.Equals(KoreanPolicy.US))
                findings.Letter("premise-location", Effect.Note, KoreanPolicy.Premise, goods.Id);
        }

        if (!government || others)
            findings.Letter("premise-end-user", Effect.Refer, KoreanPolicy.Premise, goods.Id);
        if (government && goods.IsNothingButAmmunition && EverythingGoesTo(transfer, KoreanPolicy.US))
            findings.Letter("premise-covers", Effect.Allow, KoreanPolicy.Premise, goods.Id);

        // Delivery is to be verified, lots are to be marked, changes are to be notified.
        for (var duty = 0; duty < 3; duty++)
            findings.Require("duty-after-delivery", KoreanPolicy.Premise, goods.Id, refers: false);
    }

    /// <summary>Goods of Korean origin go on only with consent.</summary>
    public static void CheckRetransfer(Transfer transfer, KoreanGoods goods, HashSet<CountryCode> recipients, DateOnly asOf, PlainFindings findings)
    {
        if (!goods.NeedsConsent)
            return;
        var consented = Papers.Consented(transfer, asOf);
        var others = recipients.Where(state => !IsHolder(state, transfer)).ToList();
        if (others.Exists(state => !consented.Contains(state)))
            findings.Letter("retransfer-without-consent", Effect.Prohibit, KoreanPolicy.Consent, goods.Id);
        if (IsPassedOn(transfer) && IsOfEarlier(goods, transfer) && consented.Exists(state => others.TrueForAll(other => other.Equals(state))))
            findings.Letter("consent-covers", Effect.Allow, KoreanPolicy.Consent, goods.Id);
        if (goods.IsBanned && recipients.Contains(KoreanPolicy.UA))
            findings.Letter("policy-owner-may-consent", Effect.Note, KoreanPolicy.Consent, goods.Id);
    }

    // A state out of which the goods are re-exported needs no consent to hold them, unless they are for it after all.
    private static bool IsHolder(CountryCode state, Transfer transfer) =>
        transfer.Kind == TransferKind.Reexport && state.Equals(transfer.Earlier?.RecipientState) &&
        !transfer.Parties.Any(party => party.Role >= PartyRole.UltimateConsignee && party.State.Equals(state));

    // Whoever passes the goods on is where they were sent, and not of the state that sent them.
    private static bool IsPassedOn(Transfer transfer) =>
        !transfer.Exporter.State.Equals(transfer.Earlier!.ExporterState) &&
        (transfer.Exporter.State.Equals(transfer.Earlier.RecipientState) || transfer.Exporter.Location.State.Equals(transfer.Earlier.RecipientState));

    private static bool IsOfEarlier(KoreanGoods goods, Transfer transfer)
    {
        if (transfer.Earlier!.Quantity is not { } sent)
            return true;
        var total = 0m;
        foreach (var line in transfer.Lines)
        {
            if (IsInUnit(line, sent))
                total += line.Quantity!.Amount;
        }

        return IsInUnit(goods.Line, sent) && total <= sent.Amount;
    }

    private static bool IsInUnit(TransferLine line, Quantity sent) => string.Equals(line.Quantity?.Unit, sent.Unit, StringComparison.OrdinalIgnoreCase);

    // All parties and certificates speak of one state. Only a government may have the goods sent to a place of its own abroad.
    private static bool EverythingGoesTo(Transfer transfer, CountryCode recipient)
    {
        foreach (var party in transfer.Parties)
        {
            if (!IsExpected(party, recipient) || (party.Receives && !StandsWell(party, recipient)))
                return false;
        }

        foreach (var certificate in transfer.Documents.Certificates)
        {
            if (certificate.FinalDestination is { } named && !named.State.Equals(recipient))
                return false;
        }

        return true;
    }

    // Somebody who gets the goods is at home, and the route ends with one of them.
    private static bool IsTakenAtHome(Transfer transfer, CountryCode recipient)
    {
        if (transfer.Route?.Destination is { } end && !end.State.Equals(recipient) &&
            !transfer.Parties.Any(party => party.Role >= PartyRole.UltimateConsignee && party.Location.State.Equals(end.State)))
            return false;
        var first = transfer.Parties.Any(party => party.Role >= PartyRole.UltimateConsignee) ? PartyRole.UltimateConsignee : PartyRole.Purchaser;
        return transfer.Parties.Any(party => party.Role >= first && party.State.Equals(recipient) && party.Location.State.Equals(recipient));
    }

    private static bool StandsWell(Party party, CountryCode recipient) =>
        party.Location.State.Equals(recipient) || (party.State.Equals(recipient) && party.IsGovernment) ||
        (party.Role == PartyRole.IntermediateConsignee && party.State.Equals(KoreanPolicy.KR));

    private static bool IsExpected(Party party, CountryCode recipient) =>
        !party.Receives || party.State.Equals(recipient) || (party.Role == PartyRole.IntermediateConsignee && party.State.Equals(KoreanPolicy.KR));

    private static bool GoesToControlledTerritory(Transfer transfer)
    {
        foreach (var party in transfer.Parties)
        {
            if (party.Receives && MayBeControlled(party.Location))
                return true;
        }

        return (transfer.Route is { } route && route.Legs.Any(MayBeControlled)) ||
               transfer.Documents.Certificates.Any(certificate => certificate.FinalDestination is { } destination && MayBeControlled(destination));
    }

    private static bool MayBeControlled(Place place) => place.ControlledBy is not null || place.ControlIsUnclear;
}
