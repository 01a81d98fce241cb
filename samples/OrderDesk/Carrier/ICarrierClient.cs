namespace Carrier;

/// <summary>The client of a carrier, as a package would bring it: it moves goods and has never heard of export control.</summary>
public interface ICarrierClient
{
    /// <summary>Books a consignment. The carrier collects it.</summary>
    /// <param name="consignment">What goes where.</param>
    /// <param name="cancellationToken">Gives up before anything is booked.</param>
    /// <returns>The waybill.</returns>
    Task<Waybill> BookAsync(Consignment consignment, CancellationToken cancellationToken);
}
