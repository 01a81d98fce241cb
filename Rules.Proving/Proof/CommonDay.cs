namespace ExportPolicy.Rules.Proving;

/// <summary>The day on which policies are decided together.</summary>
internal static class CommonDay
{
    /// <summary>The first day on which all policies of a set are in force.</summary>
    /// <exception cref="ArgumentException">There is none, or no policy.</exception>
    public static DateOnly Of(PolicySet policies, string argument)
    {
        if (policies.TryFindCommonDay(out var day, out var over))
            return day;
        throw new ArgumentException(
            policies.Policies.Count == 0
                ? "There is no policy; expected at least one."
                : $"{string.Join(", ", over.Select(policy => policy.Id))} {(over.Count == 1 ? "is" : "are")} not in force on {day:yyyy-MM-dd}, when the last of the policies begins; expected policies that are in force together.",
            argument);
    }
}
