namespace ExportPolicy.Rules.Cli;

/// <summary>Writes policies for people.</summary>
internal static class PolicyText
{
    public static void WriteList(TextWriter output, IReadOnlyList<Policy> policies) => TextTable.Write(
            output,
            ["ID", "STATE", "FROM", "UNTIL", "STANDARD", "COMMITMENTS", "ORIGIN"],
            policies.Select(policy => (string[])
            [
                policy.Id,
                policy.State?.Value ?? "all",
                Words.Of(policy.EffectiveFrom),
                policy.EffectiveUntil is { } until ? Words.Of(until) : "-",
                Words.Of(policy.Standard),
                policy.Commitments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                policy.Origin,
            ]));

    public static void Write(Page page, Policy policy)
    {
        page.Heading($"{policy.Id}, version {policy.Version}");
        page.Write("  state       ", policy.State is { } state ? $"{state.Name} ({state})" : "all states");
        page.Write("  issuer      ", policy.Issuer);
        page.Write("  in force    ", $"from {Words.Of(policy.EffectiveFrom)}{(policy.EffectiveUntil is { } until ? $" until before {Words.Of(until)}" : "")}, by the calendar of {policy.TimeZone.Id}");
        page.Write("  standard    ", Words.Of(policy.Standard));
        page.Write("  parameters  ", string.Join(", ", Parameters(policy.Parameters).Select(parameter => $"{parameter.Key}: {parameter.Value}")));
        if (KnowledgeTerms.Of(policy) is { } levels)
        {
            foreach (var (level, conditions) in levels)
                page.Write("  knowledge   ", $"{level}: {string.Join("; or ", conditions)}");
        }

        page.Write("  origin      ", policy.Origin);
        page.Write("  sha256      ", policy.Digest);
        foreach (var commitment in policy.Commitments)
        {
            page.Blank();
            page.Heading($"{commitment.Id} ({commitment.Kind})");
            foreach (var (name, value) in CommitmentTerms.Of(commitment))
                page.Write($"  {name,-12}  ", value);
            Source(page, "  source        ", commitment.Source);
            foreach (var wording in commitment is LethalAidBan ban && !CommitmentTerms.IsWordedOnce(ban) ? ban.Wordings : [])
                Source(page, "  wording       ", wording.Source);
        }
    }

    public static IReadOnlyDictionary<string, string> Parameters(PolicyParameters parameters) => new Dictionary<string, string>
    {
        ["indirect"] = Words.Of(parameters.Indirect),
        ["components"] = Words.Of(parameters.Components),
        ["backfill"] = Words.Of(parameters.Backfill),
        ["sale"] = Words.Of(parameters.Sale),
        ["high-probability"] = Words.Of(parameters.HighProbability),
        ["suspicion"] = Words.Of(parameters.Suspicion),
    };

    private static void Source(Page page, string label, Citation source)
    {
        page.Write(label, source.ToString());
        if (source.Quote is { } quote)
            page.Write(new string(' ', label.Length), $"“{quote}”");
        else if (source.Unquoted is { } reason)
            page.Write(new string(' ', label.Length), $"not quoted: {reason}");
    }
}
