namespace ExportPolicy.Rules.Proving;

/// <summary>Something that a policy keeps in every case.</summary>
internal interface IProperty
{
    /// <summary>The name, such as <c>no-lethal-permit</c>.</summary>
    string Name { get; }

    /// <summary>What is kept, in a sentence.</summary>
    string Statement { get; }

    /// <summary>Whether the property says anything of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="decided">How it was decided.</param>
    bool IsAbout(Case @case, Decided decided) => true;

    /// <summary>Says how a case breaks the property.</summary>
    /// <param name="case">The case.</param>
    /// <param name="decided">How it was decided.</param>
    /// <param name="without">The same case with one thing less said about it: how these were decided.</param>
    /// <returns>What was expected and what came; null where the property is kept.</returns>
    string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without);
}
