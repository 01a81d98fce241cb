namespace ExportPolicy.Rules.Cli;

/// <summary>Says how a rule came to a finding: <c>no-lethal-aid denies on knowledge, high probability</c>.</summary>
internal static class FindingWords
{
    public static string Of(string rule, Effect effect, Basis basis, KnowledgeLevel level) =>
        $"{rule} {Of(effect)} {(basis == Basis.Letter ? "by the letter" : "on knowledge")}{(level == KnowledgeLevel.None ? "" : $", {Words.InText(level)}")}";

    /// <summary>What an effect does: <c>denies</c>.</summary>
    public static string Of(Effect effect) => effect switch
    {
        Effect.Prohibit => "denies",
        Effect.Refer => "refers",
        Effect.Require => "requires",
        Effect.Allow => "allows",
        _ => "notes",
    };
}
