namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class BoundFromDataAnalyzerTests
{
    private const string Usings = "using System.Text.Json;\nusing System.Text.Json.Serialization;\nusing System.Runtime.Serialization;\nusing System.Xml.Serialization;\nusing System.Net.Http.Json;\nusing System.Threading.Channels;\n";

    private const string Types = """

        class Command { public Transfer? Transfer { get; set; } public Clearance? Clearance { get; set; } }
        class Nested { public List<Command> Commands { get; set; } = []; }
        record Positional(string Id, Clearance Clearance);
        class Safe { public string? Id { get; set; } public ClearanceReference? Reference { get; set; } }
        class Ignoring { public string? Id { get; set; } [JsonIgnore] public Clearance? Clearance { get; set; } }
        sealed class Cleared
        {
            internal Cleared(Transfer transfer, Clearance clearance) => (Transfer, Clearance) = (transfer, clearance);
            public Transfer Transfer { get; }
            public Clearance Clearance { get; }
        }
        """;

    [Theory]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<Clearance>(text)|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<Decision>(text)|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<List<Clearance>>(text)|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<Dictionary<string, Clearance[]>>(text)|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize(text, typeof(Clearance))|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<Command>(text)|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<Nested>(text)|};")]
    [InlineData("_ = {|EXP2003:JsonSerializer.Deserialize<Positional>(text)|};")]
    [InlineData("_ = await {|EXP2003:JsonSerializer.DeserializeAsync<Command>(stream)|};")]
    [InlineData("_ = {|EXP2003:JsonDocument.Parse(text).RootElement.Deserialize<Clearance>()|};")]
    [InlineData("_ = await {|EXP2003:http.GetFromJsonAsync<Clearance>(\"/c\")|};")]
    [InlineData("_ = await {|EXP2003:content.ReadFromJsonAsync<Command>()|};")]
    [InlineData("_ = {|EXP2003:new XmlSerializer(typeof(Command))|};")]
    [InlineData("_ = {|EXP2003:new DataContractSerializer(typeof(Clearance))|};")]
    [InlineData("var type = typeof(Command); _ = {|EXP2003:JsonSerializer.Deserialize(text, type)|};")]
    [InlineData("_ = {|EXP2003:Load<Clearance>(text)|}; static T Load<T>(string s) => JsonSerializer.Deserialize<T>(s)!;")]
    public Task Deserializers_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("_ = JsonSerializer.Deserialize<ClearanceReference>(text);")]
    [InlineData("_ = JsonSerializer.Deserialize<Safe>(text);")]
    [InlineData("_ = JsonSerializer.Deserialize<Ignoring>(text);")]
    [InlineData("_ = JsonSerializer.Deserialize<Dictionary<string, string>>(text);")]
    [InlineData("_ = JsonSerializer.Serialize(new Safe { Reference = clearance.Reference });")]
    [InlineData("_ = await channel.Reader.ReadAsync();")]
    [InlineData("_ = channel.Reader.TryRead(out var item);")]
    [InlineData("_ = Volatile.Read(ref clearance);")]
    [InlineData("_ = cache.GetValueOrDefault(\"a\");")]
    [InlineData("_ = new Lazy<Clearance>(() => clearance).Value;")]
    [InlineData("_ = all.Find(each => each is not null);")]
    [InlineData("_ = all.Select(each => each).Concat([clearance]).ToList();")]
    [InlineData("_ = Task.FromResult(clearance);")]
    [InlineData("_ = Get<Clearance>(cache); static T? Get<T>(Dictionary<string, T> from) where T : class => from.GetValueOrDefault(\"a\");")]
    [InlineData("_ = Load<Safe>(text); static T Load<T>(string s) => JsonSerializer.Deserialize<T>(s)!;")]
    [InlineData("_ = new Result<Decision>().Bind<Clearance>(d => new Result<Clearance>());")]
    public Task PassingClearancesOn_DoesNotTrigger(string statement) => Analyze.Source(Method(statement) + "\nclass Result<T> { public Result<U> Bind<U>(Func<T, Result<U>> next) => new(); }").Verify();

    [Theory]
    [InlineData("class {|EXP2003:C|} : JsonConverter<Clearance> { public override Clearance? Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => Kept; public override void Write(Utf8JsonWriter w, Clearance v, JsonSerializerOptions o) { } static Clearance? Kept; }")]
    [InlineData("[{|EXP2003:JsonSerializable(typeof(Clearance))|}] partial class Context { }")]
    [InlineData("[{|EXP2003:JsonSerializable(typeof(List<Command>))|}] partial class Context { }")]
    [InlineData("class Dto { [JsonPropertyName(\"c\")] public Clearance? {|EXP2003:C|} { get; set; } }")]
    [InlineData("class Dto { [JsonInclude] public Clearance? {|EXP2003:C|}; }")]
    [InlineData("[DataContract] class Dto { [DataMember] public Clearance? {|EXP2003:C|} { get; set; } }")]
    [InlineData("class Dto { [JsonConstructor] internal {|EXP2003:Dto|}(Clearance c) { } }")]
    public Task Declarations_Trigger(string declaration) => Analyze.Source(Usings + declaration + Types).Verify();

    [Theory]
    [InlineData("class C : JsonConverter<Clearance> { public override Clearance? Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => throw new NotSupportedException(); public override void Write(Utf8JsonWriter w, Clearance v, JsonSerializerOptions o) => w.WriteStringValue(v.Reference.Id); }")]
    [InlineData("class C : JsonConverter<ClearanceReference> { public override ClearanceReference? Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => null; public override void Write(Utf8JsonWriter w, ClearanceReference v, JsonSerializerOptions o) { } }")]
    [InlineData("[JsonSerializable(typeof(Safe))] partial class Context { }")]
    [InlineData("class Dto { [JsonPropertyName(\"c\")] public ClearanceReference? C { get; set; } }")]
    [InlineData("class Work { public Clearance? C { get; set; } }")]
    [InlineData("class Dto { [JsonIgnore] public Clearance? C { get; set; } }")]
    [InlineData("class Order { [JsonPropertyName(\"o\")] public string? O { get; set; } }")]
    public Task DeclarationsThatReadNone_DoNotTrigger(string declaration) => Analyze.Source(Usings + declaration + Types).Verify();

    [Fact]
    public Task Controllers_AreBoundFromRequests() => Analyze.Source(Usings + """
        using Microsoft.AspNetCore.Mvc;

        [ApiController]
        public class Orders : ControllerBase
        {
            [HttpPost] public void Post(Transfer t, Clearance {|EXP2003:c|}) { }
            public void Put(Command {|EXP2003:command|}) { }
            public void Get([FromServices] IExportGate gate, string id, ClearanceReference reference) { }
            [NonAction] public void Ship(Transfer t, Clearance c) { }
            private void Inner(Clearance c) { }
            public void Keyed([FromServices] Keeper keeper) { }
        }

        public class Keeper { public Clearance? Last { get; set; } }
        public class Plain { public void Take(Clearance c) { } public void Bound([FromBody] Command {|EXP2003:c|}) { } }
        public class Page : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { [BindProperty] public Clearance? {|EXP2003:C|} { get; set; } public void OnPost(Clearance {|EXP2003:c|}) { } }
        public class Live : Microsoft.AspNetCore.SignalR.Hub { public void Ship(Positional {|EXP2003:p|}) { } }
        """ + Types.Replace("class Command", "public class Command", StringComparison.Ordinal).Replace("record Positional", "public record Positional", StringComparison.Ordinal)).WithAspNetCore().Verify();

    [Fact]
    public Task RouteHandlers_AreBoundFromRequests() => Analyze.Source(Usings + """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.Create();
        app.MapPost("/a", (Transfer t, Clearance {|EXP2003:c|}) => "");
        app.MapPost("/b", ([FromBody] Command {|EXP2003:c|}) => "");
        app.MapPut("/c", async (Positional {|EXP2003:p|}, IExportGate gate) => { await Task.Yield(); return ""; });
        app.MapMethods("/d", ["PATCH"], {|EXP2003:Handle|});
        app.MapGet("/e", (string id, IExportGate gate, ClearanceReference reference) => id);
        app.MapGet("/f", ([FromServices] Command command) => "");
        app.MapPost("/g", (Safe safe) => "");
        static string Handle(Command command) => "";
        """ + Types).WithAspNetCore().Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("_ = JsonSerializer.Deserialize<Clearance>(text);")).InTestProject().Verify();

    private static string Method(string statement) => Usings + $$"""
        class A
        {
            async Task Use(string text, Stream stream, HttpClient http, HttpContent content, Clearance clearance, Channel<Cleared> channel, Dictionary<string, Clearance> cache, List<Clearance> all)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """ + Types;
}
