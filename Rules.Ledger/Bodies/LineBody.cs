namespace ExportPolicy.Rules.Ledger;

/// <summary>What the policies said of one line.</summary>
internal sealed record LineBody(string Line, Outcome Outcome, Outcome ByLetter, Outcome OnKnowledge);
