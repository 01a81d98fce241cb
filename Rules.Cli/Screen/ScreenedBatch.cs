using System.Buffers;

namespace ExportPolicy.Rules.Cli;

/// <summary>Records that follow each other, decided.</summary>
internal sealed class ScreenedBatch
{
    /// <summary>What goes to the output.</summary>
    public ArrayBufferWriter<byte> Rows { get; } = new(1 << 14);

    /// <summary>What could not be decided, as text.</summary>
    public List<InputError> Errors { get; } = [];

    public ScreenTally Tally { get; } = new();

    /// <summary>The first case that was decided; null where there is none.</summary>
    public CheckedCase? First { get; set; }

    /// <summary>How many records it has.</summary>
    public int Count { get; set; }

    /// <summary>The digest of the last of them.</summary>
    public byte[] Digest { get; set; } = [];

    public bool HasErrors => Errors.Count > 0;
}
