namespace ExportPolicy.Rules.Engine;

internal sealed class QueryExpression<TSource>(QueryBuilder builder)
    : IQuery, ICollectQuery<TSource>, IOrderedQuery<TSource>
{
    QueryBuilder IQuery.Builder => builder;

    QueryBuilder IQuery<TSource>.Builder => builder;
}
