namespace ExportPolicy.Rules;

// An analyzer reads what the compiler hands to it and nothing else. In this namespace the names of the framework's types mean these:
// nothing is on a disk, whatever a policy file says.

/// <summary>No folder is there.</summary>
internal static class Directory
{
    public static bool Exists(string path) => path is null;

    public static string[] GetFiles(string path, string pattern) => throw new IOException($"{path}/{pattern} is not searched");
}

/// <summary>No file is there.</summary>
internal static class File
{
    public static bool Exists(string path) => path is null;
}

/// <summary>No file is opened.</summary>
internal static class RegularFile
{
    public static Stream Open(string path) => throw new IOException($"{path} is not read");
}

/// <summary>No settings of the machine.</summary>
internal static class Environment
{
    public static string NewLine => "\n";
}
