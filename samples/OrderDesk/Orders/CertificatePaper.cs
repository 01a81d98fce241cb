using ExportPolicy.Rules;

namespace OrderDesk.Orders;

/// <summary>An end-use certificate as the buyer sends it in.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="IssuingAuthority">Who issued it.</param>
/// <param name="Authenticated">Whether the authority has confirmed it.</param>
/// <param name="EndUser">Who will use the goods.</param>
/// <param name="SignatoryPosition">The office of who signed.</param>
/// <param name="OriginalSignature">Whether it bears the original signature.</param>
/// <param name="Contract">The contract that it is for.</param>
/// <param name="Goods">The goods that it is for.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="FinalDestination">Where the goods stay: a country, ISO 3166-1 alpha-2.</param>
/// <param name="EndUse">What for.</param>
/// <param name="UndertakesNoReexport">Whether the end user undertakes not to pass them on.</param>
public sealed record CertificatePaper(
    string Number,
    DateOnly IssuedOn,
    string IssuingAuthority,
    bool Authenticated,
    string EndUser,
    string SignatoryPosition,
    bool OriginalSignature,
    string Contract,
    string Goods,
    decimal Quantity,
    string Unit,
    string FinalDestination,
    string EndUse,
    bool UndertakesNoReexport)
{
    internal EndUseCertificate ToCertificate(string exporter) => new()
    {
        Number = Number,
        IssuedOn = IssuedOn,
        IssuingAuthority = IssuingAuthority,
        Authenticated = Authenticated,
        Exporter = exporter,
        EndUser = EndUser,
        SignatoryPosition = SignatoryPosition,
        OriginalSignature = OriginalSignature,
        Contract = Contract,
        Goods = Goods,
        Quantity = new Quantity(Quantity, Unit),
        FinalDestination = Place.Parse(FinalDestination),
        EndUse = EndUse,
        UndertakesNoReexport = UndertakesNoReexport,
    };
}
