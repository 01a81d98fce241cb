using ExportPolicy.Rules;
using ExportPolicy.Rules.Testing;

var gate = TestGate.Permitting(); // EXP2011
Console.WriteLine(gate.Check(new TransferBuilder().Build(), Evidence.None).Outcome); // EXP2011
