namespace ExportPolicy.Rules;

/// <summary>Goods under an end-user premise name no end user of the kind that the premise needs, or another kind beside it.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PremiseEndUser : Rule
{
    public const string Id = "premise-end-user";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "No end user is named as the premise needs");

    public override void Define()
    {
        Transfer transfer = null!;
        EndUserPremise premise = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => premise, p => p.IsAbout(transfer), p => !NamesEndUsersAsNeeded(p, transfer))
            .Match(() => goods, g => premise.Goods.Includes(g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(premise, transfer, goods)));
    }

    // A government beside a private end user does not tell which of them uses the goods.
    private static bool NamesEndUsersAsNeeded(EndUserPremise premise, Transfer transfer) =>
        EndUsers(premise, transfer).Any() && EndUsers(premise, transfer).All(party => IsAsNeeded(premise, party));

    private static IEnumerable<Party> EndUsers(EndUserPremise premise, Transfer transfer) =>
        transfer.In(PartyRole.EndUser).Where(party => party.State.Equals(premise.EndUser));

    private static bool IsAsNeeded(EndUserPremise premise, Party party) => party.IsGovernment || !premise.GovernmentEndUser;

    private static Finding Found(EndUserPremise premise, Transfer transfer, ClassifiedLine goods) => EndUsers(premise, transfer).Any(party => IsAsNeeded(premise, party))
        ? Info.Refer(premise, goods.Line.Id, "{0}: {1} is named as end user beside the government of {2}; the premise needs government or military end users only.", goods, Others(premise, transfer), premise.EndUser)
        : Info.Refer(premise, goods.Line.Id, "{0}: no {1}end user of {2} is named; name it.", goods, premise.GovernmentEndUser ? "government or military " : "", premise.EndUser);

    private static string Others(EndUserPremise premise, Transfer transfer) =>
        string.Join(", ", EndUsers(premise, transfer).Where(party => !IsAsNeeded(premise, party)).Select(party => party.Name).Order(StringComparer.Ordinal));
}
