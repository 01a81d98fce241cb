using System.ComponentModel;
using ExportPolicy.Rules.Benchmarks.Peers;

switch (args)
{
    case ["serve"]:
        new Server().Serve(Console.In, Console.Out);
        return 0;

    case ["run", var length, var folder, .. { Length: > 0 } servers]:
        try
        {
            Console.Write(Race.Run(Length.Of(length), folder, servers));
            return 0;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or Win32Exception or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

    default:
        Console.Error.WriteLine("""
            Usage: run smoke|short|long FOLDER SERVER…   measures the candidates of servers, each given as a command; packs are written to the folder
                   serve                                 serves the candidates in C#
            run.sh beside this program does both, with the peers on Node.
            """);
        return 2;
}
