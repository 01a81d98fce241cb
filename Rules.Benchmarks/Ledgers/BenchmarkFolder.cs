namespace ExportPolicy.Rules.Benchmarks.Ledgers;

/// <summary>A folder for database files, gone afterwards.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger");
    private int _files;

    public string NewFile() => Path.Combine(_folder.FullName, $"{++_files}.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
