namespace ExportPolicy.Rules;

/// <summary>What an obligation asks for.</summary>
public enum ObligationKind
{
    /// <summary>A complete, signed and authenticated end-use certificate with an undertaking not to re-export.</summary>
    EndUseCertificate,

    /// <summary>A licence or permission of an authority.</summary>
    Licence,

    /// <summary>Proof of arrival.</summary>
    DeliveryVerification,

    /// <summary>Marks by which lots can be told apart later.</summary>
    LotMarking,

    /// <summary>Notice of any change of end use or end user.</summary>
    NoticeOfChange,
}

/// <summary>When an obligation is due.</summary>
public enum ObligationDue
{
    /// <summary>Before the goods leave; while it is not met the case is referred.</summary>
    BeforeRelease,

    /// <summary>After the goods have arrived.</summary>
    AfterDelivery,
}

/// <summary>An obligation as a commitment states it.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Authority">The authority whose document satisfies it; null where any does or none is needed.</param>
/// <param name="ListedOnly">Whether it applies only to goods that a munitions list or dual-use list names.</param>
public sealed record ObligationTerm(ObligationKind Kind, string? Authority = null, bool ListedOnly = false)
{
    /// <summary>When it is due: certificates and licences before release, everything else after delivery.</summary>
    public ObligationDue Due => Kind is ObligationKind.EndUseCertificate or ObligationKind.Licence
        ? ObligationDue.BeforeRelease
        : ObligationDue.AfterDelivery;

    /// <summary><see cref="Authority"/>, or <c>the licensing authority</c> where none is named.</summary>
    public string AuthorityInWords => Authority ?? "the licensing authority";

    /// <summary>What is to be done, in words.</summary>
    internal string InWords => Kind switch
    {
        ObligationKind.DeliveryVerification => "delivery is to be verified",
        ObligationKind.LotMarking => "lots are to be marked so that they can be told apart",
        ObligationKind.NoticeOfChange => "any change of end use or end user is to be notified",
        ObligationKind.Licence => "a licence is to be present",
        _ => "an end-use certificate is to be present",
    };

    /// <summary>Whether it applies to goods: some obligations concern listed goods only.</summary>
    internal bool AppliesTo(ClassifiedLine goods) => !ListedOnly || goods.Classification.Listed;
}
