using System.ComponentModel;

namespace ExportPolicy.Rules;

/// <summary>The member is for tests: product code may not use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.All)]
public sealed class TestOnlyAttribute : Attribute;
