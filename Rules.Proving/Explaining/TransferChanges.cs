using System.Globalization;

namespace ExportPolicy.Rules.Proving;

/// <summary>Transfers with another part, and words for their lines.</summary>
internal static class TransferChanges
{
    /// <summary>The transfer with other parts in the place of those given.</summary>
    public static Transfer With(
        this Transfer transfer,
        IEnumerable<Party>? parties = null,
        IEnumerable<TransferLine>? lines = null,
        Route? route = null,
        Documents? documents = null) => new(
        transfer.Id, transfer.Kind, transfer.Basis, transfer.Stage, transfer.Date, parties ?? transfer.Parties, lines ?? transfer.Lines,
        route ?? transfer.Route, transfer.EndUse, transfer.Earlier, documents ?? transfer.Documents);

    /// <summary>The documents with others in the place of those given.</summary>
    public static Documents With(
        this Documents documents,
        IEnumerable<EndUseCertificate>? certificates = null,
        IEnumerable<Licence>? licences = null,
        IEnumerable<RetransferConsent>? consents = null,
        IEnumerable<ExceptionClaim>? exceptions = null) =>
        new(certificates ?? documents.Certificates, licences ?? documents.Licences, consents ?? documents.Consents, documents.StockPlans, exceptions ?? documents.Exceptions);

    /// <summary>The line with other parts in the place of those given.</summary>
    public static TransferLine With(this TransferLine line, IEnumerable<ControlCode>? codes = null, Quantity? quantity = null, Lethality? declared = null) => new(
        line.Id, line.Description, codes ?? line.Codes, quantity ?? line.Quantity, line.Value, declared ?? line.DeclaredLethality);

    /// <summary>The transfer with some of its lines changed.</summary>
    public static Transfer WithEachLine(this Transfer transfer, Func<TransferLine, TransferLine> change) => transfer.With(lines: transfer.Lines.Select(change));

    private const int MostNamed = 8;

    /// <summary><c>line 1</c>, or <c>lines 1, 2</c>; of many only the first.</summary>
    public static string InWords(IReadOnlyCollection<string> lines) => lines.Count <= MostNamed
        ? $"{(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines)}"
        : $"lines {string.Join(", ", lines.Take(MostNamed))} and {lines.Count - MostNamed} more";

    /// <summary>A day as findings write it.</summary>
    public static string InWords(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The lines that findings concern, in the order declared.</summary>
    public static IReadOnlyList<string> LinesOf(this Transfer transfer, IReadOnlyCollection<Finding> findings) =>
        [.. transfer.Lines.Select(line => line.Id).Where(findings.Select(finding => finding.LineId).OfType<string>().ToHashSet(StringComparer.Ordinal).Contains)];
}
