namespace Shipping;

/// <summary>Who works at the desk.</summary>
public sealed class User
{
    /// <summary>Whether it is an administrator.</summary>
    public bool IsAdmin { get; set; } = true;
}
