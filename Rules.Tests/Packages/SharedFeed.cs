namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>Tests that share one packing of the packages.</summary>
[CollectionDefinition(nameof(SharedFeed))]
public sealed class SharedFeed : ICollectionFixture<PackageFeed>;
