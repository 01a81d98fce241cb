namespace ExportPolicy.Rules.Proving;

/// <summary>A kind of lawful step: it knows from findings when it applies, what it asks of whom, and how the case looks after it.</summary>
internal interface IRemedy
{
    /// <summary>The moves that apply in a situation; none where nothing asks for them.</summary>
    IEnumerable<Move> For(Situation situation);
}
