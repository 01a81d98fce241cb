namespace ExportPolicy.Rules;

/// <summary>Checks end-use certificates field by field against a transfer.</summary>
internal static class CertificateReading
{
    /// <summary>What is missing or wrong in the best certificate for a line; empty when one is complete.</summary>
    public static EquatableArray<string> Missing(Transfer transfer, TransferLine line, DateOnly asOf)
    {
        // A complete certificate does not outweigh one beside it that names another end user or destination.
        var disagreements = transfer.Documents.Certificates.Count < 2 ? [] : Disagreements(transfer, line).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        EquatableArray<string>? best = null;
        foreach (var certificate in transfer.Documents.Certificates)
        {
            var missing = Check(certificate, transfer, line, asOf).Concat(disagreements).ToEquatableArray();
            if (missing.Count == 0)
                return missing;

            // Of equally incomplete ones the first in order of the lists counts, so that the order of the documents does not.
            if (best is null || missing.Count < best.Count ||
                (missing.Count == best.Count && string.CompareOrdinal(string.Join('\n', missing), string.Join('\n', best)) < 0))
                best = missing;
        }

        return best ?? ["the certificate itself"];
    }

    private static IEnumerable<string> Disagreements(Transfer transfer, TransferLine line)
    {
        foreach (var certificate in transfer.Documents.Certificates)
        {
            if (certificate.Lines.Count > 0 && !certificate.Lines.Contains(line.Id))
                continue;
            if (!IsEmpty(certificate.EndUser) && !Names(certificate.EndUser!, transfer.In(PartyRole.EndUser)))
                yield return $"agreement among the certificates ({certificate} names '{certificate.EndUser}' as end user)";
            if (certificate.FinalDestination is { } destination && !transfer.In(PartyRole.EndUser).Any(party => party.State.Equals(destination.State)))
                yield return $"agreement among the certificates ({certificate} names {destination} as final destination)";
        }
    }

    private static IEnumerable<string> Check(EndUseCertificate certificate, Transfer transfer, TransferLine line, DateOnly asOf)
    {
        if (certificate.Lines.Count > 0 && !certificate.Lines.Contains(line.Id))
            yield return $"coverage of line {line.Id}";
        if (IsEmpty(certificate.Number))
            yield return "register number";
        if (certificate.IssuedOn is not { } issued)
            yield return "date of issue";
        else if (issued > asOf)
            yield return $"date of issue not after {asOf:yyyy-MM-dd}";
        if (certificate.ExpiresOn < asOf)
            yield return $"validity on {asOf:yyyy-MM-dd} (it expired on {certificate.ExpiresOn:yyyy-MM-dd})";
        if (IsEmpty(certificate.IssuingAuthority))
            yield return "issuing authority";
        if (!certificate.Authenticated)
            yield return "authentication by the issuing authority";
        foreach (var problem in CheckName(certificate.Exporter, "exporter", [transfer.Exporter]))
            yield return problem;
        foreach (var problem in CheckName(certificate.EndUser, "end user", transfer.In(PartyRole.EndUser)))
            yield return problem;
        if (IsEmpty(certificate.SignatoryPosition))
            yield return "position of the signatory";
        if (!certificate.OriginalSignature)
            yield return "original signature";
        if (IsEmpty(certificate.Contract))
            yield return "contract number";
        if (IsEmpty(certificate.Goods))
            yield return "description of the goods";
        foreach (var problem in CheckQuantity(certificate, transfer))
            yield return problem;
        if (certificate.FinalDestination is not { } destination)
            yield return "country of final destination";
        else if (!transfer.In(PartyRole.EndUser).Any(party => party.State.Equals(destination.State)))
            yield return $"final destination in the state of the end user (it names {destination})";
        if (IsEmpty(certificate.EndUse))
            yield return "statement of end use";
        if (!certificate.UndertakesNoReexport)
            yield return "undertaking not to re-export without consent";
    }

    private static IEnumerable<string> CheckName(string? named, string field, IEnumerable<Party> parties)
    {
        if (IsEmpty(named))
            yield return field;
        else if (!Names(named!, parties))
            yield return $"{field} as in the transfer (it names '{named}')";
    }

    private static bool Names(string named, IEnumerable<Party> parties) =>
        parties.Any(party => party.Name == named || party.NameKey == PartyName.Normalize(named));

    private static IEnumerable<string> CheckQuantity(EndUseCertificate certificate, Transfer transfer)
    {
        if (certificate.Quantity is not { } covered)
        {
            yield return "quantity";
            yield break;
        }

        var total = 0m;
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

        if (total > covered.Amount)
            yield return $"quantity of {new Quantity(total, covered.Unit)} (it covers {covered})";
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}
