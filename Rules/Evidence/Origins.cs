namespace ExportPolicy.Rules;

/// <summary>Resolves claims to their origins.</summary>
internal static class Origins
{
    public static void Check(EquatableArray<Claim> claims)
    {
    }
}
