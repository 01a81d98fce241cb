namespace ExportPolicy.Rules;

/// <summary>A person has seen the gap between the letter of a commitment and what is known, and says so by name. It never lifts a denial by the letter.</summary>
public sealed record Acknowledgement
{
    /// <summary>Creates an acknowledgement.</summary>
    /// <param name="commitment">The id of the commitment whose premise the evidence contradicts, as <c>policy/commitment</c> where several policies have one of that id.</param>
    /// <param name="person">Who acknowledges it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Acknowledgement(string commitment, string person, string reason)
    {
        Commitment = Require.Text(commitment, "The commitment of an acknowledgement");
        Person = Require.Text(person, $"The person who acknowledges '{commitment}'");
        Reason = Require.Text(reason, $"The reason of the acknowledgement of '{commitment}'");
    }

    /// <summary>The id of the commitment, or <c>policy/commitment</c>.</summary>
    public string Commitment { get; }

    /// <summary>Who acknowledges it.</summary>
    public string Person { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Whether one of those given names the commitment of a finding.</summary>
    internal static bool IsOf(Finding finding, EquatableArray<Acknowledgement> given, IReadOnlyList<Commitment> commitments) =>
        finding.Commitment is { } commitment && given.Any(acknowledgement => acknowledgement.Names(commitment, commitments));

    /// <summary>Whether it names a commitment; an id alone that several of the commitments have names none of them.</summary>
    internal bool Names(Commitment commitment, IReadOnlyList<Commitment> commitments) =>
        Commitment == commitment.FullId ||
        (Commitment == commitment.Id && commitments.Count(other => other.Id == commitment.Id) == 1);
}
