namespace ExportPolicy.Rules.Proving;

/// <summary>A question with several answers, each of which is a move.</summary>
/// <param name="key">Tells it from other questions.</param>
internal sealed class Question(string key)
{
    private readonly List<(string Answer, Move Move)> _answers = [];

    public string Key => key;

    /// <summary>The answers, and the moves that give them.</summary>
    public IReadOnlyList<(string Answer, Move Move)> Answers => _answers;

    /// <summary>Adds an answer.</summary>
    public Move Add(string answer, Move move)
    {
        var added = move with { Question = this };
        _answers.Add((answer, added));
        return added;
    }
}
