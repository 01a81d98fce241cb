namespace ExportPolicy.Rules;

/// <summary>The note on an acknowledgement that names no commitment of the case, or one of several: it counts for nothing, and whoever wrote it should know.</summary>
internal static class AcknowledgementWithoutCommitment
{
    public const string Id = "acknowledgement-without-commitment";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "An acknowledgement names no commitment of the case");

    public static Finding Note(Acknowledgement acknowledgement) =>
        Info.Note(null, null, "The acknowledgement of '{0}' by {1} names no one commitment of the case and counts for nothing; name it as policy/commitment.", acknowledgement.Commitment, acknowledgement.Person);
}
