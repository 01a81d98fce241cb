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
    /// <param name="readers">The alternatives with the values that they want.</param>
    public static ReaderIndex Create(Type factType, PropertyInfo property, IEnumerable<(int Reader, IEnumerable<object> Values)> readers) =>
        (ReaderIndex)Activator.CreateInstance(typeof(ReaderIndex<,>).MakeGenericType(factType, property.PropertyType), property, readers)!;
}
