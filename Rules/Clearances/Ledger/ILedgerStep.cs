namespace ExportPolicy.Rules;

/// <summary>What a gate asks and tells its ledger within one step.</summary>
public interface ILedgerStep
{
    /// <summary>What is remembered about a transfer.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <returns>What is known, resolved, held and shipped.</returns>
    Task<TransferMemory> RecallAsync(string transferId);

    /// <summary>How much other transfers took of a cap or a licence; what is taken and has not left yet counts.</summary>
    /// <param name="account">The name of the cap or licence.</param>
    /// <param name="since">The first day that counts; null where all days do.</param>
    /// <param name="transferId">The transfer that is not counted.</param>
    /// <returns>The balances, one for each unit; empty where nothing was taken.</returns>
    Task<IReadOnlyList<Balance>> BalancesAsync(string account, DateOnly? since, string transferId);

    /// <summary>Writes a decision down. Where it opens a clearance, or says so, earlier ones for the same transfer end; the quantities are taken.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Where it is on record.</returns>
    Task<LedgerEntry> RecordAsync(LedgerDecision decision);

    /// <summary>What is on record of a clearance.</summary>
    /// <param name="clearanceId">The id of its reference.</param>
    /// <returns>The record; null where there is none.</returns>
    Task<ClearanceRecord?> FindClearanceAsync(string clearanceId);

    /// <summary>The clearances under which something may still leave, oldest first.</summary>
    /// <returns>The records.</returns>
    Task<IReadOnlyList<ClearanceRecord>> OpenClearancesAsync();

    /// <summary>The case as it was when a clearance for its transfer was opened.</summary>
    /// <param name="clearanceId">The id of the clearance's reference.</param>
    /// <returns>The case.</returns>
    Task<Case> CaseOfAsync(string clearanceId);

    /// <summary>What is on record of a lot.</summary>
    /// <param name="lot">The name of the lot: the idempotency key of its redemption.</param>
    /// <returns>The record; null where there is none.</returns>
    Task<LotRecord?> FindLotAsync(string lot);

    /// <summary>Writes down that goods leave.</summary>
    /// <param name="lot">The name of the lot; for all that the clearance of a check is for, the id of that clearance.</param>
    /// <param name="clearanceId">The clearance that is shown for it.</param>
    /// <returns>Null; where it may not leave, why not.</returns>
    Task<string?> ShipAsync(string lot, string clearanceId);
}
