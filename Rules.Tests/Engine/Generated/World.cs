namespace ExportPolicy.Rules.Tests.Engine.Generated;

internal enum Kind
{
    Match,
    Exists,
    Not,
    All,
    Collect,
}

internal enum Join
{
    None,
    Key,
    SmallerValue,
}

/// <summary>
/// One condition element over the data of a type: joined with an earlier match, with a value of at least
/// <paramref name="Min"/> (for Collect: at least so many). A match wants one of <paramref name="Keys"/>, if there are any.
/// </summary>
internal sealed record Element(Kind Kind, Type Type, Join Join, int JoinTo, int Min, int[] Keys);

/// <summary>
/// Common elements (the first is a match), then alternatives if any; derives a datum of its stratum with the key of one
/// match and the value of another plus something.
/// </summary>
internal sealed record RuleSpec(int Stratum, Element[] Common, Element[] Alternatives, int KeyFrom, int ValueFrom, int Plus)
{
    public const int Values = 4;

    public static readonly Type[] Derived = [typeof(D1), typeof(D2), typeof(D3)];

    public Datum Derive(int key, int value) => Stratum switch
    {
        0 => new D1(key, (value + Plus) % Values),
        1 => new D2(key, (value + Plus) % Values),
        _ => new D3(key, (value + Plus) % Values),
    };

    public override string ToString() =>
        $"[{Stratum}] {string.Join(", ", Common.Select(Show))} or({string.Join(" | ", Alternatives.Select(Show))}) => key of {KeyFrom}, value of {ValueFrom} + {Plus}";

    private static string Show(Element e) => $"{e.Kind} {e.Type.Name}({e.Join} {e.JoinTo}, {e.Min}{string.Concat(e.Keys.Select(key => $", key {key}"))})";
}

/// <summary>Rules, facts to start with, and facts to add once all rules have fired.</summary>
internal sealed record World(RuleSpec[] Rules, Datum[] Facts, Datum[] Later)
{
    public override string ToString() =>
        string.Join("\n", [.. Rules.Select(r => r.ToString()), $"facts {string.Join(", ", Facts.AsEnumerable())}", $"later {string.Join(", ", Later.AsEnumerable())}"]);
}
