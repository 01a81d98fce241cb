using System.Buffers;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Breaks the line of a case in a known way, so that one can test what becomes of it and of its neighbours.</summary>
internal static class BrokenLine
{
    /// <summary>How many bytes more an over-long line has: a text may have 4,000 characters, and no other line comes near.</summary>
    public const int OverLongBytes = 1_000_000;

    private static readonly byte[] Filling = [.. Enumerable.Repeat((byte)'x', OverLongBytes)];

    /// <summary>Writes a line that is broken.</summary>
    /// <param name="line">A line as <see cref="CaseLineWriter"/> writes it, without its end.</param>
    /// <param name="breakage">What to do to it.</param>
    /// <param name="target">Where it goes.</param>
    public static void Write(ReadOnlySpan<byte> line, Breakage breakage, IBufferWriter<byte> target)
    {
        // The members of the transfer come in a fixed order: id, kind, basis, stage, date, parties, lines.
        switch (breakage)
        {
            case Breakage.CutOff:
                target.Write(line[..line[..(line.Length / 2)].LastIndexOf((byte)',')]);
                break;
            case Breakage.MissingMember:
                Replace(line, line.IndexOf("\"stage\":"u8), line.IndexOf("\"date\":"u8), [], target);
                break;
            case Breakage.UnknownCode:
                InsertAfter(line, "\"codes\":["u8, "\"XX99.z\","u8, target);
                break;
            case Breakage.BadDate:
                Replace(line, line.IndexOf("\"date\":"u8), line.IndexOf("\"parties\":"u8), "\"date\":\"2023-02-30\","u8, target);
                break;
            case Breakage.DuplicateMember:
                InsertAfter(line, "\"transfer\":{"u8, "\"kind\":\"transit\","u8, target);
                break;
            case Breakage.OverLong:
                InsertAfter(line, "\"title\":\""u8, Filling, target);
                break;
            case Breakage.InvalidUtf8:
                InsertAfter(line, "\"title\":\""u8, [0xFF], target);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(breakage), breakage, "There is no such breakage.");
        }
    }

    private static void InsertAfter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> put, IBufferWriter<byte> target)
    {
        var at = line.IndexOf(mark) + mark.Length;
        Replace(line, at, at, put, target);
    }

    private static void Replace(ReadOnlySpan<byte> line, int from, int to, ReadOnlySpan<byte> put, IBufferWriter<byte> target)
    {
        target.Write(line[..from]);
        target.Write(put);
        target.Write(line[to..]);
    }
}
