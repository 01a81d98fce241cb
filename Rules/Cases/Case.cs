namespace ExportPolicy.Rules;

/// <summary>A case as a file holds it: a transfer, the evidence about it, and how it is to be decided.</summary>
/// <param name="Transfer">The transfer with its declared documents.</param>
/// <param name="Evidence">What is known beyond that.</param>
/// <param name="AsOf">The day whose policies decide; null for the transfer's own date.</param>
/// <param name="KnownAt">The day whose knowledge counts; null for now.</param>
/// <param name="Policies">Ids of policies, or paths of policy files relative to the case file; empty for every policy in force.</param>
/// <param name="Acknowledgements">Premise gaps that a person has acknowledged.</param>
/// <param name="Expectations">What the case is expected to come to; decides nothing.</param>
/// <param name="Title">What the case is about, in a few words; null where the file does not say.</param>
public sealed record Case(
    Transfer Transfer,
    Evidence Evidence,
    DateOnly? AsOf,
    DateOnly? KnownAt,
    EquatableArray<string> Policies,
    EquatableArray<Acknowledgement> Acknowledgements,
    EquatableArray<Expectation> Expectations,
    string? Title = null);
