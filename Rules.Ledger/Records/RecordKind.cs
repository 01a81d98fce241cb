namespace ExportPolicy.Rules.Ledger;

/// <summary>The kinds of records.</summary>
public static class RecordKind
{
    /// <summary>A decision of the gate: at a check, at a redemption, or when open cases are decided again.</summary>
    public const string Decision = "decision";

    /// <summary>A lot has been let go.</summary>
    public const string Shipped = "shipped";

    /// <summary>A lot that counted as gone did not leave after all, or came back.</summary>
    public const string Returned = "returned";

    /// <summary>A lot that was taken is free again: given back, or not used in time.</summary>
    public const string LotFreed = "lot-freed";

    /// <summary>A clearance is at its end: superseded, not used in time, given back or revoked. What was not shipped is free again.</summary>
    public const string Closed = "closed";

    /// <summary>Evidence that came in between decisions.</summary>
    public const string Evidence = "evidence";

    /// <summary>Two people have resolved a referred case.</summary>
    public const string Resolution = "resolution";

    /// <summary>A case is held: nothing of it leaves.</summary>
    public const string Hold = "hold";

    /// <summary>A hold is lifted.</summary>
    public const string HoldLifted = "hold-lifted";

    /// <summary>How long the content of a case's records stays, or that it stays as long as a legal hold lasts.</summary>
    public const string Retention = "retention";

    /// <summary>The content of records whose time is over was purged.</summary>
    public const string Purge = "purge";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Decision, Shipped, Returned, LotFreed, Closed, Evidence, Resolution, Hold, HoldLifted, Retention, Purge];
}
