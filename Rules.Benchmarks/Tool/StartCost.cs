using System.Globalization;
using ExportPolicy.Rules.Benchmarks.Synthetic;

namespace ExportPolicy.Rules.Benchmarks.Tool;

/// <summary>What a process takes to its first decision, against one that does nothing, and where that goes.</summary>
internal static class StartCost
{
    private const int Rounds = 20;

    /// <summary>Starts a build of the tool and an empty program in turns, and prints two tables.</summary>
    /// <param name="tool">The path of the tool's <c>export-policy.dll</c>.</param>
    public static void Print(string tool)
    {
        var folder = Directory.CreateTempSubdirectory("start");
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(tool)!, "*.dll"))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            var steps = Written.To(folder.FullName, "steps", Written.Steps);
            var @case = Path.Combine(folder.FullName, "case.jsonl");
            using (var stream = File.Create(@case))
            using (var lines = new CaseLines(seed: 1))
                lines.WriteTo(stream, 1);

            Candidate empty = new("an empty program", Written.To(folder.FullName, "empty", Written.Empty));
            Candidate[] candidates = [empty, new("the tool, for its version", tool, "--version"), new("the tool, for one decision", tool, "check", @case, "--exit-zero")];
            var best = new Dictionary<string, double>();
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var candidate in candidates)
                    candidate.TakeTurn();
                foreach (var step in ToolRun.Of("dotnet", steps, @case).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')))
                    best[step[0]] = Math.Min(double.Parse(step[1], CultureInfo.InvariantCulture), best.GetValueOrDefault(step[0], double.MaxValue));
            }

            Console.WriteLine("| From start to end | Time |");
            Console.WriteLine("|---|--:|");
            foreach (var candidate in candidates)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {candidate.Name} | {candidate.Time / empty.Time:0.0} |"));
            Console.WriteLine();
            Console.WriteLine("| Step of a first decision | Time |");
            Console.WriteLine("|---|--:|");
            foreach (var (step, milliseconds) in best)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step} | {milliseconds / empty.Time.TotalMilliseconds:0.00} |"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Candidate(string name, params string[] arguments)
    {
        public string Name => name;

        /// <summary>Of the best turn.</summary>
        public TimeSpan Time { get; private set; } = TimeSpan.MaxValue;

        public void TakeTurn()
        {
            var time = ToolRun.Of("dotnet", arguments).Time;
            Time = time < Time ? time : Time;
        }
    }
}
