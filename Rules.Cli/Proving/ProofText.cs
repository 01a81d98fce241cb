using System.Globalization;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes proofs for people: what holds, over what, and what is not shown.</summary>
internal static class ProofText
{
    private const string CaseFile = "case.json";

    public static void Write(Page page, Proof proof, CounterexampleFiles files)
    {
        var names = string.Join(", ", proof.Policies.Select(policy => policy.Id));
        page.Heading(proof.Holds ? $"{names}: every property holds" : $"{names}: {Words.Count(proof.Properties.Count(property => !property.Holds), "property", "properties")} broken");
        foreach (var property in proof.Properties)
            Write(page, proof, property, files);
        page.Write("  decided     ", $"as of {Words.Of(proof.AsOf)}");
        WriteSpace(page, proof.Space);
        page.Write("  time        ", Cost(proof));
        page.Write("  commitments ", string.Join("; ", proof.Commitments.Select(each => $"{each.Commitment.Id} decides {Number(each.Decided)}")));
        WriteLeftOut(page);
        page.Blank();
    }

    public static void WriteSpace(Page page, SpaceSize space)
    {
        page.Write("  cases       ", Number(space.Cases));
        foreach (var sheet in space.Sheets)
            page.Write("              ", $"{Number(sheet.Cases),10}  {sheet.Name}");
    }

    public static void WriteLeftOut(Page page)
    {
        foreach (var (i, left) in SpaceSize.LeftOut.Index())
            page.Write(i == 0 ? "  left out    " : "              ", left);
    }

    private static void Write(Page page, Proof proof, PropertyResult property, CounterexampleFiles files)
    {
        if (property.Holds)
        {
            page.Write("  holds       ", $"{property.Name}: {property.Statement}{(property.Cases == 0 ? " No case is meant by it." : "")}", Style.Green);
            return;
        }

        page.Write("  BROKEN      ", property.Broken == 0
            ? $"{property.Name}: {property.Statement} Not shown."
            : $"{property.Name}: {property.Statement} Broken {(property.CountsCommitments ? "by" : "in")} {Number(property.Broken)} of {Number(property.Cases)}.", Style.Red);
        page.Write("              ", $"{property.Why}.");
        if (property.Counterexample is not { } counterexample)
            return;
        page.Write("              ", counterexample.Differences.Count == 0
            ? "The plainest case shows it."
            : $"The plainest case that shows it has {string.Join("; ", counterexample.Differences.Select(difference => $"{difference.Key}: {difference.Value}"))}.");
        page.Write("              ", $"{(files.Of(property) is null ? $"Keep its case file, which follows, as {CaseFile}. " : "")}{CounterexampleCheck.LeadIn(proof, counterexample.Case)}");
        page.Verbatim($"              {CounterexampleCheck.Command(proof, files.Of(property) ?? CaseFile)}");
        if (files.Of(property) is null)
            page.Verbatim(CounterexampleFiles.Text(counterexample, proof.Policies, $"Breaks {property.Name}"));
    }

    private static string Cost(Proof proof) => string.Create(
        CultureInfo.InvariantCulture,
        $"{proof.Elapsed.TotalSeconds:0.0} s on {Words.Count(proof.Threads, "thread")}, {proof.Elapsed.TotalMicroseconds * proof.Threads / Math.Max(1, proof.Space.Cases):0.0} µs of a thread for each case");

    /// <summary>A number as people read it: <c>1,234</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
