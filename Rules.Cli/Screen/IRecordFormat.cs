using System.Buffers;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what records came to, a row each; docs/screening.md describes every member.</summary>
internal interface IRecordFormat
{
    /// <summary>What stands above the rows of a new file; empty for nothing.</summary>
    ReadOnlyMemory<byte> Header { get; }

    /// <summary>Writes the row of a record. Used by several threads at once.</summary>
    void Write(IBufferWriter<byte> output, ScreenedRecord record);
}
