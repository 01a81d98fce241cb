namespace ExportPolicy.Rules;

/// <summary>What a gate with a ledger decides on.</summary>
/// <param name="Transfer">The transfer.</param>
/// <param name="Evidence">What is handed over and remembered, balances included; null where nobody has looked.</param>
/// <param name="Options">What the caller asks for.</param>
/// <param name="Now">The instant.</param>
/// <param name="Timestamp">The same by the clock that cannot be set.</param>
/// <param name="Draws">What the whole transfer takes of caps and licences.</param>
internal sealed record Question(Transfer Transfer, Evidence? Evidence, CheckOptions Options, DateTimeOffset Now, long Timestamp, EquatableArray<Draw> Draws);
