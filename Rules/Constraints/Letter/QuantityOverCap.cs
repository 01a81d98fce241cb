using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>Goods to a capped recipient exceed a limit of the cap together with earlier transfers, or cannot be compared with it.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class QuantityOverCap : Rule
{
    public const string Id = "quantity-over-cap";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A cap is exceeded or cannot be checked",
        "Apply for a higher cap.");

    public override void Define()
    {
        Evidence evidence = null!;
        CasePolicies policies = null!;
        QuantityCap cap = null!;
        IEnumerable<ClassifiedLine> lines = null!;

        When()
            .Match(() => evidence)
            .Match(() => policies)
            .Match(() => cap)
            .Exists<Recipient>(r => cap.Recipients.Contains(r.State))
            .Query(() => lines, q => q.Match<ClassifiedLine>().Collect())
            .Having(() => Uses(cap, evidence, policies, lines).Any(use => use.IsOverOrUnknown));

        Then()
            .Do(ctx => ctx.TryInsertEach(Found(cap, Uses(cap, evidence, policies, lines))));
    }

    private static IReadOnlyList<LimitUse> Uses(QuantityCap cap, Evidence evidence, CasePolicies policies, IEnumerable<ClassifiedLine> lines)
    {
        var goods = lines.Where(cap.Goods.Includes).Select(goods => goods.Line).ToList();
        return goods.Count == 0 ? [] : LimitUse.Of(cap.Limits, cap.Account, evidence, evidence.PriorTransfers.Where(prior => CountsUnder(prior, cap, policies)), goods);
    }

    // An earlier transfer that names no cap may have been under this one, whatever allowed it; so may one that names another cap of the same, such as one for a year.
    private static bool CountsUnder(EarlierTransfer prior, QuantityCap cap, CasePolicies policies)
    {
        var named = policies.NamedBy<QuantityCap>(prior).ToList();
        return named.Contains(cap) || (cap.Recipients.Contains(prior.RecipientState) && (named.Count == 0 || named.Exists(cap.MayCountWith)));
    }

    private static IEnumerable<Finding> Found(QuantityCap cap, IReadOnlyList<LimitUse> uses) =>
        uses.Where(use => use.IsOverOrUnknown).Select(use => use.Unknown is { } why
            ? Info.Refer(cap, null, "A cap of {0} cannot be checked: {1}.", Terms(cap, use.Limit), why)
            : Info.Refer(cap, null, $"{{0}} under a cap of {{1}}; earlier transfers took {{2:{Quantity.Format}}} of it.", use.Total, Terms(cap, use.Limit), use.Earlier));

    private static string Terms(QuantityCap cap, Limit limit)
    {
        var stated = limit.IsValue ? cap.Value!.ToString() : cap.Cap!.ToString();
        var window = cap.Window is null ? "" : $" per {cap.Window}";
        var tolerance = cap.Tolerance == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {limit.Most} with its tolerance of {cap.Tolerance:0.############################} %");
        return stated + window + tolerance;
    }
}
