namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>A file of the repository that tests generate: they compare it, or write it where UPDATE_DOCS is 1.</summary>
internal static class GeneratedFile
{
    public static void Check(string path, string generated)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, generated);
        }

        Assert.True(File.Exists(file), $"{path} does not exist; run the test with UPDATE_DOCS=1.");
        if (File.ReadAllText(file).ReplaceLineEndings("\n") != generated.ReplaceLineEndings("\n"))
            Assert.Fail($"{path} is out of date; run the test with UPDATE_DOCS=1 and review the difference.");
    }
}
