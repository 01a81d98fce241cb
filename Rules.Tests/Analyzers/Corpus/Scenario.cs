namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What the gate answers while a program runs. It is the library's own gate throughout; policy and evidence make it answer so.</summary>
internal enum Scenario
{
    /// <summary>Everything is denied, on evidence.</summary>
    DeniesAll,

    /// <summary>Everything is referred: the gate has nobody to ask for evidence, and whoever looks himself finds something doubtful.</summary>
    RefersAll,

    /// <summary>Every check fails with an exception: the source of evidence is down.</summary>
    Fails,

    /// <summary>The first transfer of the desk is permitted, as it is; everything else is denied.</summary>
    PermitsFirst,

    /// <summary>Everything to the United States is permitted.</summary>
    PermitsAll,
}
