using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Writes the member <c>evidence</c> of a case.</summary>
internal static class EvidenceWriter
{
    public static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        if (evidence.Equals(Evidence.None))
            return;
        json.WriteStartObject("evidence");
        json.WriteEach("claims", evidence.Claims, Write);
        json.WriteEach("funding", evidence.Funding, Write);
        json.WriteEach("priorTransfers", evidence.PriorTransfers, static (json, earlier) => json.WriteEarlier(earlier));
        json.WriteEach("events", evidence.Events, Write);
        json.WriteEach("balances", evidence.Balances, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        Write(json, claim.Proposition);
        json.WriteWord("modality", claim.Modality);
        json.WriteTrue("denies", claim.Denies);
        json.WriteText("speaker", claim.Speaker);
        if (claim.Institution is { } institution)
        {
            json.WriteStartObject("institution");
            json.WriteString("name", institution.Name);
            json.WriteText("state", institution.State?.Value);
            json.WriteEndObject();
        }

        json.WriteWord("attribution", claim.Attribution);
        json.WriteText("outlet", claim.Outlet);
        json.WriteTexts("derivedFrom", claim.DerivedFrom);
        json.WriteDay("saidOn", claim.SaidOn);
        json.WriteDay("publishedOn", claim.PublishedOn);
        json.WriteWord("reliability", claim.Reliability);
        json.WriteNumber("credibility", (int)claim.Credibility);
        json.WriteDay("retractedOn", claim.RetractedOn);
        json.WriteCitation(claim.Citation);
    }

    private static void Write(Utf8JsonWriter json, Proposition proposition)
    {
        json.WriteStartObject("proposition");
        json.WriteWord("kind", proposition.Kind);
        if (proposition.Place is { } place)
            json.WriteString(proposition.Kind is PropositionKind.GoesOnTo or PropositionKind.RouteThrough ? "place" : "state", place.Code);
        json.WriteText("fund", proposition.Fund);
        if (proposition.Stage is { } stage)
            json.WriteWord("stage", stage);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Funding funding)
    {
        json.WriteString("fund", funding.Fund);
        json.WriteWord("certainty", funding.Certainty);
        json.WriteCitation(funding.Citation);
    }

    private static void Write(Utf8JsonWriter json, ObservedEvent observed)
    {
        json.WriteWord("kind", observed.Kind);
        json.WriteString("transfer", observed.Transfer);
        json.WriteString("place", observed.Place.Code);
        json.WriteDay("on", observed.On);
        json.WriteCitation(observed.Citation);
    }

    private static void Write(Utf8JsonWriter json, Balance balance)
    {
        json.WriteString("account", balance.Account);
        json.WriteNumber("amount", balance.Amount);
        json.WriteString("unit", balance.Unit);
    }
}
