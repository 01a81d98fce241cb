namespace ExportPolicy.Rules.Engine;

/// <summary>One sort key of every element of a collection.</summary>
internal abstract class SortKeys
{
    protected abstract int Compare(int left, int right);

    /// <summary>The elements in the order of their keys; equal ones stay in order.</summary>
    public static T[] Sort<T>(T[] elements, SortKeys[] keys)
    {
        int[] order = new int[elements.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (left, right) =>
        {
            foreach (var key in keys)
            {
                int result = key.Compare(left, right);
                if (result != 0)
                    return result;
            }

            return left.CompareTo(right);
        });
        return Array.ConvertAll(order, position => elements[position]);
    }
}
