using Microsoft.Win32.SafeHandles;

namespace ExportPolicy.Rules.Cli;

/// <summary>Standard output into a pipe, on Unix. The console's own stream takes what nobody reads any more without a word, and a run would never learn of it.</summary>
internal sealed class PipeOutput : Stream
{
    // So much goes into a pipe whole or not at all (PIPE_BUF), also into one that does not wait.
    private const int Whole = 4096;
    private const int TryAgainLinux = 11;
    private const int TryAgainMac = 35;

    private readonly FileStream _pipe;

    private PipeOutput(FileStream pipe) => _pipe = pipe;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The pipe; null where standard output is none.</summary>
    public static PipeOutput? Find()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            // A file that others write as well has one place for all: that is left to the console.
            var file = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return file.CanSeek ? null : new PipeOutput(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var part = buffer[..Math.Min(buffer.Length, Whole)];
            try
            {
                _pipe.Write(part);
                buffer = buffer[part.Length..];
            }
            catch (IOException problem) when (problem.HResult is TryAgainLinux or TryAgainMac)
            {
                Thread.Sleep(1);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pipe.Dispose();
        base.Dispose(disposing);
    }
}
