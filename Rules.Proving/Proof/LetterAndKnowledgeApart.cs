namespace ExportPolicy.Rules.Proving;

/// <summary>The letter stays the letter: what is said and seen changes nothing of it, and what is known never permits what the letter does not.</summary>
internal sealed class LetterAndKnowledgeApart : IProperty
{
    public string Name => "letter-and-knowledge-apart";

    public string Statement => "What is said, paid or found changes nothing of the letter, and knowledge never permits more than the letter.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without)
    {
        if (decided.OnKnowledge > decided.ByLetter)
            return $"expected on knowledge at most {FileWords.Of(decided.ByLetter)}, as by the letter, and it is {FileWords.Of(decided.OnKnowledge)}";
        return without.FirstOrDefault(less => less.ByLetter != decided.ByLetter) is { } other
            ? $"by the letter it is {FileWords.Of(other.ByLetter)} with less evidence; expected the same, and it is {FileWords.Of(decided.ByLetter)}"
            : null;
    }
}
