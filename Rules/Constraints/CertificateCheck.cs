namespace ExportPolicy.Rules;

/// <summary>An end-use certificate checked field by field against a line of a transfer.</summary>
/// <param name="Certificate">The certificate that comes closest; null where there is none.</param>
/// <param name="Missing">What is missing or wrong in it; empty when it is complete.</param>
internal sealed record CertificateCheck(EndUseCertificate? Certificate, EquatableArray<string> Missing)
{
    /// <summary>Checks the certificates for a line.</summary>
    public static CertificateCheck Of(Transfer transfer, TransferLine line, DateOnly asOf)
    {
        // As nearly always: one certificate, which leaves nothing to choose.
        if (transfer.Documents.Certificates is [var only])
            return ForAll([new CertificateCheck(only, Check(only, transfer, line, asOf).ToEquatableArray())], transfer);

        // Those that name the line, or no line; where there are none, any of them tells what is missing.
        var naming = transfer.Documents.Certificates.Where(certificate => certificate.Lines.Count == 0 || certificate.Lines.Contains(line.Id)).ToEquatableArray();
        var certificates = naming.Count > 0 ? naming : transfer.Documents.Certificates;

        // A complete certificate does not outweigh one beside it that names another end user or destination.
        var disagreements = naming.Count < 2 ? [] : Disagreements(transfer, naming).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        // Of equally complete ones the first by number and by what is missing counts, so that the order of the documents does not.
        return ForAll([.. certificates
            .Select(certificate => new CertificateCheck(certificate, Check(certificate, transfer, line, asOf).Concat(disagreements).ToEquatableArray()))
            .OrderBy(check => check.Missing.Count)
            .ThenBy(check => check.Certificate!.Number, StringComparer.Ordinal)
            .ThenBy(check => string.Join('\n', check.Missing), StringComparer.Ordinal)], transfer);
    }

    // The first of the checks, together with the end users whom it leaves out and no complete certificate names.
    private static CertificateCheck ForAll(IReadOnlyList<CertificateCheck> checks, Transfer transfer)
    {
        if (checks.Count == 0)
            return new CertificateCheck(null, ["the certificate itself"]);
        var first = checks[0];
        var left = transfer.In(PartyRole.EndUser).Where(endUser => !checks.Any(check => (check.Missing.Count == 0 || check == first) && Names(check.Certificate!.EndUser, endUser))).ToList();
        return left.Count == 0 || !transfer.In(PartyRole.EndUser).Any(endUser => Names(first.Certificate!.EndUser, endUser))
            ? first
            : first with { Missing = first.Missing.Concat(left.Select(endUser => $"a complete certificate of the end user {endUser}").Order(StringComparer.Ordinal)).ToEquatableArray() };
    }

    private static IEnumerable<string> Disagreements(Transfer transfer, EquatableArray<EndUseCertificate> certificates)
    {
        foreach (var certificate in certificates)
        {
            if (!IsEmpty(certificate.EndUser) && !transfer.In(PartyRole.EndUser).Any(party => Names(certificate.EndUser, party)))
                yield return $"agreement among the certificates ({certificate} names '{certificate.EndUser}' as end user)";
            if (certificate.FinalDestination is { } destination && !IsHome(destination, certificate, transfer))
                yield return $"agreement among the certificates ({certificate} names {destination} as final destination)";
        }
    }

    private static List<string> Check(EndUseCertificate certificate, Transfer transfer, TransferLine line, DateOnly asOf)
    {
        var missing = new List<string>();
        if (certificate.Lines.Count > 0 && !certificate.Lines.Contains(line.Id))
            missing.Add($"coverage of line {line.Id}");
        if (IsEmpty(certificate.Number))
            missing.Add("register number");
        if (certificate.IssuedOn is not { } issued)
            missing.Add("date of issue");
        else if (issued > asOf)
            missing.Add($"date of issue not after {asOf.ToIso()}");
        if (certificate.ExpiresOn is { } expires && expires < asOf)
            missing.Add($"validity on {asOf.ToIso()} (it expired on {expires.ToIso()})");
        if (IsEmpty(certificate.IssuingAuthority))
            missing.Add("issuing authority");
        if (!certificate.Authenticated)
            missing.Add("authentication by the issuing authority");
        missing.AddRange(CheckName(certificate.Exporter, "exporter", [transfer.Exporter]));
        missing.AddRange(CheckName(certificate.EndUser, "end user", transfer.In(PartyRole.EndUser)));
        if (IsEmpty(certificate.SignatoryPosition))
            missing.Add("position of the signatory");
        if (!certificate.OriginalSignature)
            missing.Add("original signature");
        if (IsEmpty(certificate.Contract))
            missing.Add("contract number");
        if (IsEmpty(certificate.Goods))
            missing.Add("description of the goods");
        missing.AddRange(CheckQuantity(certificate, transfer));
        if (certificate.FinalDestination is not { } destination)
            missing.Add("country of final destination");
        else if (!IsHome(destination, certificate, transfer))
            missing.Add($"final destination in the state of the end user (it names {destination})");
        if (IsEmpty(certificate.EndUse))
            missing.Add("statement of end use");
        if (!certificate.UndertakesNoReexport)
            missing.Add("undertaking not to re-export without consent");
        return missing;
    }

    private static IEnumerable<string> CheckName(string? named, string field, IEnumerable<Party> parties)
    {
        if (IsEmpty(named))
            yield return field;
        else if (!parties.Any(party => Names(named, party)))
            yield return $"{field} as in the transfer (it names '{named}')";
    }

    private static bool Names(string? named, Party party) => named is not null && (party.Name == named || party.NameKey == PartyName.Normalize(named));

    // Whether the goods end with the end user whom the certificate names, or where it names none of them, with one of them.
    private static bool IsHome(Place destination, EndUseCertificate certificate, Transfer transfer)
    {
        var named = transfer.In(PartyRole.EndUser).Where(party => Names(certificate.EndUser, party)).ToList();
        return (named.Count > 0 ? named : transfer.In(PartyRole.EndUser)).Any(party => party.State.Equals(destination.State));
    }

    private static IEnumerable<string> CheckQuantity(EndUseCertificate certificate, Transfer transfer)
    {
        if (certificate.Quantity is not { } covered)
        {
            yield return "quantity";
            yield break;
        }

        decimal? total = 0;
        foreach (var line in transfer.Lines.OrderBy(line => line.Id, StringComparer.Ordinal))
        {
            if (line.Quantity is not { } quantity || (certificate.Lines.Count > 0 && !certificate.Lines.Contains(line.Id)))
                continue;
            if (!string.Equals(quantity.Unit, covered.Unit, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"quantity of line {line.Id} in its unit '{quantity.Unit}' (it counts in '{covered.Unit}')";
                yield break;
            }

            total = Quantity.Sum(total, quantity.Amount);
        }

        if (total is not { } all)
            yield return $"quantity of more, or finer, than can be counted (it covers {covered})";
        else if (all > covered.Amount)
            yield return $"quantity of {new Quantity(all, covered.Unit)} (it covers {covered})";
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}
