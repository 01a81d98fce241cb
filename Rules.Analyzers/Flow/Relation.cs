namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What facts say of values.</summary>
internal enum Relation
{
    /// <summary>The subject equals the constant in the detail.</summary>
    Is,

    /// <summary>The subject does not equal the constant in the detail.</summary>
    IsNot,

    /// <summary>The subject is one of the constants in the detail.</summary>
    OneOf,

    /// <summary>The gate permits the transfer.</summary>
    Permitted,

    /// <summary>The gate does not permit the transfer.</summary>
    Refused,

    /// <summary>The subject is null or a clearance for the transfer in the object.</summary>
    ClearanceOf,

    /// <summary>The subject is null or the decision on the transfer in the object.</summary>
    DecisionOf,

    /// <summary>The subject, of the application's own type, maps to the transfer in the object.</summary>
    MapsTo,

    /// <summary>The member in the detail, which does not change, has the value in the object.</summary>
    Member,

    /// <summary>The subject enumerates the sequence in the object.</summary>
    Enumerates,

    /// <summary>Every element of the sequence is permitted.</summary>
    EachPermitted,

    /// <summary>Once the task is awaited, the transfer in the object is permitted.</summary>
    PermittedOnceAwaited,

    /// <summary>The task has been awaited.</summary>
    Awaited,

    /// <summary>The clearance in the subject has been demanded for the transfer in the object, whatever was done to either since.</summary>
    Demanded,

    /// <summary>The subject was changed after the gate had been asked about it, by the operation in the detail. Only for messages.</summary>
    Changed,
}
