namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>What is to be decided. Flat, and of strings and one number, so that every peer can take it.</summary>
/// <param name="Id">Names the request.</param>
/// <param name="Origin">State that it comes from.</param>
/// <param name="Destination">State that it goes to.</param>
/// <param name="EndUser">Who receives it.</param>
/// <param name="Code">Control code, such as <c>ML3.b</c>.</param>
/// <param name="Lethality"><c>lethal</c> or <c>non-lethal</c>.</param>
/// <param name="Quantity">Number of pieces.</param>
internal sealed record Request(string Id, string Origin, string Destination, string EndUser, string Code, string Lethality, long Quantity);
