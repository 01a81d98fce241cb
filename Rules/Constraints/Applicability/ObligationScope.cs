namespace ExportPolicy.Rules;

/// <summary>How obligations read a case.</summary>
internal static class ObligationScope
{
    /// <summary>Whether a commitment asks for a kind of thing at all.</summary>
    public static bool Asks(Commitment commitment, ObligationKind kind)
    {
        foreach (var term in commitment.Obligations)
        {
            if (term.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>The terms of a kind that apply to goods.</summary>
    public static IEnumerable<ObligationTerm> Terms(Commitment commitment, ObligationKind kind, ClassifiedLine goods) =>
        commitment.Obligations.Where(term => term.Kind == kind && AppliesTo(term, goods));

    /// <summary>Whether a term applies to goods: some apply to listed goods only.</summary>
    public static bool AppliesTo(ObligationTerm term, ClassifiedLine goods) => !term.ListedOnly || goods.Classification.Listed;

    /// <summary>What is to be done after delivery, in words.</summary>
    public static string Words(ObligationKind kind) => kind switch
    {
        ObligationKind.DeliveryVerification => "delivery is to be verified",
        ObligationKind.LotMarking => "lots are to be marked so that they can be told apart",
        ObligationKind.NoticeOfChange => "any change of end use or end user is to be notified",
        ObligationKind.Licence => "a licence is to be present",
        _ => "an end-use certificate is to be present",
    };
}
