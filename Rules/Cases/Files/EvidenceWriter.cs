using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Writes the member <c>evidence</c> of a case file.</summary>
internal static class EvidenceWriter
{
    public static void Write(CaseJson json, Evidence evidence)
    {
        json.Objects("claims", evidence.Claims, Write);
        json.Objects("funding", evidence.Funding, Write);
        json.Objects("priorTransfers", evidence.PriorTransfers, TransferWriter.Write);
        json.Objects("events", evidence.Events, Write);
        json.Objects("balances", evidence.Balances, Write);
    }

    /// <summary>What evidence says but for balances, one statement a line, in an order of its own.</summary>
    public static byte[] Canonical(Evidence evidence)
    {
        var lines = evidence.Claims.Select(claim => Alone(claim, Write))
            .Concat(evidence.Funding.Select(funding => Alone(funding, Write)))
            .Concat(evidence.PriorTransfers.Select(prior => Alone(prior, TransferWriter.Write)))
            .Concat(evidence.Events.Select(observed => Alone(observed, Write)));
        return Encoding.ASCII.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }

    private static string Alone<T>(T statement, Action<CaseJson, T> write)
        where T : class
    {
        var json = new CaseJson();
        json.Object(null, statement, write);
        return $"{typeof(T).Name} {Encoding.ASCII.GetString(json.Written.Span)}";
    }

    private static void Write(CaseJson json, Claim claim)
    {
        json.Text("id", claim.Id);
        json.Object("proposition", claim.Proposition, Write);
        json.Word<Modality>("modality", claim.Modality);
        json.Flag("denies", claim.Denies);
        json.Text("speaker", claim.Speaker);
        json.Object("institution", claim.Institution, Write);
        json.Word<Attribution>("attribution", claim.Attribution);
        json.Text("outlet", claim.Outlet);
        json.Texts("derivedFrom", claim.DerivedFrom);
        json.Day("saidOn", claim.SaidOn);
        json.Day("publishedOn", claim.PublishedOn);
        json.Word<Reliability>("reliability", claim.Reliability);
        json.Number("credibility", (int)claim.Credibility);
        json.Day("retractedOn", claim.RetractedOn);
        json.Object("citation", claim.Citation, Write);
    }

    private static void Write(CaseJson json, Proposition proposition)
    {
        json.Word<PropositionKind>("kind", proposition.Kind);
        json.Text(proposition.Kind is PropositionKind.GoesOnTo or PropositionKind.RouteThrough ? "place" : "state", proposition.Place?.Code);
        json.Text("fund", proposition.Fund);
        json.Word("stage", proposition.Stage);
    }

    private static void Write(CaseJson json, Institution institution)
    {
        json.Text("name", institution.Name);
        json.Text("state", institution.State?.Value);
    }

    private static void Write(CaseJson json, Funding funding)
    {
        json.Text("fund", funding.Fund);
        json.Word<FundingCertainty>("certainty", funding.Certainty);
        json.Object("citation", funding.Citation, Write);
    }

    private static void Write(CaseJson json, ObservedEvent seen)
    {
        json.Word<ObservedEventKind>("kind", seen.Kind);
        json.Text("transfer", seen.Transfer);
        json.Text("place", seen.Place.Code);
        json.Day("on", seen.On);
        json.Object("citation", seen.Citation, Write);
    }

    private static void Write(CaseJson json, Balance balance)
    {
        json.Text("account", balance.Account);
        json.Number("amount", balance.Amount);
        json.Text("unit", balance.Unit);
    }

    private static void Write(CaseJson json, Citation citation)
    {
        json.Text("title", citation.Title);
        json.Text("publisher", citation.Publisher);
        json.Day("date", citation.Date);
        json.Text("quote", citation.Quote);
        json.Text("url", citation.Url?.OriginalString);
        json.Text("unquoted", citation.Unquoted);
    }
}
