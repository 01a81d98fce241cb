namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to make records where the framework has it not.</summary>
internal static class IsExternalInit;
