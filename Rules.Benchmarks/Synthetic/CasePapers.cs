using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws the declared documents beside certificates: licences, consents, stock plans and claimed exceptions.</summary>
internal static class CasePapers
{
    private static readonly Weighted<StockUse> Uses = new((5, StockUse.ReplacesStockGivenTo), (4, StockUse.CommingledWithStockFor), (1, StockUse.PassedOnTo));
    private static readonly Weighted<CountryCode> Beneficiaries = Countries.Weigh("UA 6 PL 2 EE 1 LT 1");
    private static readonly string[] Listed = [.. PolicySet.Shipped.Policies.SelectMany(policy => policy.Commitments).OfType<PolicyOfDenial>().SelectMany(denial => denial.Exceptions).Select(exception => exception.Id)];

    public static Documents Draw(Order order, IReadOnlyList<Party> parties, IReadOnlyList<TransferLine> lines, EarlierTransfer? earlier, SplitMix64 random) => new(
        CaseCertificates.Draw(order, parties, lines, random),
        random.PerMille(975) ? [Licence(order, lines, random)] : null,
        earlier is not null && random.Percent(78) ? [Consent(order, parties, earlier, random)] : null,
        random.PerMille(14) ? [new StockPlan(Uses.Pick(random), Beneficiaries.Pick(random), Numbered("Stock plan", random))] : null,
        Exceptions(order, random));

    private static Licence Licence(Order order, IReadOnlyList<TransferLine> lines, SplitMix64 random)
    {
        var authority = order.From.Equals(Countries.Korea) ? "DAPA" : string.Create(CultureInfo.InvariantCulture, $"Licensing authority of {order.From.Name}");
        var issued = order.Date.AddDays(-random.Between(5, 90));
        var expires = random.Below(100) switch
        {
            < 1 => order.Date.AddDays(-1),
            < 80 => issued.AddYears(1),
            _ => (DateOnly?)null,
        };
        return new($"L-{random.Digits(7)}", authority, issued, expires, lines.Count > 1 && random.PerMille(40) ? [lines[0].Id] : null);
    }

    // Given by the state that exported the goods, mostly for that lot and to the recipient that is declared.
    private static RetransferConsent Consent(Order order, IReadOnlyList<Party> parties, EarlierTransfer earlier, SplitMix64 random) => new(
        $"RC-{random.Digits(5)}",
        earlier.ExporterState,
        random.PerMille(40) ? Countries.Anywhere(random) : parties[^1].State,
        order.Date.AddDays(random.PerMille(40) ? 30 : -random.Between(5, 120)),
        random.Percent(50) ? earlier.Id : null);

    private static IEnumerable<ExceptionClaim>? Exceptions(Order order, SplitMix64 random)
    {
        if (!random.PerMille(Countries.IsRefused(order.To) ? 350 : 6))
            return null;
        return [new(random.PerMille(850) ? random.Pick(Listed) : "spare-parts-only", Numbered("Contract", random))];
    }

    private static string Numbered(string name, SplitMix64 random) => $"{name} {random.Digits(4)}";
}
