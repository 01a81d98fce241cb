using ExportPolicy.Rules;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using OrderDesk.Orders;

namespace OrderDesk.Problems;

/// <summary>Answers the exceptions that callers can do something about with problem details; the others are left to the framework.</summary>
/// <param name="problems">Writes them.</param>
internal sealed class ProblemHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            ExportDeniedException denied => ExportProblem.Of(denied.Decision),
            ExportReferredException referred => ExportProblem.Of(referred.Decision),
            ClearanceException or OrderConflictException => Problem(StatusCodes.Status409Conflict, "conflict", "The order is not in a state in which that can be done"),
            InvalidFormException => Problem(StatusCodes.Status400BadRequest, "invalid", "The form holds a value that cannot be"),
            OrderNotFoundException => Problem(StatusCodes.Status404NotFound, "not-found", "There is no such order"),
            _ => null,
        };
        if (problem is null)
            return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });

        ProblemDetails Problem(int status, string type, string title) =>
            new() { Type = $"https://order-desk.example/problems/{type}", Title = title, Status = status, Detail = exception.Message };
    }
}
