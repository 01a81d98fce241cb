using ExportPolicy.Rules;

namespace OrderDesk.Reports;

/// <summary>A report that the compliance desk files with an order: somebody says that the goods go on to another country.</summary>
/// <param name="GoesOnTo">Where to: a country, ISO 3166-1 alpha-2.</param>
/// <param name="Institution">Who says so.</param>
/// <param name="Reliability">How reliable that source is, A to F.</param>
/// <param name="Credibility">How credible it is, from <c>confirmed</c> down.</param>
/// <param name="PublishedOn">The day of publication.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
public sealed record ReportForm(
    string GoesOnTo,
    string Institution,
    Reliability Reliability,
    Credibility Credibility,
    DateOnly PublishedOn,
    string Title,
    string Publisher)
{
    internal Claim ToClaim() => new(
        $"report-{Guid.NewGuid():N}",
        Proposition.GoesOnTo(Place.Parse(GoesOnTo)),
        Modality.Will,
        Attribution.Unnamed,
        Reliability,
        Credibility,
        PublishedOn,
        new Citation(Title, Publisher, PublishedOn),
        institution: new Institution(Institution));
}
