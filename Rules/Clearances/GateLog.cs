using Microsoft.Extensions.Logging;

namespace ExportPolicy.Rules;

/// <summary>What gates log: ids, outcomes, rules and commitments. Never who said what, nor who takes part.</summary>
internal static partial class GateLog
{
    public static void Decided(ILogger logger, Decision decision)
    {
        if (!logger.IsEnabled(LogLevel.Warning))
            return;
        var id = VisibleText.Clean(decision.Transfer.Id);
        if (decision.Clearance is { } clearance)
            Permitted(logger, id, clearance.Reference.Id, clearance.ExpiresAt);
        else if (decision.Outcome == Outcome.Denied)
            Denied(logger, id, Against(decision));
        else
            Referred(logger, id, Against(decision), OrNone(string.Join(", ", decision.Withheld.Select(withheld => withheld.Reason))));
    }

    public static void Refused(ILogger logger, ClearanceReference clearance, Transfer transfer, ClearanceRefusal refusal) =>
        Refused(logger, clearance.Id, VisibleText.Clean(transfer.Id), refusal);

    private static string Against(Decision decision) => OrNone(DecisionMessage.Rules(decision, _ => true));

    private static string OrNone(string list) => list.Length > 0 ? list : "none";

    [LoggerMessage(1, LogLevel.Information, "Transfer {TransferId} is permitted; clearance {ClearanceId} ends at {ExpiresAt:u}.")]
    private static partial void Permitted(ILogger logger, string transferId, string clearanceId, DateTimeOffset expiresAt);

    [LoggerMessage(2, LogLevel.Warning, "Transfer {TransferId} is denied. Against it: {Rules}.")]
    private static partial void Denied(ILogger logger, string transferId, string rules);

    [LoggerMessage(3, LogLevel.Warning, "Transfer {TransferId} is referred. Against it: {Rules}. A clearance is withheld for: {Withheld}.")]
    private static partial void Referred(ILogger logger, string transferId, string rules, string withheld);

    [LoggerMessage(4, LogLevel.Error, "Clearance {ClearanceId} was refused for transfer {TransferId}: {Refusal}.")]
    private static partial void Refused(ILogger logger, string clearanceId, string transferId, ClearanceRefusal refusal);
}
