namespace ExportPolicy.Rules.Cli;

/// <summary>From which cells the members of a case were written.</summary>
internal sealed class CsvPlaces
{
    private readonly Dictionary<string, CsvCell> _cells = [];

    public void Add(string path, CsvCell cell) => _cells[path] = cell;

    /// <summary>The cell that stands at a place, around it, or alone below it; null where it is about more than one object.</summary>
    public CsvCell? Find(string path)
    {
        for (var around = path; around.Length > 0; around = around[..Math.Max(0, around.LastIndexOfAny(['.', '[']))])
        {
            if (_cells.TryGetValue(around, out var cell))
                return cell;
        }

        var below = _cells.Where(entry => entry.Key.StartsWith($"{path}.", StringComparison.Ordinal)).Select(entry => entry.Value).ToList();
        return below.DistinctBy(cell => (cell.Column.Column.Group.Owner, cell.Column.Number)).Count() == 1 ? below[0] : null;
    }
}
