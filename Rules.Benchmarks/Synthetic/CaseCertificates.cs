using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws end-use certificates: most complete, some with one of the flaws that certificates have.</summary>
internal static class CaseCertificates
{
    private static readonly string[] Positions = ["Director of Procurement", "Contracting officer", "Head of Logistics", "Szef Zaopatrzenia", "Начальник постачання"];
    private static readonly string[] Uses = ["Replenishment of own stocks", "Training", "Equipment of own forces", "Territorial defence", "Humanitarian relief"];

    // One field left out or wrong; what the transfer needs is then named as missing.
    private static readonly Func<EndUseCertificate, Order, EndUseCertificate>[] Flaws =
    [
        (certificate, _) => certificate with { Number = null },
        (certificate, _) => certificate with { OriginalSignature = false },
        (certificate, _) => certificate with { Authenticated = false },
        (certificate, _) => certificate with { UndertakesNoReexport = false },
        (certificate, _) => certificate with { SignatoryPosition = null },
        (certificate, _) => certificate with { Contract = null },
        (certificate, _) => certificate with { EndUse = null },
        (certificate, _) => certificate with { FinalDestination = null },
        (certificate, _) => certificate with { EndUser = "Army Logistics Office" },
        (certificate, _) => certificate with { Quantity = null },
        (certificate, order) => certificate with { ExpiresOn = order.Date.AddDays(-1) },
        (certificate, order) => certificate with { IssuedOn = order.Date.AddDays(90) },
    ];

    public static IReadOnlyList<EndUseCertificate> Draw(Order order, IReadOnlyList<Party> parties, IReadOnlyList<TransferLine> lines, SplitMix64 random)
    {
        if (random.PerMille(25))
            return [];

        // A certificate counts in one unit: lines in several units need one each.
        var counted = lines.Where(line => line.Quantity is not null).ToList();
        var sameUnit = counted.Select(line => line.Quantity!.Unit).Distinct(StringComparer.Ordinal).Count() <= 1;
        var certificates = sameUnit
            ? [Complete(order, parties, lines, [], random)]
            : lines.Select(line => Complete(order, parties, [line], [line.Id], random)).ToList();
        if (random.PerMille(25))
            certificates[^1] = random.Pick(Flaws)(certificates[^1], order);
        if (random.PerMille(4))
            certificates.Add(certificates[0] with { Number = $"EUC-{random.Digits(6)}", FinalDestination = Place.Of(Countries.Anywhere(random)) });
        return certificates;
    }

    private static EndUseCertificate Complete(Order order, IReadOnlyList<Party> parties, IReadOnlyList<TransferLine> lines, EquatableArray<string> covers, SplitMix64 random)
    {
        var issued = order.Date.AddDays(-random.Between(3, 60));
        return new()
        {
            Number = $"EUC-{random.Digits(6)}",
            IssuedOn = issued,
            ExpiresOn = random.Percent(50) ? issued.AddYears(1) : null,
            IssuingAuthority = string.Create(CultureInfo.InvariantCulture, $"Ministry of Defence, {order.To.Name}"),
            Exporter = parties.First(party => party.Role == PartyRole.Exporter).Name,
            EndUser = parties.FirstOrDefault(party => party.Role == PartyRole.EndUser)?.Name,
            SignatoryPosition = random.Pick(Positions),
            OriginalSignature = true,
            Authenticated = true,
            Contract = $"C-{random.Digits(5)}",
            Goods = string.Join("; ", lines.Select(line => line.Description)),
            Quantity = Total(lines),
            Lines = covers,
            FinalDestination = Place.Of(order.To),
            EndUse = random.Pick(Uses),
            UndertakesNoReexport = true,
        };
    }

    private static Quantity? Total(IReadOnlyList<TransferLine> lines) =>
        lines.FirstOrDefault(line => line.Quantity is not null)?.Quantity is { } first
            ? new(lines.Sum(line => line.Quantity?.Amount ?? 0), first.Unit)
            : null;
}
