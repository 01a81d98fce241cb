using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Packs and records as JSON, by code generated at build: recording decisions is measured, so it should be done well.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Pack))]
[JsonSerializable(typeof(DecisionRecord))]
internal sealed partial class PackJson : JsonSerializerContext;
