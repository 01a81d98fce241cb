using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>A random class beside <see cref="FlowCase.Application"/>: methods that call one another and nest every statement that bears on the flow.</summary>
internal sealed class GeneratedProgram
{
    private static readonly string[] Methods = ["One", "Two", "Three"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly int _depth;
    private int _names;

    private GeneratedProgram(int seed)
    {
        _random = new Random(seed);
        _depth = _random.Next(1, 4);
    }

    /// <summary>Where a statement stands, and so which jumps it may make.</summary>
    /// <param name="Level">How deep it is nested.</param>
    /// <param name="Return">The statement that returns from there; none in a finally.</param>
    /// <param name="Jumps">The other jumps from there: break, continue, throw, and goto to the labels around.</param>
    /// <param name="Functions">The local functions that it may call.</param>
    private sealed record Place(int Level, string? Return, string[] Jumps, string[] Functions)
    {
        public Place Deeper => this with { Level = Level + 1 };

        public Place With(params string[] jumps) => Deeper with { Jumps = [.. Jumps.Union(jumps)] };

        /// <summary>Inside a function or a finally, which no jump leaves.</summary>
        public Place Within(string? @return) => Deeper with { Return = @return, Jumps = [] };
    }

    /// <summary>Writes the program; the same seed gives the same, and its first line names it.</summary>
    public static string Write(int seed)
    {
        var program = new GeneratedProgram(seed);
        program.Line(0, $"// Seed {seed.ToString(CultureInfo.InvariantCulture)}");
        program.Line(0, "public class Program(IExportGate gate, Warehouse warehouse)");
        program.Line(0, "{");
        foreach (var method in Methods)
            program.Method(method);
        program.Line(0, "}");
        return program._text.ToString();
    }

    private void Method(string name)
    {
        Line(1, $"{Any("public", "private")} bool {name}(Transfer t0, Transfer t1, Transfer t2, List<Transfer> ts, int n, bool b0, bool b1)");
        Line(1, "{");
        Line(2, "Clearance? c0 = null, c1 = null, c2 = null;");
        Line(2, "Decision d0 = gate.Check(t0), d1 = gate.Check(t1);");
        Statements(new Place(2, "return b1;", [], []));
        Line(2, "return b0;");
        Line(1, "}");
    }

    private void Block(string head, Place place)
    {
        Line(place.Level - 1, head);
        Line(place.Level - 1, "{");
        Statements(place);
        Line(place.Level - 1, "}");
    }

    // A label at a random place: the way to it leads on, or back.
    private void Statements(Place place)
    {
        var count = _random.Next(2, 5);
        var labelled = _random.Next(4) == 0 ? _random.Next(count) : -1;
        var label = Name("L");
        if (labelled >= 0)
            place = place with { Jumps = [.. place.Jumps, $"goto {label};"] };
        for (var i = 0; i < count; i++)
        {
            if (i == labelled)
                Line(place.Level, $"{label}:;");
            place = Statement(place);
        }
    }

    /// <summary>Writes a statement, and returns where the next one stands.</summary>
    private Place Statement(Place place)
    {
        if (place.Level >= _depth + 2 || _random.Next(2) == 0)
        {
            Line(place.Level, Simple(place));
            return place;
        }

        switch (_random.Next(12))
        {
            case 0:
            case 1:
                Block($"if ({Condition()})", place.Deeper);
                if (_random.Next(2) == 0)
                    Block("else", place.Deeper);
                break;
            case 2:
                Block($"while ({Condition()})", InLoop(place));
                break;
            case 3:
                Block("do", InLoop(place));
                Line(place.Level, $"while ({Condition()});");
                break;
            case 4:
                Block($"for (var i{Name("")} = 0; {Condition()}; n++)", InLoop(place));
                break;
            case 5:
                var each = Name("x");
                Line(place.Level, $"foreach (var {each} in ts)");
                Line(place.Level, "{");
                Line(place.Level + 1, $"{Transfer()} = {each};");
                Statements(InLoop(place));
                Line(place.Level, "}");
                break;
            case 6:
                Switch(place);
                break;
            case 7:
            case 8:
                Try(place);
                break;
            case 9:
                Block(Any("using (new Scope())", "lock (ts)"), place.Deeper);
                break;
            case 10:
                var function = Name("F");
                var functions = place with { Functions = [.. place.Functions, function] };
                Line(place.Level, $"{function}();");
                Block($"void {function}()", functions.Within("return;"));
                return functions;
            default:
                var lambda = Name("a");
                Block($"Action {lambda} = () =>", place.Within("return;"));
                Line(place.Level, $"; {Any($"{lambda}();", $"Other.Retry({lambda});", "")}");
                break;
        }

        return place;
    }

    private static Place InLoop(Place place) => place.With("break;", "continue;");

    private void Switch(Place place)
    {
        var decision = _random.Next(2) == 0;
        Line(place.Level, decision ? $"switch (gate.Check({Transfer()}))" : "switch (n)");
        Line(place.Level, "{");
        foreach (var label in decision ? (string[])[$"case {{ Clearance: {{ }} {Name("k")} }}:", "case { IsPermitted: true }:", "default:"] : ["case 0:", $"case > 3 when {Condition()}:", "case 1: case 2:"])
        {
            Line(place.Level + 1, label);
            Statements(place.With("break;").Deeper);
            Line(place.Level + 2, "break;");
        }

        Line(place.Level, "}");
    }

    private void Try(Place place)
    {
        Block("try", place.Deeper);
        var handlers = _random.Next(4);
        if (handlers > 1)
            Block("catch (IOException)", place.With("throw;"));
        if (handlers > 2)
            Block($"catch (Exception) when ({Condition()})", place.With("throw;"));
        if (handlers > 0)
            Block("catch (Exception)", place.With("throw;"));
        if (handlers == 0 || _random.Next(2) == 0)
            Block("finally", place.Within(null));
    }

    private string Simple(Place place) => _random.Next(24) switch
    {
        0 => $"{Transfer()} = {Transfer()};",
        1 => $"({Transfer()}, b0) = ({Transfer()}, {Condition()});",
        2 => $"{Transfer()} = {Condition()} ? {Transfer()} : {Transfer()};",
        3 => $"{Clearance()} = {Clearance()};",
        4 => $"{Clearance()} = gate.Check({Transfer()}).Clearance;",
        5 => $"{Clearance()} = {Condition()} ? {Clearance()} : null;",
        6 => $"{Clearance()} ??= gate.Check({Transfer()}).RequireClearance();",
        7 => $"{Decision()} = gate.Check({Transfer()});",
        8 => $"{Decision()} = {Decision()};",
        9 => $"{Flag()} = {Condition()};",
        10 => $"gate.Check({Transfer()}).RequireClearance();",
        11 => $"{Flag()} = gate.Check({Transfer()}).TryGetClearance(out {Clearance()});",
        12 => $"{Clearance()}?.Demand({Transfer()});",
        13 or 14 => $"warehouse.Ship({Transfer()});",
        15 or 16 => $"warehouse.Release({Transfer()}, {Clearance()}!);",
        17 => $"Other.{Any("Enrich(ref", "Replace(out")} {Transfer()});",
        18 => Any("n++;", "Other.Log(ts);", "Other.Fail();", "ts.Add(t0);", "t0 = ts[n];"),
        19 when place.Functions.Length > 0 => $"{Any(place.Functions)}();",
        19 or 20 => $"{Flag()} = {Call()};",
        21 when place.Return is { } @return => $"if ({Condition()}) {@return}",
        22 when place.Return is { } @return => Any(@return, "throw new InvalidOperationException();"),
        _ when place.Jumps.Length > 0 => $"{Any("", $"if ({Condition()}) ")}{Any(place.Jumps)}",
        _ => $"if ({Condition()}) warehouse.Ship({Transfer()});",
    };

    private string Condition(int level = 0) => _random.Next(level < 2 ? 15 : 11) switch
    {
        0 or 1 => Flag(),
        2 => $"{Decision()}.IsPermitted",
        3 => $"gate.Check({Transfer()}).IsPermitted",
        4 => $"gate.Check({Transfer()}).TryGetClearance(out {Clearance()})",
        5 => $"gate.Check({Transfer()}) is {{ IsPermitted: {Any("true", "false")} }}",
        6 => $"{Clearance()} is {Any("null", "not null", "{ }")}",
        7 => $"{Decision()}.Outcome {Any("==", "!=")} Outcome.{Any("Permitted", "Denied")}",
        8 => Any("n > 3", "n == 0", "Other.Flag"),
        9 => Call(),
        10 => $"ReferenceEquals({Transfer()}, {Transfer()})",
        11 => $"!({Condition(level + 1)})",
        12 => $"({Condition(level + 1)} && {Condition(level + 1)})",
        13 => $"({Condition(level + 1)} || {Condition(level + 1)})",
        _ => $"({Condition(level + 1)} ? {Condition(level + 1)} : {Condition(level + 1)})",
    };

    private string Call() => $"{Any(Methods)}({Transfer()}, {Transfer()}, {Transfer()}, ts, n, {Flag()}, {Flag()})";

    private string Transfer() => Any("t0", "t1", "t2");

    private string Clearance() => Any("c0", "c1", "c2");

    private string Decision() => Any("d0", "d1");

    private string Flag() => Any("b0", "b1");

    private string Any(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Name(string prefix) => prefix + (++_names).ToString(CultureInfo.InvariantCulture);

    private void Line(int level, string text) => _text.Append(' ', level * 4).Append(text).Append('\n');
}
