using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.Extensions.Options;
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
    /// <summary>Whether the library or the run time refused what the program tried, other than by the answer to be expected in the scenario. A program that fails for any other reason is not stopped, but broken.</summary>
    public bool IsStopped(Scenario scenario) => Cause switch
    {
        null => false,
        ExportDeniedException or ExportReferredException or DeniedException => scenario == Scenario.PermitsAll,
        _ => IsRefusedAtTheDoor || IsRefusedByTheLibrary || CannotBeDone,
    };

    /// <summary>Whether the program came to a door with a clearance that opens it not, or with none.</summary>
    public bool IsRefusedAtTheDoor => Cause switch
    {
        ClearanceException => true,
        ArgumentNullException { StackTrace: { } stack } => stack.Contains(typeof(Warehouse).FullName!, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether code of the library threw it, itself or by a check of an argument; an error in that code is no refusal.</summary>
    private bool IsRefusedByTheLibrary =>
        Cause is ArgumentException or InvalidOperationException or NotSupportedException or OptionsValidationException && ThrownBy == typeof(ExportGate).Assembly;

    /// <summary>Whether what the program tried cannot be done with a type of the library: it has no such constructor, member or form, or is none in memory.</summary>
    private bool CannotBeDone => Cause switch
    {
        TypeLoadException or MemberAccessException or MarshalDirectiveException or NotSupportedException or InvalidCastException => ThrownBy != typeof(ProgramRun).Assembly,
        NullReferenceException => ThrownBy == typeof(ExportGate).Assembly, // made of nothing
        _ => false,
    };

    private Exception? Cause => Failure switch
    {
        AggregateException { InnerException: { } inner } => inner,
        TargetInvocationException { InnerException: { } inner } => inner,
        var failure => failure,
    };

    /// <summary>The assembly whose code threw, or called into the framework what threw.</summary>
    private Assembly? ThrownBy => new StackTrace(Cause!).GetFrames()
        .Select(frame => frame.GetMethod()?.DeclaringType?.Assembly)
        .FirstOrDefault(assembly => assembly?.GetName().Name is { } name && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal));

    public override string ToString() =>
        $"left {Left.Count}, unlawful: {(Unlawful.Count == 0 ? "none" : string.Join(", ", Unlawful))}{(Failure is null ? "" : $"; {Failure.GetType().Name}: {Failure.Message}")}";

    // Of no program that ends: the first of them waits until the rules are compiled, on a machine that does other things as well.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

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
            failure = new TimeoutException($"The program did not end within {Limit.TotalMinutes} minutes.");
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
