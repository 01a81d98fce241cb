namespace ExportPolicy.Rules.Proving;

/// <summary>Papers in perfect order for a transfer as it is declared: what an applicant would have to obtain, and nothing that changes the transfer.</summary>
internal static class Papers
{
    /// <summary>A complete certificate of an end user for goods of an exporter.</summary>
    public static EndUseCertificate Certificate(Party exporter, Party endUser, TransferLine line, DateOnly issuedOn) => new()
    {
        Number = $"certificate-{line.Id}",
        IssuedOn = issuedOn,
        IssuingAuthority = $"Government of {endUser.State}",
        Exporter = exporter.Name,
        EndUser = endUser.Name,
        SignatoryPosition = "Director",
        OriginalSignature = true,
        Authenticated = true,
        Contract = "contract-1",
        Goods = line.Description,
        Quantity = line.Quantity ?? new Quantity(1, "pieces"),
        Lines = [line.Id],
        FinalDestination = Place.Of(endUser.State),
        EndUse = "own use",
        UndertakesNoReexport = true,
    };

    /// <summary>A licence of an authority for one line, in force from a day on.</summary>
    public static Licence LicenceFor(TransferLine line, string authority, DateOnly issuedOn) => new($"licence-{line.Id}", authority, issuedOn, lines: [line.Id]);

    /// <summary>A consent of the state that exported the goods before to pass them on.</summary>
    public static RetransferConsent ConsentFor(EarlierTransfer earlier, CountryCode recipient, DateOnly issuedOn) =>
        new($"consent-{recipient}", earlier.ExporterState, recipient, issuedOn, earlier.Id);
}
