namespace ExportPolicy.Rules.Tests.Engine.Generated;

internal abstract record Datum(int Key, int Value);

internal sealed record A(int Key, int Value) : Datum(Key, Value);

internal sealed record B(int Key, int Value) : Datum(Key, Value);

internal sealed record C(int Key, int Value) : Datum(Key, Value);

/// <summary>Derived in the first stratum, as the others in theirs.</summary>
internal sealed record D1(int Key, int Value) : Datum(Key, Value);

internal sealed record D2(int Key, int Value) : Datum(Key, Value);

internal sealed record D3(int Key, int Value) : Datum(Key, Value);
