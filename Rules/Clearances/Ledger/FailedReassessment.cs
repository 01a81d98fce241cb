namespace ExportPolicy.Rules;

/// <summary>A clearance that could not be decided on again. It is as it was.</summary>
/// <param name="Reference">What names it.</param>
/// <param name="Problem">Why.</param>
public sealed record FailedReassessment(ClearanceReference Reference, Exception Problem);
