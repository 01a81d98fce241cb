using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Cli;

/// <summary>The columns of a file of orders; docs/screening.md lists them.</summary>
internal static partial class CaseColumns
{
    /// <summary>Where the lines of a transfer stand in a case file.</summary>
    public const string Lines = "transfer.lines[]";

    private static readonly ColumnGroup Transfer = new("", "transfer", isRequired: true);
    private static readonly ColumnGroup Line = new("", Lines, isRequired: true);
    public static readonly ColumnGroup LineQuantity = Line.Within("quantity", isRequired: true);
    private static readonly ColumnGroup Case = new("", "", isRequired: true);
    private static readonly ColumnGroup LineValue = Line.Within("value");
    private static readonly ColumnGroup EndUse = new("end-use", "transfer.endUse");
    private static readonly ColumnGroup EndUseRequirement = EndUse.Within("requirement");
    private static readonly ColumnGroup Earlier = new("earlier", "transfer.earlier");
    private static readonly ColumnGroup EarlierQuantity = Earlier.Within("quantity");
    private static readonly ColumnGroup Licence = new("licence", "transfer.documents.licences[]", repeats: true);
    private static readonly ColumnGroup LicenceQuantity = Licence.Within("quantity");
    private static readonly ColumnGroup LicenceValue = Licence.Within("value");
    private static readonly ColumnGroup Certificate = new("certificate", "transfer.documents.certificates[]", repeats: true);
    private static readonly ColumnGroup CertificateQuantity = Certificate.Within("quantity");
    private static readonly ColumnGroup Consent = new("consent", "transfer.documents.consents[]", repeats: true);
    private static readonly ColumnGroup StockPlan = new("stock-plan", "transfer.documents.stockPlans[]", repeats: true);
    private static readonly ColumnGroup Exception = new("exception", "transfer.documents.exceptions[]", repeats: true);
    private static readonly ColumnGroup Acknowledgement = new("acknowledged", "acknowledgements[]", repeats: true);

    /// <summary>Every column; those of one object stand together.</summary>
    public static IReadOnlyList<CaseColumn> All { get; } =
    [
        Of(Case, "title", "title", "what people call the case"),
        Of(Case, "as-of", "asOf", "the day whose policies and documents count, `yyyy-MM-dd`"),
        Of(Case, "known-at", "knownAt", "the day whose knowledge counts, `yyyy-MM-dd`"),
        Of(Case, "policies", "policies", "ids of shipped policies, or paths of policy files", CellKind.List),
        Needed(Transfer, "id", "id", "the id of the transfer"),
        Needed(Transfer, "kind", "kind", OneOf<TransferKind>()),
        Needed(Transfer, "basis", "basis", OneOf<TransferBasis>()),
        Needed(Transfer, "stage", "stage", OneOf<TransferStage>()),
        Needed(Transfer, "date", "date", "the day of the transfer, `yyyy-MM-dd`"),
        .. Party(PartyRole.Exporter),
        .. Party(PartyRole.Broker),
        .. Party(PartyRole.Purchaser),
        .. Party(PartyRole.IntermediateConsignee),
        .. Party(PartyRole.UltimateConsignee),
        .. Party(PartyRole.EndUser),
        Of(Line, "line", "id", "the id of the line of goods; blank for its number", CellKind.LineId),
        Needed(Line, "description", "description", "the goods"),
        Needed(Line, "codes", "codes", "control codes, such as `ML3.a` and `HS 9306.90`", CellKind.List),
        Of(Line, "declared-lethality", "declaredLethality", OneOf<Lethality>()),
        Needed(LineQuantity, "quantity", "amount", "how much, or `unknown`", CellKind.Quantity),
        Needed(LineQuantity, "unit", "unit", "the unit of the quantity"),
        Needed(LineValue, "value", "amount", "the value of the line", CellKind.Number),
        Needed(LineValue, "currency", "currency", "the currency of the value, such as `KRW`"),
        Of(Transfer, "route", "route", "places from dispatch to arrival, such as `KRPUS` and `US`, or `unknown`", CellKind.Route),
        Needed(EndUse, "", "statement", "what the goods are for"),
        Needed(EndUseRequirement, "requirement", "amount", "how much the end user needs", CellKind.Number),
        Needed(EndUseRequirement, "requirement-unit", "unit", "the unit of the requirement"),
        Needed(Earlier, "id", "id", "the id of the transfer whose goods are passed on"),
        Needed(Earlier, "exporter-state", "exporterState", "the state that they came from"),
        Needed(Earlier, "recipient-state", "recipientState", "the state that got them"),
        Of(Earlier, "commitment", "commitment", "the commitment that they came under"),
        Needed(EarlierQuantity, "quantity", "amount", "how much came", CellKind.Number),
        Needed(EarlierQuantity, "unit", "unit", "the unit of that quantity"),
        Of(Certificate, "", "number", "the number of an end-use certificate"),
        Of(Certificate, "issued-on", "issuedOn", "the day of issue, `yyyy-MM-dd`"),
        Of(Certificate, "expires-on", "expiresOn", "the last day, `yyyy-MM-dd`"),
        Of(Certificate, "issuing-authority", "issuingAuthority", "who issued it"),
        Of(Certificate, "exporter", "exporter", "the exporter named in it"),
        Of(Certificate, "end-user", "endUser", "the end user named in it"),
        Of(Certificate, "signatory-position", "signatoryPosition", "the position of who signed it"),
        Of(Certificate, "original-signature", "originalSignature", "whether the signature is an original", CellKind.Flag),
        Of(Certificate, "authenticated", "authenticated", "whether it was authenticated", CellKind.Flag),
        Of(Certificate, "contract", "contract", "the contract named in it"),
        Of(Certificate, "goods", "goods", "the goods named in it"),
        Of(Certificate, "lines", "lines", "ids of the lines that it is for; blank for all", CellKind.List),
        Of(Certificate, "final-destination", "finalDestination", "the country or port named in it"),
        Of(Certificate, "end-use", "endUse", "the end use named in it"),
        Of(Certificate, "undertakes-no-reexport", "undertakesNoReexport", "whether it undertakes that the goods are not passed on", CellKind.Flag),
        Needed(CertificateQuantity, "quantity", "amount", "how much it is for", CellKind.Number),
        Needed(CertificateQuantity, "unit", "unit", "the unit of that quantity"),
        Needed(Licence, "", "number", "the number of a licence"),
        Needed(Licence, "authority", "authority", "who issued it"),
        Needed(Licence, "issued-on", "issuedOn", "the day of issue, `yyyy-MM-dd`"),
        Of(Licence, "expires-on", "expiresOn", "the last day, `yyyy-MM-dd`"),
        Of(Licence, "lines", "lines", "ids of the lines that it is for; blank for all", CellKind.List),
        Needed(LicenceQuantity, "quantity", "amount", "how much it permits in all", CellKind.Number),
        Needed(LicenceQuantity, "unit", "unit", "the unit of that quantity"),
        Needed(LicenceValue, "value", "amount", "what the goods may be worth in all", CellKind.Number),
        Needed(LicenceValue, "currency", "currency", "the currency of that value, such as `KRW`"),
        Needed(Consent, "", "number", "the number of a consent to pass goods on"),
        Needed(Consent, "state", "state", "the state that consents"),
        Needed(Consent, "recipient", "recipient", "the state that may get the goods"),
        Needed(Consent, "issued-on", "issuedOn", "the day of issue, `yyyy-MM-dd`"),
        Of(Consent, "earlier-transfer", "earlierTransfer", "the id of the transfer whose goods it is for"),
        Needed(StockPlan, "use", "use", OneOf<StockUse>()),
        Needed(StockPlan, "beneficiary", "beneficiary", "the state that gains by it"),
        Needed(StockPlan, "reference", "reference", "where that is written"),
        Needed(Exception, "", "exception", "an exception that is claimed"),
        Needed(Exception, "reference", "reference", "what it is claimed by"),
        Needed(Acknowledgement, "commitment", "commitment", "a commitment whose contradiction a person has accepted"),
        Needed(Acknowledgement, "by", "person", "that person"),
        Needed(Acknowledgement, "reason", "reason", "why"),
    ];

