namespace ExportPolicy.Rules.Engine;

/// <summary>What compiled code keeps between its calls within a session.</summary>
internal interface IScratch
{
    /// <summary>Forgets everything.</summary>
    void Clear();
}
