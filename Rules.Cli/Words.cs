namespace ExportPolicy.Rules.Cli;

/// <summary>Values in the words of case and policy files.</summary>
internal static class Words
{
    /// <summary>The word of a value: <c>high-probability</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => FileWords.Of(value);

    /// <summary>The word as it reads in a sentence: <c>high probability</c>.</summary>
    public static string InText<T>(T value)
        where T : struct, Enum => Of(value).Replace('-', ' ');

    /// <summary>A day as files write it.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Count(long count, string noun) => Count(count, noun, $"{noun}s");

    public static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>What a claim says, as a sentence would go on after "that".</summary>
    public static string Of(Proposition proposition, bool denied)
    {
        var place = proposition.Place?.Name;
        var not = denied ? "not " : "";
        return proposition.Kind switch
        {
            PropositionKind.GoesOnTo => $"the goods {(denied ? "do not go" : "go")} on to {place}",
            PropositionKind.EndUserIs => $"the end user {(denied ? "does not belong" : "belongs")} to {place}",
            PropositionKind.RouteThrough => $"the goods {(denied ? "do not travel" : "travel")} through {place}",
            PropositionKind.RouteUnclear => $"the route is {(denied ? "settled" : "not settled")}",
            PropositionKind.FundedBy => $"{proposition.Fund} {(denied ? "does not pay" : "pays")}",
            PropositionKind.DealStage => $"the deal is {not}{InText(proposition.Stage!.Value)}",
            PropositionKind.ReplacesStockGivenTo => $"the goods {(denied ? "do not replace" : "replace")} stock given to {place}",
            PropositionKind.TransferTakesPlace => $"the transfer {(denied ? "does not take" : "takes")} place",
            PropositionKind.SecrecyRequested => $"secrecy is {not}asked for",
            PropositionKind.BelongsToDonorGroupFor => $"the recipient {(denied ? "does not belong" : "belongs")} to a group that supplies {place}",
            PropositionKind.AffectsReadinessOf => $"the readiness of {place} is {not}affected",
            _ => InText(proposition.Kind),
        };
    }
}
