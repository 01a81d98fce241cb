namespace OrderDesk.Mediation;

/// <summary>Handles a message.</summary>
/// <typeparam name="TMessage">The type of the message.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public interface IHandler<in TMessage, TResult>
{
    /// <summary>Handles a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The result.</returns>
    Task<TResult> Handle(TMessage message, CancellationToken cancellationToken);
}
