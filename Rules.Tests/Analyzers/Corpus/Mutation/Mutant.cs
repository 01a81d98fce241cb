namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What became of a program with a mistake in it.</summary>
internal enum Fate
{
    /// <summary>The build flags it.</summary>
    Killed,

    /// <summary>The build says nothing, and at run time the program comes to the door and is refused there.</summary>
    StoppedAtTheDoor,

    /// <summary>The build says nothing, and goods leave that may not.</summary>
    Survived,

    /// <summary>The build says nothing, and rightly: in no scenario does anything leave that may not, nor does the program come to a door with a key that does not fit.</summary>
    Equivalent,
}

/// <summary>One mistake in one program.</summary>
/// <param name="Mutation">The kind of mistake.</param>
/// <param name="Program">The program.</param>
/// <param name="Text">The program with the mistake.</param>
/// <param name="Fate">What became of it.</param>
internal sealed record Mutant(string Mutation, string Program, string Text, Fate Fate)
{
    public override string ToString() => $"{Fate}: {Mutation} in {Program}\n{Text}";
}
