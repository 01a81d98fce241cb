using System.Globalization;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes one record for people. Of a decision the verdict comes first, then why.</summary>
internal sealed class RecordPage(Page page)
{
    public void Write(LedgerRecord record)
    {
        if (record.Kind == RecordKind.Decision && record.Body is not null)
            Write(RecordedDecision.Of(record));
        else
            page.Write($"{record.Kind.ToUpperInvariant()}  ", $"{(record.TransferId.Length == 0 ? "the ledger" : record.TransferId)}: {record.Describe()}");
        page.Blank();
        page.Heading("On record");
        page.Write("  record    ", record.Seq.ToString(CultureInfo.InvariantCulture));
        page.Write("  at        ", record.At);
        page.Write("  content   ", $"sha256 {record.BodyDigest}");
        page.Write("  previous  ", record.Previous);
        page.Write("  hash      ", record.Hash);
    }

    private void Write(RecordedDecision decision)
    {
        Head(decision);
        Findings("Why", decision.Findings.Where(finding => finding.Effect is Effect.Prohibit || finding.IsInTheWay));
        Findings("Allowed", decision.Findings.Where(finding => finding.Effect is Effect.Allow));
        Findings("Besides", decision.Findings.Where(finding => finding is { IsInTheWay: false, Effect: not (Effect.Prohibit or Effect.Allow) }));
        Texts("Withheld", decision.Withheld.Select(withheld => withheld.Text));
        Texts("Quantities", Quantities(decision));
        Policies(decision);
    }

    private void Head(RecordedDecision decision)
    {
        page.Write($"{Verdict.Word(decision.Outcome)}  ", $"{decision.Record.TransferId}, {Purpose(decision)}", Verdict.Style(decision.Outcome));
        if (decision.ByPolicies != decision.Outcome)
            page.Write("  policies       ", Words.Of(decision.ByPolicies));
        page.Write("  by the letter  ", Words.Of(decision.ByLetter));
        page.Write("  on knowledge   ", Words.Of(decision.OnKnowledge));
        page.Write("  standard       ", decision.Standard == PolicyStandard.Letter ? "the letter decides" : "knowledge decides");
        page.Write("  asked by       ", decision.RequestedBy ?? "nobody said");
        page.Write("  evidence       ", decision.Looked ? "was looked for" : "nobody has looked");
        if (decision.ResolutionId is { } resolution)
            page.Write("  resolution     ", resolution);
        foreach (var line in decision.Lines.Count > 1 ? decision.Lines : [])
            page.Write($"  line {line.LineId}  ", $"{Words.Of(line.Outcome)} ({Words.Of(line.ByLetter)} by the letter, {Words.Of(line.OnKnowledge)} on knowledge)");
    }

    private void Findings(string heading, IEnumerable<RecordedFinding> findings)
    {
        var told = findings.ToList();
        if (told.Count == 0)
            return;
        page.Blank();
        page.Heading(heading);
        foreach (var finding in told)
        {
            page.Write("  - ", finding.Text);
            page.Write("      rule        ", FindingWords.Of(finding.RuleId, finding.Effect, finding.Basis, finding.Level));
            if (finding.CommitmentId is { } commitment)
                page.Write("      commitment  ", $"{commitment} of {finding.PolicyId}");
        }
    }

    private void Texts(string heading, IEnumerable<string> texts)
    {
        var told = texts.ToList();
        if (told.Count == 0)
            return;
        page.Blank();
        page.Heading(heading);
        foreach (var text in told)
            page.Write("  - ", text);
    }

    private static IEnumerable<string> Quantities(RecordedDecision decision)
    {
        foreach (var balance in decision.ReadCase().Evidence.Balances)
            yield return $"seen: {balance}";
        if (decision.Opens is { } opens)
            yield return $"may leave: {string.Join(", ", opens.Lines)}, under clearance {opens.Reference.Id}, which ends by itself at {Time(decision.OpenUntil!.Value)}";
        if (decision.Takes is { } takes)
            yield return $"lot {takes.Lot}: {string.Join(", ", takes.Lines)}, under clearance {takes.ClearanceId} of {takes.OpenedBy}, which ends by itself at {Time(takes.ExpiresAt)}";
        foreach (var draw in decision.Draws)
            yield return $"line {draw.LineId} takes {new Quantity(draw.Amount, draw.Limit.Unit)} of {draw.Limit.Account}, counted on {Words.Of(draw.Limit.Day)}; {Most(draw.Limit)}";
    }

    private static string Most(AccountLimit limit) => limit switch
    {
        { Most: null } => "two people let more go",
        { Most: 0 } => "nothing may go",
        _ => $"at most {new Quantity(limit.Most.Value, limit.Unit)}{(limit.Since is { } since ? $" since {Words.Of(since)}" : " in all")}",
    };

    private void Policies(RecordedDecision decision)
    {
        page.Blank();
        page.Heading("Decided under");
        var width = decision.Policies.Select(policy => policy.Id.Length).Append("known at".Length).Max() + 2;
        if (decision.Policies.Count == 0)
            page.Write($"  {"no policy".PadRight(width)}", "none in force had a say in the case");
        foreach (var policy in decision.Policies)
            page.Write($"  {policy.Id.PadRight(width)}", $"version {policy.Version}, sha256 {policy.Digest}");
        page.Write($"  {"tables".PadRight(width)}", $"sha256 {decision.Tables}");
        page.Write($"  {"library".PadRight(width)}", decision.Library);
        page.Write($"  {"as of".PadRight(width)}", Words.Of(decision.AsOf));
        page.Write($"  {"known at".PadRight(width)}", Words.Of(decision.KnownAt));
    }

    private static string Purpose(RecordedDecision decision) => decision.Purpose switch
    {
        DecisionPurpose.Check => "at a check",
        DecisionPurpose.Redemption => "at the redemption of a lot",
        _ => "decided again",
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
