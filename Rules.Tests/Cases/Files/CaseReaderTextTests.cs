using System.Text;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>What the reader says of files that are no case text at all.</summary>
public sealed class CaseReaderTextTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-policy-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData(" \r\n\t ", "The file is empty")]
    [InlineData("{", "The file ends before its JSON is complete")]
    [InlineData("{\"title\": \"x", "The file ends before its JSON is complete")]
    [InlineData("{\"title\": tru", "The file ends before its JSON is complete")]
    [InlineData("{\"title\": 1,}", "This is not JSON: a comma stands before the closing bracket; remove the comma.")]
    [InlineData("[1,\n]", "This is not JSON: a comma stands before the closing bracket")]
    [InlineData("{title: 1}", "This is not JSON: 't' is not expected here; put names and texts in double quotation marks")]
    [InlineData("{'title': 1}", "This is not JSON: a text begins with an apostrophe")]
    [InlineData("{\"title\": \"a\nb\"}", "This is not JSON: a line break or tab stands inside a text")]
    [InlineData("{\"title\": \"a\\qb\"}", "This is not JSON: ")]
    [InlineData("{\"title\": 1 \"id\": 2}", "This is not JSON: a text begins here where none is expected; a comma or a colon may be missing")]
    [InlineData("{} // note", "This is not JSON: a comment stands here")]
    [InlineData("{\"title\": NaN}", "This is not JSON")]
    [InlineData("{} {}", "A second JSON value begins here")]
    [InlineData("{}]", "This is not JSON")]
    [InlineData("[]", "The value is an array; expected an object.")]
    [InlineData("null", "The value is null; expected an object.")]
    [InlineData("{\"title\": \"\\ud800\"}", "half of a surrogate pair")]
    public void Text_Malformed_IsOneError(string text, string message)
    {
        var error = Assert.Single(SampleCase.ErrorsOf(text));

        Assert.StartsWith(message, error.Message.Replace("The text holds ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("LineNumber|reader|token|BytePosition", error.Message);
    }

    [Fact]
    public void Syntax_Wrong_IsReportedWithLineAndColumn()
    {
        var error = Assert.Single(SampleCase.ErrorsOf("{\n  \"título\": \"é\" oops\n}"));

        Assert.Equal((2, 17), (error.Line, error.Column));
    }

    [Fact]
    public void Text_WithByteOrderMark_IsRead() =>
        Assert.Equal("row-14", new CaseReader().Parse((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SampleCase.Json)], "case.json").Transfer.Id);

    [Fact]
    public void Text_InUtf16_IsNamedAsSuch() =>
        Assert.Contains("UTF-16", Assert.Single(SampleCase.ErrorsOf([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(SampleCase.Json)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_InLatin1_IsReportedAtTheByte()
    {
        var error = Assert.Single(SampleCase.ErrorsOf(Encoding.Latin1.GetBytes("{\n\"title\": \"é\"}")));

        Assert.Equal("case.json(2,11): The byte 0xE9 is not UTF-8; save the file as UTF-8.", error.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Nesting_TooDeep_IsOneError(string opening)
    {
        var error = Assert.Single(SampleCase.ErrorsOf(string.Concat(Enumerable.Repeat(opening, 100_000))));

        Assert.StartsWith("Values are nested more than 64 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Of200Megabytes_IsRefusedUnread()
    {
        var path = Path.Combine(_folder.FullName, "large.json");
        using (var file = File.Create(path))
            file.SetLength(200_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Single(Assert.Throws<CaseReadException>(() => new CaseReader().Read(path)).Errors);

        Assert.Equal($"{path}: The file has 200000000 bytes; expected at most 16777216. A case file holds one case: check that this is one.", error.ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Stream_OfUnknownLength_IsReadNoFurtherThanTheLimit()
    {
        using var endless = new EndlessStream();

        var error = Assert.Single(Assert.Throws<CaseReadException>(() => new CaseReader(maxBytes: 10_000).Read(endless, "pipe")).Errors);

        Assert.StartsWith("The file has more than 10000 bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Delivered, 10_001, 20_000);
    }

    [Fact]
    public void File_Missing_IsAnError() =>
        Assert.Equal("nowhere.json: The file does not exist; check the path.", Assert.Single(Assert.Throws<CaseReadException>(() => new CaseReader().Read("nowhere.json")).Errors).ToString());

    [Fact]
    public void File_IsAFolder_IsAnError() =>
        Assert.Equal("This is a folder; expected a case file.", Assert.Single(Assert.Throws<CaseReadException>(() => new CaseReader().Read(_folder.FullName)).Errors).Message);

    [Fact]
    public void File_Valid_IsRead()
    {
        var path = Path.Combine(_folder.FullName, "case.json");
        File.WriteAllText(path, SampleCase.Json);

        Assert.Equal("row-14", new CaseReader().Read(path).Transfer.Id);
    }

    private sealed class EndlessStream : Stream
    {
        public long Delivered { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Delivered += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
