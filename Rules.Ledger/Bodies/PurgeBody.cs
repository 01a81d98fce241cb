using System.Text.Json;

namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record of a purge.</summary>
/// <param name="By">Who purged.</param>
/// <param name="Records">The records whose content went.</param>
/// <param name="Reservations">What the clearances of the case had come to: their quantities count on.</param>
internal sealed record PurgeBody(string By, IReadOnlyList<long> Records, IReadOnlyList<Reservation> Reservations)
{
    /// <summary>The records that a purge emptied; none where it cannot be read, as after it was tampered with.</summary>
    public static IReadOnlyList<long> RecordsOf(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, LedgerJson.Default.PurgeBody)?.Records ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
