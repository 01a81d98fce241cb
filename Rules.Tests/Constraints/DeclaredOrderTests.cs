namespace ExportPolicy.Rules.Tests;

/// <summary>Which of several documents a finding rests on does not hang on the order in which they are declared.</summary>
public class DeclaredOrderTests
{
    [Fact]
    public void Licence_ThatAFindingNames_IsTheSameInAnyOrder()
    {
        Licence[] licences = [new("L-2", "DAPA", A.Day), new("L-1", "DAPA", A.Day), new("L-3", "DAPA", A.Day)];

        Assert.Equal(Said(licences), Said([.. licences.Reverse()]));
        Assert.Contains("L-1", Said(licences), StringComparison.Ordinal);
    }

    private static string Said(Licence[] licences) =>
        Assess.With(A.Transfer(documents: new Documents([A.Certificate("Exporter of KR", "EndUser of US", "US")], licences))).Single("licence-required").Describe(Audience.Internal);
}
