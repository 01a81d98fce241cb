using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Every diagnostic, made in one place: the help link follows from the id.</summary>
internal static class Descriptors
{
    private const string Clearance = "ExportPolicy.Clearance";
    private const string Forgery = "ExportPolicy.Forgery";
    private const string Authoring = "ExportPolicy.Authoring";

    public static readonly DiagnosticDescriptor NotProven = Locked(
        "EXP1001", Clearance, "Controlled member reached without a clearance",
        "'{0}' is reached without a clearance for '{1}': {2}");

    public static readonly DiagnosticDescriptor Refused = Locked(
        "EXP1002", Clearance, "Controlled member reached where the check said no",
        "'{0}' is reached where the check of '{1}' did not permit it: {2}");

    public static readonly DiagnosticDescriptor OtherTransfer = Locked(
        "EXP1003", Clearance, "Clearance of another transfer",
        "'{0}' is reached for '{1}' with a clearance of another transfer: {2}");

    public static readonly DiagnosticDescriptor ChangedTransfer = Locked(
        "EXP1004", Clearance, "Transfer assigned or changed after the check",
        "'{0}' is reached for '{1}', which was assigned or changed after the check: {2}");

    public static readonly DiagnosticDescriptor FailedOpen = Locked(
        "EXP1005", Clearance, "Controlled member reached after a failed check",
        "'{0}' is reached for '{1}' although the check may have failed with an exception: {2}");

    public static readonly DiagnosticDescriptor UnusedCheck = Locked(
        "EXP1006", Clearance, "Result of the check not used",
        "'{0}' is reached for '{1}' and the result of the check is not used: {2}");

    public static readonly DiagnosticDescriptor UnawaitedCheck = Locked(
        "EXP1007", Clearance, "Check not awaited",
        "'{0}' is reached for '{1}' before the check is awaited: {2}");

    public static readonly DiagnosticDescriptor Escape = Locked(
        "EXP1008", Clearance, "Controlled member reached by another door",
        "'{0}' {1}; no proof follows it there: {2}");

    public static readonly DiagnosticDescriptor CouldNotAnalyse = Locked(
        "EXP1009", Clearance, "Code that could not be analysed",
        "'{0}' could not be analysed and so proves nothing: {1}");

    public static readonly DiagnosticDescriptor ForgedClearance = Locked(
        "EXP2001", Forgery, "Something else in place of a clearance",
        "'{0}' stands for a clearance and is none: {1}");

    public static readonly DiagnosticDescriptor ForgedByReflection = Locked(
        "EXP2002", Forgery, "Clearance or decision made behind the gate's back",
        "'{0}' would make or open '{1}' without a gate; a clearance comes from IExportGate.Check only");

    public static readonly DiagnosticDescriptor BoundFromData = Locked(
        "EXP2003", Forgery, "Clearance read from data",
        "'{0}' reads '{1}' from data; send ClearanceReference instead and redeem it at the gate");

    public static readonly DiagnosticDescriptor LookAlike = Locked(
        "EXP2004", Forgery, "Look-alike of a type of ExportPolicy.Rules",
        "'{0}' looks like '{1}' of ExportPolicy.Rules and is another type; rename it or use the library's");

    public static readonly DiagnosticDescriptor OwnGate = Locked(
        "EXP2005", Forgery, "Own gate in product code",
        "'{0}' stands in for '{1}'; only a test project may bring its own gate; use the one that AddExportPolicy registers");

    public static readonly DiagnosticDescriptor ReplacedRegistration = Locked(
        "EXP2006", Forgery, "Registration of the gate replaced",
        "'{0}' replaces or removes the registration of '{1}'; register it with AddExportPolicy only");

    public static readonly DiagnosticDescriptor DroppedContract = Locked(
        "EXP2007", Forgery, "Contract dropped",
        "'{0}' {1}: {2}");

    public static readonly DiagnosticDescriptor ContractNotKept = Locked(
        "EXP2008", Forgery, "Contract not kept",
        "'{0}' promises {1} and does not keep it: {2}");

    public static readonly DiagnosticDescriptor BadSuppression = Locked(
        "EXP2009", Forgery, "Suppression without justification or wider than a member",
        "The suppression of {0} {1}; {2}");

    public static readonly DiagnosticDescriptor SwitchedOff = Locked(
        "EXP2010", Forgery, "Analysis switched off",
        "{0} switches the analysis of exports off; expected it to run in every build");

    public static readonly DiagnosticDescriptor TestOnly = Locked(
        "EXP2011", Forgery, "Test-only member in product code",
        "'{0}' is for tests; a project that ships may not use it; move what needs it to a project with IsTestProject");

    public static readonly DiagnosticDescriptor EmptyContract = Locked(
        "EXP2012", Forgery, "Contract that names nothing",
        "{0} on '{1}' {2}; expected {3}");

    public static readonly DiagnosticDescriptor UnresolvedMember = Locked(
        "EXP2013", Forgery, "Controlled member that does not exist",
        "The line '{0}' names no member of this project or its references; expected a documentation id such as M:Carrier.Client.Book(System.String){1}");

    public static readonly DiagnosticDescriptor UntiedItems = Locked(
        "EXP2014", Forgery, "CheckAll with a mapping of its own",
        "'{0}' does not map each item by its [TransferOf] member; expected a lambda such as order => order.ToTransfer()");

    public static readonly DiagnosticDescriptor UnnamedRule = Open(
        "EXP3001", "Rule without name or source",
        "Rule '{0}' has no {1}; findings could not say where they come from");

    public static readonly DiagnosticDescriptor ImpureCondition = Open(
        "EXP3002", "Clock, randomness, input or shared state in a condition",
        "The condition reads '{0}', which may differ from run to run; bring it in as a fact");

    public static readonly DiagnosticDescriptor WrongStratum = Open(
        "EXP3003", "Rule that looks for the absence of what is inserted later",
        "Rule '{0}' (priority {1}) {2} '{3}', which rule '{4}' (priority {5}) inserts; expected '{0}' to have a lower priority than every rule that inserts it");

    public static readonly DiagnosticDescriptor OutsideSubset = Open(
        "EXP3004", "Construct that the engine refuses",
        "{0} fails when the rule set is compiled: {1}");

    public static readonly DiagnosticDescriptor PartialCondition = Make(
        "EXP3005", Authoring, "Condition that throws for some facts", DiagnosticSeverity.Warning,
        "The condition throws where {0}, and then nothing is decided; ask before it in the same condition, with &&");

    // NotConfigurable: neither pragma nor .editorconfig nor NoWarn silences it.
    private static DiagnosticDescriptor Locked(string id, string category, string title, string message) =>
        Make(id, category, title, DiagnosticSeverity.Error, message, WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor Open(string id, string title, string message) => Make(id, Authoring, title, DiagnosticSeverity.Error, message);

#pragma warning disable RS1033, RS1031, RS1032 // Descriptions live on the page that the help link names.
    private static DiagnosticDescriptor Make(string id, string category, string title, DiagnosticSeverity severity, string message, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: DiagnosticPages.Of(id), customTags: tags);
#pragma warning restore RS1033, RS1031, RS1032
}
