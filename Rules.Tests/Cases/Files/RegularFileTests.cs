using System.Diagnostics;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>What is no regular file is refused, and nobody waits for what it may never hold.</summary>
public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NamedPipe_InPlaceOfAFile_IsRefused(bool linked)
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = Path.Combine(_folder.Path, "pipe.yaml");
        using (var made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (linked)
            pipe = File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.yaml"), pipe).FullName;

        var ofCase = Assert.Single((await Soon(() => Assert.Throws<CaseReadException>(() => new CaseReader().Read(pipe)))).Errors);
        var ofPolicy = Assert.Single((await Soon(() => Assert.Throws<PolicyLoadException>(() => PolicySet.Load([pipe])))).Errors);
        Assert.Equal((pipe, true), (ofCase.File, ofCase.Message.Contains("no regular file", StringComparison.Ordinal)));
        Assert.Equal((pipe, true), (ofPolicy.File, ofPolicy.Message.Contains("no regular file", StringComparison.Ordinal)));
    }

    [Fact]
    public void EmptyFile_IsRefused()
    {
        var path = _folder.Write("empty.yaml", "");

        Assert.Contains("it is empty", Assert.Single(Assert.Throws<CaseReadException>(() => new CaseReader().Read(path)).Errors).Message, StringComparison.Ordinal);
        Assert.Contains("it is empty", Assert.Single(Assert.Throws<PolicyLoadException>(() => PolicySet.Load([path])).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinkToAFile_IsRead()
    {
        var path = _folder.Write("case.json", SampleCase.Json);
        if (!OperatingSystem.IsWindows())
            path = File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.json"), path).FullName;

        Assert.Equal("row-14", new CaseReader().Read(path).Transfer.Id);
    }

    private static Task<T> Soon<T>(Func<T> read) => Task.Run(read).WaitAsync(TimeSpan.FromSeconds(30));
}
