namespace ExportPolicy.Rules;

/// <summary>EXP4004: parts of a policy that no case can ever meet, or that nothing reads.</summary>
internal static class NoEffect
{
    // Reserved by the World Customs Organization.
    private const string ChapterWithoutGoods = "HS 77";

    public static void Find(PolicyFile file, ReportProblem report)
    {
        foreach (var (commitment, node) in file.Commitments)
        {
            if (file.Policy.State is { } state && Receivers(commitment) is { } receivers && receivers.States.All(state.Equals))
            {
                report(
                    ProblemKind.NoEffect, file, node.At(receivers.Key),
                    $"'{commitment.Id}' is about goods that go to {state}, the state whose policy it is; expected another state.", "Name the state that receives the goods.");
            }

            foreach (var (code, at) in WrittenGoods.Of(commitment, node).SelectMany(goods => goods.Codes))
            {
                if (code.Value.StartsWith(ChapterWithoutGoods, StringComparison.Ordinal))
                    report(ProblemKind.NoEffect, file, at, $"'{code}' names no goods: chapter 77 of the Harmonized System is reserved.", "Check the code.");
            }
        }

        if (!file.Policy.Commitments.OfType<LethalAidBan>().Any())
            FindUnreadParameters(file, report);
    }

    private static (EquatableArray<CountryCode> States, string Key)? Receivers(Commitment commitment) => commitment switch
    {
        Allowance or LethalAidBan or PolicyOfDenial or QuantityCap => (commitment.ConcernedStates, "recipients"),
        EndUserPremise => (commitment.ConcernedStates, "end-user"),
        Embargo embargo when embargo.Directions.All(direction => direction == EmbargoDirection.To) => (embargo.Targets, "targets"),
        _ => null,
    };

    // Parameters that say how a ban on lethal aid is read. One that is written out with its default does no harm.
    private static void FindUnreadParameters(PolicyFile file, ReportProblem report)
    {
        var (read, usual) = (file.Policy.Parameters, new PolicyParameters());
        (string Key, bool IsUsual)[] ofBans =
        [
            ("indirect", read.Indirect == usual.Indirect),
            ("components", read.Components == usual.Components),
            ("backfill", read.Backfill == usual.Backfill),
            ("sale", read.Sale == usual.Sale),
        ];
        foreach (var (key, isUsual) in ofBans)
        {
            if (!isUsual)
                report(ProblemKind.NoEffect, file, file.Root.At("parameters").At(key), $"'{key}' says how a ban on lethal aid is read, and the policy has none; expected a commitment of kind lethal-aid-ban.", "Remove the parameter, or write the ban.");
        }
    }
}
