namespace ExportPolicy.Rules.Proving;

/// <summary>What a step asks for, in the order in which steps are taken.</summary>
public enum StepKind
{
    /// <summary>Whoever said something says what is so, and retracts what is not.</summary>
    Clarification,

    /// <summary>The applicant states what the case leaves open.</summary>
    Fact,

    /// <summary>Lines that are refused are left out.</summary>
    LeaveOut,

    /// <summary>The decision waits for a day on which other policies are in force.</summary>
    Wait,

    /// <summary>A document is obtained or completed.</summary>
    Document,

    /// <summary>The owner of the policy says what the policy leaves to it.</summary>
    PolicyOwner,

    /// <summary>A person acknowledges by name that letter and knowledge come apart.</summary>
    Acknowledgement,
}
