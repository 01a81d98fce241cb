namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record of how long a case is kept: until a day, and as long as a legal hold lasts.</summary>
internal sealed record RetentionBody(DateOnly? Until, bool LegalHold, string Reason, string By);
