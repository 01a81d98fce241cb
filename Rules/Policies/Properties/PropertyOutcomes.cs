namespace ExportPolicy.Rules;

/// <summary>How properties name outcomes: by what the policy does.</summary>
internal static class PropertyOutcomes
{
    public static readonly string[] Names = ["permit", "refer", "deny"];

    private static readonly Outcome[] Outcomes = [Outcome.Permitted, Outcome.Referred, Outcome.Denied];

    public static string WordOf(Outcome outcome) => Names[Array.IndexOf(Outcomes, outcome)];

    public static Outcome? Find(string word) => Array.IndexOf(Names, word) is >= 0 and var i ? Outcomes[i] : null;
}
