using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>An answer of the sample application; a body that is no JSON object is empty.</summary>
internal sealed record Answer(int Status, string? MediaType, JsonObject Body)
{
    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var type = response.Content.Headers.ContentType?.MediaType;
            return new((int)response.StatusCode, type, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
        }
    }

    /// <summary>The texts of a list in the body.</summary>
    public IReadOnlyList<string> List(string name) => [.. Body[name]!.AsArray().Select(item => item!.ToString())];

    /// <summary>Expects a refusal in the form of RFC 9457, and nothing else in it than what an applicant may know.</summary>
    public void Refuses(string verdict, int status)
    {
        Assert.Equal((status, "application/problem+json", verdict), (Status, MediaType, Body["verdict"]?.ToString()));
        Assert.Equal($"https://order-desk.example/problems/export-{verdict}", Body["type"]!.ToString());
        Assert.Equal(status, (int)Body["status"]!);
        Assert.Equal(
            ["detail", "missing", "policies", "reasons", "status", "title", "traceId", "type", "verdict"],
            Body.Select(member => member.Key).Order(StringComparer.Ordinal));
    }
}
