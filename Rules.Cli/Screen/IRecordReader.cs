namespace ExportPolicy.Rules.Cli;

/// <summary>Reads the records of an input, one after the other.</summary>
internal interface IRecordReader
{
    /// <summary>Reads the next record; what cannot be read as one is a record that says why.</summary>
    /// <returns>Null at the end.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    /// <exception cref="InvalidDataException">The input is not what it begins as, such as a compressed file that was cut off.</exception>
    SourceRecord? Read();
}
