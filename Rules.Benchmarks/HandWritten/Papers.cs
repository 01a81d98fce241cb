namespace ExportPolicy.Rules.Benchmarks;

/// <summary>Whether the papers that the policy asks for are there.</summary>
internal static class Papers
{
    private const string Authority = "DAPA";

    public static bool HasLicence(Transfer transfer, string line, DateOnly asOf)
    {
        foreach (var licence in transfer.Documents.Licences)
        {
            if (string.Equals(licence.Authority, Authority, StringComparison.OrdinalIgnoreCase) && licence.Covers(line, asOf))
                return true;
        }

        return false;
    }

    public static bool IsExceeded(Licence licence, Transfer transfer, Evidence evidence, DateOnly asOf)
    {
        var (rounds, money, isTold, isUsed) = (0m, 0m, true, false);
        foreach (var line in transfer.Lines)
        {
            if (!transfer.Documents.Licences.Any(other => AreSame(other.Account, licence.Account) && other.Covers(line.Id, asOf)))
                continue;
            isUsed = true;
            if (licence.Quantity is { } quantity)
                isTold &= Add(ref rounds, line.Quantity?.Amount, line.Quantity?.Unit, quantity.Unit);
            if (licence.Value is { } value)
                isTold &= Add(ref money, line.Value?.Amount, line.Value?.Currency.Code, value.Currency.Code);
        }

        foreach (var balance in evidence.Balances)
        {
            if (balance.Amount > 0 && AreSame(balance.Account, licence.Account))
                isTold &= Add(ref rounds, balance.Amount, balance.Unit, licence.Quantity?.Unit) || Add(ref money, balance.Amount, balance.Unit, licence.Value?.Currency.Code);
        }

        return isUsed && (!isTold || rounds > licence.Quantity?.Amount || money > licence.Value?.Amount);

        static bool Add(ref decimal sum, decimal? amount, string? unit, string? expected)
        {
            if (amount is null || !AreSame(unit, expected))
                return false;
            sum += amount.Value;
            return true;
        }

        static bool AreSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    public static bool HasCertificate(Transfer transfer, string line, DateOnly asOf)
    {
        var complete = new List<EndUseCertificate>();
        foreach (var certificate in transfer.Documents.Certificates)
        {
            if (!Covers(certificate, line))
                continue;
            if (Disagrees(certificate, transfer))
                return false;
            if (IsComplete(certificate, transfer, asOf))
                complete.Add(certificate);
        }

        return complete.Count > 0 && transfer.In(PartyRole.EndUser).All(endUser => complete.Exists(certificate => Names.AreSame(endUser.Name, certificate.EndUser!)));
    }

    /// <summary>The states to which Korea has consented that the goods go on.</summary>
    public static List<CountryCode> Consented(Transfer transfer, DateOnly asOf) =>
        transfer.Documents.Consents
            .Where(consent => consent.State.Equals(KoreanPolicy.KR) && consent.IssuedOn <= asOf && (consent.EarlierTransfer is null || consent.EarlierTransfer == transfer.Earlier?.Id))
            .Select(consent => consent.Recipient)
            .ToList();

    private static bool IsComplete(EndUseCertificate certificate, Transfer transfer, DateOnly asOf) =>
        !string.IsNullOrWhiteSpace(certificate.Number) &&
        certificate.IssuedOn <= asOf &&
        (certificate.ExpiresOn is not { } last || asOf <= last) &&
        !string.IsNullOrWhiteSpace(certificate.IssuingAuthority) &&
        certificate.Authenticated &&
        IsNamed(certificate.Exporter, PartyRole.Exporter, transfer) &&
        IsNamed(certificate.EndUser, PartyRole.EndUser, transfer) &&
        !string.IsNullOrWhiteSpace(certificate.SignatoryPosition) &&
        certificate.OriginalSignature &&
        !string.IsNullOrWhiteSpace(certificate.Contract) &&
        !string.IsNullOrWhiteSpace(certificate.Goods) &&
        CoversQuantity(certificate, transfer) &&
        EndsWithEndUser(certificate, transfer) &&
        !string.IsNullOrWhiteSpace(certificate.EndUse) &&
        certificate.UndertakesNoReexport;

    // One that names somebody else is worth more than a complete one beside it.
    private static bool Disagrees(EndUseCertificate certificate, Transfer transfer) =>
        (!string.IsNullOrWhiteSpace(certificate.EndUser) && !IsNamed(certificate.EndUser, PartyRole.EndUser, transfer)) ||
        (certificate.FinalDestination is not null && !EndsWithEndUser(certificate, transfer));

    private static bool Covers(EndUseCertificate certificate, string line) => certificate.Lines.Count == 0 || certificate.Lines.Contains(line);

    private static bool IsNamed(string? name, PartyRole role, Transfer transfer)
    {
        if (string.IsNullOrWhiteSpace(name))
            return false;
        foreach (var party in transfer.Parties)
        {
            if (party.Role == role && Names.AreSame(party.Name, name))
                return true;
        }

        return false;
    }

    private static bool CoversQuantity(EndUseCertificate certificate, Transfer transfer)
    {
        if (certificate.Quantity is not { } covered)
            return false;
        var total = 0m;
        foreach (var line in transfer.Lines)
        {
            if (line.Quantity is not { } quantity || !Covers(certificate, line.Id))
                continue;
            if (!string.Equals(quantity.Unit, covered.Unit, StringComparison.OrdinalIgnoreCase))
                return false;
            total += quantity.Amount;
        }

        return total <= covered.Amount;
    }

    private static bool EndsWithEndUser(EndUseCertificate certificate, Transfer transfer)
    {
        foreach (var party in transfer.Parties)
        {
            if (party.Role != PartyRole.EndUser)
                continue;
            var isNamed = certificate.EndUser is { } name && Names.AreSame(party.Name, name);
            if (party.State.Equals(certificate.FinalDestination?.State) && (isNamed || !IsNamed(certificate.EndUser, PartyRole.EndUser, transfer)))
                return true;
        }

        return false;
    }
}
