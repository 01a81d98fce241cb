using System.Globalization;
using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>One condition of a clause about one field of a request.</summary>
/// <param name="Field">Name of the field, as JSON writes it.</param>
/// <param name="Test">How it is compared.</param>
/// <param name="Values">With what: one or more texts for <see cref="Test.OneOf"/>, one for <see cref="Test.StartsWith"/>, none otherwise.</param>
/// <param name="Number">With what: the bound for <see cref="Test.AtLeast"/>, 0 otherwise.</param>
internal sealed record Condition(string Field, Test Test, string[] Values, long Number)
{
    private string? _words;

    /// <summary>What the condition wants, in words.</summary>
    [JsonIgnore]
    public string Words => _words ??= Test switch
    {
        Test.OneOf => "is one of " + string.Join(", ", Values),
        Test.StartsWith => "starts with " + Values[0],
        _ => string.Create(CultureInfo.InvariantCulture, $"is at least {Number}"),
    };

    /// <summary>What it wants and what it finds, for the explanation of a decision.</summary>
    public string Explain(Request request) => Field switch
    {
        "origin" => $"origin {request.Origin} {Words}",
        "destination" => $"destination {request.Destination} {Words}",
        "endUser" => $"endUser {request.EndUser} {Words}",
        "code" => $"code {request.Code} {Words}",
        "lethality" => $"lethality {request.Lethality} {Words}",
        "quantity" => string.Create(CultureInfo.InvariantCulture, $"quantity {request.Quantity} {Words}"),
        _ => throw new InvalidOperationException($"Unknown field '{Field}'; expected a field of a request."),
    };
}
