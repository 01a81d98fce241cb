namespace ExportPolicy.Rules;

/// <summary>What rules need of their context beyond the form that every engine has.</summary>
internal static class ContextExtensions
{
    /// <summary>Inserts facts that are not there yet.</summary>
    public static void TryInsertEach(this IContext context, IEnumerable<object> facts)
    {
        foreach (var fact in facts)
            context.TryInsert(fact);
    }
}