    private static readonly Dictionary<string, CaseColumn> ByName = All.ToDictionary(column => column.Name);
    private static readonly Dictionary<CaseColumn, int> Places = All.Index().ToDictionary(entry => entry.Item, entry => entry.Index);

    /// <summary>The column that says which transfer a row belongs to.</summary>
    public static CaseColumn Id { get; } = ByName["id"];

    /// <summary>The column that makes lines of one transfer of its rows.</summary>
    public static CaseColumn LineId { get; } = ByName["line"];

    /// <summary>Where a column stands among all.</summary>
    public static int PlaceOf(CaseColumn column) => Places[column];

    /// <summary>The name of a header in the form of those listed: <c>End User_State</c> is <c>end-user-state</c>.</summary>
    public static string Normal(string header) => Between().Replace(header.Trim(), "-").ToLowerInvariant();

    /// <summary>The column of that name and the number of its object; null where there is none.</summary>
    public static (CaseColumn Column, int Number)? Find(string header)
    {
        var name = Normal(header);
        if (ByName.TryGetValue(name, out var column))
            return (column, 1);
        var match = Numbered().Match(name);
        if (!match.Success || !ByName.TryGetValue(name.Remove(match.Index, match.Length), out column) || !column.Group.Repeats)
            return null;
        var number = int.Parse(match.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture);
        return column.NameOf(number) == name ? (column, number) : null;
    }

    /// <summary>A hint at the column that somebody may have meant, as a sentence of its own; empty where none is near.</summary>
    public static string Hint(string header) => UsageErrors.Hint(Normal(header), ByName.Keys);

    private static IEnumerable<CaseColumn> Party(PartyRole role)
    {
        var word = Words<PartyRole>.Of(role);
        var group = new ColumnGroup(word, "transfer.parties[]", isRequired: role == PartyRole.Exporter, repeats: role != PartyRole.Exporter, role: word);
        return
        [
            Needed(group, "", "name", $"the {word.Replace('-', ' ')}"),
            Needed(group, "kind", "kind", OneOf<PartyKind>()),
            Needed(group, "state", "state", "the state that it belongs to, such as `KR`"),
            Of(group, "location", "location", "the country or port where it is; blank for its state"),
            Of(group, "identifiers", "identifiers", "numbers by which lists name it", CellKind.List),
        ];
    }

    private static CaseColumn Of(ColumnGroup group, string suffix, string member, string holds, CellKind kind = CellKind.Text) => new(group, suffix, member, kind, false, holds);

    private static CaseColumn Needed(ColumnGroup group, string suffix, string member, string holds, CellKind kind = CellKind.Text) => new(group, suffix, member, kind, true, holds);

    private static string OneOf<T>()
        where T : struct, Enum => UsageErrors.Either(Words<T>.Every.Select(word => $"`{word}`"));

    [GeneratedRegex("[\\s_-]+")]
    private static partial Regex Between();

    [GeneratedRegex("-([2-9]|[1-9][0-9])(?=-|$)")]
    private static partial Regex Numbered();
}
