using ExportPolicy.Rules;

namespace OrderDesk.Orders;

/// <summary>The papers of an order.</summary>
/// <param name="Certificate">The end-use certificate; null while there is none.</param>
/// <param name="Licence">The export licence; null while there is none.</param>
public sealed record Papers(CertificatePaper? Certificate = null, LicencePaper? Licence = null)
{
    internal Documents ToDocuments(string exporter) => new(
        Certificate is null ? [] : [Certificate.ToCertificate(exporter)],
        Licence is null ? [] : [Licence.ToLicence()]);
}
