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
            // Why a clearance has ended may be the word of an officer.
            ClearanceException { Refusal: ClearanceRefusal.Withdrawn } => Conflict("The clearance of the order has ended. Ask again."),
            ClearanceException or OrderConflictException => Conflict(exception.Message),
            InvalidFormException => Problem(StatusCodes.Status400BadRequest, "invalid", "The form holds a value that cannot be", exception.Message),
            OrderNotFoundException => Problem(StatusCodes.Status404NotFound, "not-found", "There is no such order", exception.Message),
            _ => null,
        };
        if (problem is null)
            return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });

        static ProblemDetails Conflict(string detail) =>
            Problem(StatusCodes.Status409Conflict, "conflict", "The order is not in a state in which that can be done", detail);

        static ProblemDetails Problem(int status, string type, string title, string detail) =>
            new() { Type = $"https://order-desk.example/problems/{type}", Title = title, Status = status, Detail = detail };
    }
}
