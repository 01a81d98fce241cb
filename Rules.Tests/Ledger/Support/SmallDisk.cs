using System.Diagnostics;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A disk of two megabytes in memory, which can be full or read-only also for the root user.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Makes one; where this user may not mount, or the system is another one, the test is skipped.</summary>
    public static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.Path))
            return disk;
        disk._folder.Dispose();
        Assert.Skip("A full and a read-only disk are not tried: this user may not mount a small one.");
        throw new UnreachableException();
    }

    public async Task FillAsync()
    {
        using var filler = File.Create(Filler);
        try
        {
            while (true)
            {
                await filler.WriteAsync(new byte[4096]);
                await filler.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    public Task FreeAsync()
    {
        File.Delete(Filler);
        return Task.CompletedTask;
    }

    /// <summary>Makes it one to read only (<c>ro</c>), or one to write too (<c>rw</c>).</summary>
    public Task RemountAsync(string how)
    {
        Assert.True(Run("mount", "-o", $"remount,{how}", Path));
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Lazily: a connection of a test that has failed may still be open.
        Run("umount", "-l", Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
