namespace OrderDesk.Mediation;

/// <summary>Sends messages through their behaviour to their handler.</summary>
/// <typeparam name="TMessage">The type of the message that comes in.</typeparam>
/// <typeparam name="TNext">The type of the message that the handler takes.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <param name="behaviour">The behaviour.</param>
/// <param name="handler">The handler.</param>
public sealed class Mediator<TMessage, TNext, TResult>(IBehaviour<TMessage, TNext, TResult> behaviour, IHandler<TNext, TResult> handler)
{
    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The result.</returns>
    public Task<TResult> Send(TMessage message, CancellationToken cancellationToken) =>
        behaviour.Handle(message, next => handler.Handle(next, cancellationToken), cancellationToken);
}
