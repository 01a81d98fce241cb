namespace ExportPolicy.Rules.Cli;

/// <summary>Why a transfer came to another outcome than before, as far as both verdicts tell.</summary>
internal static class Reasons
{
    public static IEnumerable<string> Of(EarlierVerdict before, Assessment now)
    {
        var reasons = (now.Outcome < before.Outcome ? Against(before, now) : InFavour(before, now)).Concat(Policies(before, now)).ToList();
        return reasons.Count > 0 ? reasons : ["neither findings nor policies tell; compare the cases"];
    }

    // What was found before as well may only now stand against it: papers that were there and are missing, more that is known.
    private static IEnumerable<string> Against(EarlierVerdict before, Assessment now)
    {
        var against = now.Findings.Where(finding => finding.Effect == Effect.Prohibit || finding.Refers).ToList();
        var found = against.Select(ScreenedRecord.KindOf).Except(before.Findings, StringComparer.Ordinal).Select(kind => $"found now: {kind}").ToList();
        if (found.Count > 0)
            return found;
        return against.Where(finding => (finding.Effect == Effect.Prohibit) == (now.Outcome == Outcome.Denied))
            .Select(finding => $"stands against it now: {ScreenedRecord.KindOf(finding)}").Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> InFavour(EarlierVerdict before, Assessment now)
    {
        foreach (var kind in before.Findings.Except(now.Findings.Select(ScreenedRecord.KindOf), StringComparer.Ordinal))
            yield return $"found no longer: {kind}";
        if (before.HadMissing && !now.Missing.Any())
            yield return "documents that were missing are there";
    }

    private static IEnumerable<string> Policies(EarlierVerdict before, Assessment now)
    {
        var then = before.Policies.ToDictionary(policy => policy.Id, policy => policy.Digest, StringComparer.Ordinal);
        foreach (var policy in now.Policies)
        {
            if (!then.Remove(policy.Id, out var digest))
                yield return $"policy that decides now: {policy.Id}";
            else if (digest != policy.Digest)
                yield return $"policy that changed: {policy.Id}";
        }

        foreach (var id in then.Keys.Order(StringComparer.Ordinal))
            yield return $"policy that decides no longer: {id}";
    }
}
