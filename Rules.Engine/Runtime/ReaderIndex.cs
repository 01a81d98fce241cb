using System.Reflection;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Alternatives that want a property of a fact to have some value, by that value: a fact concerns only those that want its
/// own. Only a hint: the condition is always evaluated.
/// </summary>
internal abstract class ReaderIndex
{
    /// <summary>The alternatives that a fact concerns.</summary>
    public abstract int[] Of(object fact);

    /// <summary>Makes the index of the alternatives that test one property.</summary>
    /// <param name="factType">The type of facts that they read.</param>
    /// <param name="property">The property.</param>
    /// <param name="readers">The alternatives, by value that they want.</param>
    public static ReaderIndex Create(Type factType, PropertyInfo property, IReadOnlyDictionary<object, List<int>> readers)
    {
        // Enumerations are read as the integers that they are: one type of index for all saves much of a first run.
        var type = property.PropertyType.IsEnum ? property.PropertyType.GetEnumUnderlyingType() : property.PropertyType;
        return (ReaderIndex)Activator.CreateInstance(typeof(ReaderIndex<,>).MakeGenericType(factType, type), property, readers)!;
    }
}
