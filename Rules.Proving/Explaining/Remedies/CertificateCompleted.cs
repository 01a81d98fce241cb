namespace ExportPolicy.Rules.Proving;

/// <summary>An end-use certificate gets what it lacks, or is obtained. What it says already stays: it never names another end user, exporter, destination, quantity or day.</summary>
internal sealed class CertificateCompleted : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var lacking = situation.Assessment.Findings.Where(IsMissing).ToList();
        if (lacking.Count == 0)
            return [];
        var lines = situation.Transfer.LinesOf(lacking);
        var asks = lacking.GroupBy(finding => (
            Certificate: finding.Facts.OfType<EndUseCertificate>().FirstOrDefault(),
            Missing: string.Join(", ", finding.Obligation!.Missing)));
        return
        [
            new Move(
                StepKind.Document,
                $"certificate {string.Join(' ', lines)}",
                string.Join(" ", asks.Select(ask => InWords(ask.Key.Certificate, ask.Key.Missing, situation, situation.Transfer.LinesOf([.. ask])))),
                asked => Complete(asked, lines),
                IsMissing)
            {
                // It counts what a licence does not.
                Rank = 1,
            },
        ];
    }

    private static string InWords(EndUseCertificate? certificate, string missing, Situation situation, IReadOnlyList<string> lines) => certificate is null
        ? $"Obtain an end-use certificate of {Whose(situation.Transfer)} for {TransferChanges.InWords(lines)}."
        : WhyItIsNotCompleted(certificate, situation.Transfer, situation.Day) is { } why
            ? $"Obtain another end-use certificate of {Whose(situation.Transfer)} for {TransferChanges.InWords(lines)}: {certificate} {why}, and what it says stays."
            : $"Have {certificate} completed for {TransferChanges.InWords(lines)}, or obtain a complete one: {missing}.";

    private static string Whose(Transfer transfer) => transfer.In(PartyRole.EndUser).Count() > 1 ? "every declared end user" : "the declared end user";

    // Another stands beside it then.
    private static string? WhyItIsNotCompleted(EndUseCertificate certificate, Transfer transfer, DateOnly day)
    {
        if (!IsValid(certificate, day))
            return $"is not valid on {TransferChanges.InWords(day)}";
        if (Or(certificate.Exporter, transfer.Exporter.Name) != transfer.Exporter.Name)
            return $"names '{certificate.Exporter}' as exporter";
        var quantities = QuantitiesOf(certificate, transfer);
        var unit = certificate.Quantity?.Unit ?? (quantities.Count > 0 ? quantities[0].Unit : null);
        return quantities.TrueForAll(quantity => IsIn(unit!, quantity)) ? null : $"is for goods that do not count in {unit}";
    }

    private static Situation? Complete(Situation situation, IReadOnlyList<string> lines)
    {
        var (transfer, day) = (situation.Transfer, situation.Day);
        var certificates = transfer.Documents.Certificates.ToList();
        var filled = new HashSet<EndUseCertificate>(ReferenceEqualityComparer.Instance);
        var without = new List<(TransferLine Line, Party EndUser)>();
        var endUsers = transfer.In(PartyRole.EndUser).ToList();
        if (endUsers.Count == 0)
            return null;
        foreach (var line in transfer.Lines.Where(line => lines.Contains(line.Id)))
        {
            var own = certificates.Where(certificate => IsFor(certificate, line)).ToList();

            // One that is not valid on a day in the past would need another one issued then, which nobody can obtain any more.
            if (own.Exists(certificate => StatesLess(certificate, transfer) || (day < situation.Today && !IsValid(certificate, day))))
                return null;
            foreach (var endUser in endUsers)
            {
                var his = endUsers.Count == 1 ? own : own.FindAll(certificate => IsOf(certificate, endUser));
                if (his is [var done] && filled.Contains(done))
                    continue;
                if (his is [var only] && Filled(only, Papers.Certificate(transfer.Exporter, endUser, line, day), transfer, day) is { } full)
                {
                    certificates[certificates.IndexOf(only)] = full;

                    // Two end users may bear one name: what is filled for one of them is filled for the other.
                    filled.UnionWith([only, full]);
                }
                else
                {
                    without.Add((line, endUser));
                }
            }
        }

        // One of each end user for all lines that count in one unit.
        foreach (var goods in without.GroupBy(needed => (needed.EndUser, needed.Line.Quantity?.Unit)))
            certificates.Add(New(transfer.Exporter, goods.Key.EndUser, [.. goods.Select(needed => needed.Line)], day));
        return situation.With(transfer.With(documents: transfer.Documents.With(certificates: certificates)));
    }

    private static EndUseCertificate New(Party exporter, Party endUser, IReadOnlyList<TransferLine> lines, DateOnly day)
    {
        var one = Papers.Certificate(exporter, endUser, lines[0], day);
        return one with
        {
            Lines = lines.Select(line => line.Id).ToEquatableArray(),
            Quantity = new Quantity(lines.Select(line => line.Quantity?.Amount ?? 1).Aggregate(Sum), one.Quantity!.Unit),
        };
    }

    private static EndUseCertificate? Filled(EndUseCertificate certificate, EndUseCertificate complete, Transfer transfer, DateOnly day)
    {
        if (WhyItIsNotCompleted(certificate, transfer, day) is not null)
            return null;
        var quantities = QuantitiesOf(certificate, transfer);
        var needed = quantities.Count == 0 ? complete.Quantity! : new Quantity(quantities.Select(quantity => quantity.Amount).Aggregate(Sum), quantities[0].Unit);
        return certificate with
        {
            Number = Or(certificate.Number, complete.Number),
            IssuedOn = certificate.IssuedOn ?? day,
            IssuingAuthority = Or(certificate.IssuingAuthority, complete.IssuingAuthority),
            Exporter = Or(certificate.Exporter, complete.Exporter),
            EndUser = Or(certificate.EndUser, complete.EndUser),
            SignatoryPosition = Or(certificate.SignatoryPosition, complete.SignatoryPosition),
            OriginalSignature = true,
            Authenticated = true,
            Contract = Or(certificate.Contract, complete.Contract),
            Goods = Or(certificate.Goods, complete.Goods),
            Quantity = certificate.Quantity ?? needed,
            FinalDestination = certificate.FinalDestination ?? complete.FinalDestination,
            EndUse = Or(certificate.EndUse, complete.EndUse),
            UndertakesNoReexport = true,
        };
    }

    // What is stated for fewer goods than are declared stays: no further certificate covers the rest.
    private static bool StatesLess(EndUseCertificate certificate, Transfer transfer) =>
        certificate.Quantity is { } stated && QuantitiesOf(certificate, transfer).FindAll(quantity => IsIn(stated.Unit, quantity)) is { Count: > 0 } quantities &&
        quantities.Select(quantity => quantity.Amount).Aggregate(Sum) > stated.Amount;

    private static List<Quantity> QuantitiesOf(EndUseCertificate certificate, Transfer transfer) =>
        [.. transfer.Lines.Where(line => IsFor(certificate, line)).Select(line => line.Quantity).OfType<Quantity>()];

    private static bool IsFor(EndUseCertificate certificate, TransferLine line) => certificate.Lines.Count == 0 || certificate.Lines.Contains(line.Id);

    private static bool IsOf(EndUseCertificate certificate, Party endUser) => string.Equals(certificate.EndUser?.Trim(), endUser.Name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(string unit, Quantity quantity) => string.Equals(quantity.Unit, unit, StringComparison.OrdinalIgnoreCase);

    // A day that is not stated is filled in.
    private static bool IsValid(EndUseCertificate certificate, DateOnly day) => !(certificate.IssuedOn > day || certificate.ExpiresOn < day);

    // More than can be counted stays more than can be counted.
    private static decimal Sum(decimal one, decimal other) => one > decimal.MaxValue - other ? decimal.MaxValue : one + other;

    private static string? Or(string? stated, string? missing) => string.IsNullOrWhiteSpace(stated) ? missing : stated;

    private static bool IsMissing(Finding finding) => finding.RuleId == RuleIds.CertificateRequired && finding.Refers;
}
