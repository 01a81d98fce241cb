namespace OrderDesk.Mediation;

/// <summary>Stands before a handler, and decides with what it is called, if at all.</summary>
/// <typeparam name="TMessage">The type of the message that comes in.</typeparam>
/// <typeparam name="TNext">The type of the message that is passed on.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public interface IBehaviour<in TMessage, out TNext, TResult>
{
    /// <summary>Handles a message, or passes another one on.</summary>
    /// <param name="message">The message.</param>
    /// <param name="next">Passes on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The result.</returns>
    Task<TResult> Handle(TMessage message, Func<TNext, Task<TResult>> next, CancellationToken cancellationToken);
}
