namespace ExportPolicy.Rules.Benchmarks;

/// <summary>The policy kr-2022-10-28 as one would write it for this policy alone, with no rules and no engine: what the library is measured against.</summary>
internal sealed class KoreanPolicy(ReferenceData reference)
{
    internal const string Ban = "no-lethal-aid-ua";
    internal const string Aid = "non-lethal-aid-ua";
    internal const string Premise = "us-is-end-user";
    internal const string Poland = "arms-to-poland";
    internal const string Consent = "consent-to-retransfer";

    internal static readonly CountryCode KR = CountryCode.Parse("KR");
    internal static readonly CountryCode UA = CountryCode.Parse("UA");
    internal static readonly CountryCode US = CountryCode.Parse("US");
    internal static readonly CountryCode PL = CountryCode.Parse("PL");

    private static readonly DateOnly From = new(2022, 10, 28);
    private static readonly DateOnly Until = new(2023, 4, 19);

    /// <summary>Decides a transfer.</summary>
    public PlainDecision Decide(Transfer transfer, Evidence evidence, DateOnly asOf, DateOnly knownAt)
    {
        var findings = new PlainFindings();
        var goods = transfer.Lines.Select(line => new KoreanGoods(line, reference.Classify(line.Codes), transfer)).ToList();
        var recipients = Recipients(transfer);
        var reports = Reports.About(transfer, evidence, knownAt);
        var funds = KoreanKnowledge.Funds(transfer, evidence, reports, reference, knownAt);

        KoreanLetter.CheckCase(transfer, goods, findings);
        if (asOf >= From && asOf < Until && HasSay(transfer))
        {
            foreach (var line in goods)
            {
                KoreanLetter.CheckBan(transfer, line, recipients, findings);
                KoreanLetter.CheckAllowances(transfer, line, asOf, findings);
                KoreanLetter.CheckPremise(transfer, line, findings);
                KoreanLetter.CheckRetransfer(transfer, line, recipients, asOf, findings);
                KoreanKnowledge.CheckGoods(transfer, evidence, line, recipients, reports, funds, asOf, knownAt, findings);
            }

            KoreanLetter.CheckLicences(transfer, evidence, asOf, findings);
            KoreanKnowledge.CheckCase(transfer, reports, findings);
        }

        return findings.Decide(transfer, MayAllow(transfer));
    }

    /// <summary>The commitment under which an earlier transfer went; null where it names none that lets goods go.</summary>
    internal static string? ReleaseOf(EarlierTransfer earlier)
    {
        const string Prefix = "kr-2022-10-28/";
        var name = earlier.Commitment is { } full && full.StartsWith(Prefix, StringComparison.Ordinal) ? full[Prefix.Length..] : earlier.Commitment;
        return name is Aid or Premise or Poland or Consent ? name : null;
    }

    private static bool HasSay(Transfer transfer)
    {
        if (KR.Equals(transfer.Earlier?.ExporterState))
            return true;
        foreach (var party in transfer.Parties)
        {
            if (party.Role is PartyRole.Exporter or PartyRole.Broker && (party.State.Equals(KR) || party.Location.State.Equals(KR)))
                return true;
        }

        return transfer.Route is { } route && route.Legs.Any(leg => leg.State.Equals(KR));
    }

    private static bool MayAllow(Transfer transfer) =>
        KR.Equals(transfer.Exporter.State) || KR.Equals(transfer.Exporter.Location.State) || KR.Equals(transfer.Earlier?.ExporterState) ||
        (transfer.Kind == TransferKind.Brokering && transfer.In(PartyRole.Broker).Any(broker => KR.Equals(broker.State)));

    private static HashSet<CountryCode> Recipients(Transfer transfer)
    {
        var recipients = new HashSet<CountryCode>();
        foreach (var party in transfer.Parties)
        {
            if (!party.Receives)
                continue;
            recipients.Add(party.State);
            Add(party.Location);
        }

        Add(transfer.Route?.Destination);
        foreach (var certificate in transfer.Documents.Certificates)
            Add(certificate.FinalDestination);
        return recipients;

        void Add(Place? place)
        {
            if (place is null)
                return;
            recipients.Add(place.State);
            if (place.ControlledBy is { } power)
                recipients.Add(power);
        }
    }
}
