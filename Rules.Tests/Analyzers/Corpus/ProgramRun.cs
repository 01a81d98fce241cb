using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using Shipping;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>
/// Runs a program in a scenario and sees what leaves. A program is a class <c>Program</c> with a public method <c>Run</c>, or
/// top-level statements, which find <see cref="Desk.Current"/>. Constructor and method get what their parameters ask for, by type.
/// </summary>
/// <param name="Left">What left.</param>
/// <param name="Unlawful">What left of that although the scenario does not permit it.</param>
/// <param name="Failure">The exception that ended the program; null when it ended by itself.</param>
internal sealed record ProgramRun(IReadOnlyCollection<object> Left, IReadOnlyCollection<object> Unlawful, Exception? Failure)
{
    /// <summary>Whether something stopped the program that is not the refusal to be expected in the scenario.</summary>
    public bool IsStopped(Scenario scenario) => Failure switch
    {
        null or TimeoutException => false,
        ExportDeniedException or ExportReferredException or DeniedException => scenario == Scenario.PermitsAll,
        _ => true,
    };

    /// <summary>Whether the program came to a door with a clearance that opens it not, or with none.</summary>
    public bool IsRefusedAtTheDoor => ((Failure as AggregateException)?.InnerException ?? Failure) switch
    {
        ClearanceException => true,
        ArgumentNullException { StackTrace: { } stack } => stack.Contains(typeof(Warehouse).FullName!, StringComparison.Ordinal),
        _ => false,
    };

    public override string ToString() =>
        $"left {Left.Count}, unlawful: {(Unlawful.Count == 0 ? "none" : string.Join(", ", Unlawful))}{(Failure is null ? "" : $"; {Failure.GetType().Name}: {Failure.Message}")}";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Runs a program in each scenario.</summary>
    public static IReadOnlyDictionary<Scenario, ProgramRun> All(byte[] image, params IEnumerable<byte[]> libraries)
    {
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            foreach (var library in libraries)
                context.LoadFromStream(new MemoryStream(library));
            var program = context.LoadFromStream(new MemoryStream(image));
            return Enum.GetValues<Scenario>().ToDictionary(scenario => scenario, scenario => Of(program, scenario));
        }
        finally
        {
            context.Unload();
        }
    }

    private static ProgramRun Of(Assembly program, Scenario scenario)
    {
        var desk = Scenarios.Open(scenario);
        Exception? failure = null;
        // A thread of its own: a program that hangs must not take the tests along.
        var thread = new Thread(() => failure = Run(program, desk)) { IsBackground = true };
        thread.Start();
        if (!thread.Join(Limit))
            failure = new TimeoutException($"The program did not end within {Limit.TotalSeconds} s.");
        object[] left = [.. desk.Shipments.Left];
        return new ProgramRun(left, [.. left.Where(each => !Scenarios.Permits(scenario, each))], failure);
    }

    private static Exception? Run(Assembly program, Desk desk)
    {
        try
        {
            desk.MakeCurrent();
            Finish(Start(program, desk));
            return null;
        }
        catch (Exception failure)
        {
            return failure is TargetInvocationException { InnerException: { } inner } ? inner : failure;
        }
    }

    private static object? Start(Assembly program, Desk desk)
    {
        var arguments = new Arguments(desk);
        if (program.GetType("Program") is { } type && type.GetMethod("Run") is { } run)
            return run.Invoke(run.IsStatic ? null : arguments.Create(type), arguments.For(run));
        var main = program.EntryPoint ?? throw new MissingMethodException("The program has neither Program.Run nor an entry point.");
        return main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
    }

    // What a program returns is waited for, and enumerated, as its caller would.
    private static void Finish(object? result)
    {
        switch (result)
        {
            case Task task:
                task.WaitAsync(Limit).GetAwaiter().GetResult();
                break;
            case ValueTask task:
                Finish(task.AsTask());
                break;
            case string:
                break;
            case IEnumerable sequence:
                foreach (var _ in sequence)
                {
                }

                break;
        }
    }
}
