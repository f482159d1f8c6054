import FeedValues
import Testing

@Suite("Media types")
struct MediaTypeTests {
    @Test func `are in lower case, in two parts`() throws {
        let type = try #require(MediaType("Application/X-mpegURL"))
        #expect(type.description == "application/x-mpegurl")
        #expect(type.topLevel == "application")
        #expect(type.subtype == "x-mpegurl")
    }

    @Test(arguments: [
        "", "/", "audio", "audio/", "/mpeg", "audio/mpeg/x", "audio/mpeg; x=1", " audio/mpeg", "audio /mpeg",
        "audio/mp€",
        "-audio/mpeg", "audio/\u{0}", "audio/\(String(repeating: "a", count: 128))",
    ])
    func `are refused`(text: String) {
        #expect(MediaType(text) == nil)
    }

    @Test(arguments: [
        ("audio/ogg; codecs=opus", "audio/ogg; codecs=opus"),
        ("Audio/OGG;CODECS=\"Opus, x\" ; q=\"a\\\"b\"", "audio/ogg; codecs=\"Opus, x\"; q=\"a\\\"b\""),
        ("text/html;", "text/html"),
        (" text/vtt ", "text/vtt"),
        ("text/html; charset=\"\"", "text/html; charset=\"\""),
    ])
    func `may have parameters`(text: String, canonical: String) {
        #expect(ContentType(text)?.description == canonical)
        #expect(ContentType(canonical) == ContentType(text))
    }

    @Test func `give a parameter by its name`() {
        #expect(ContentType("text/html; Charset=UTF-8")?[parameter: "charset"] == "UTF-8")
        #expect(ContentType("text/html")?[parameter: "charset"] == nil)
    }

    @Test(arguments: [
        "", "text", "text/html; =x", "text/html; a", "text/html; a=", "text/html; a=\"x", "text/html x",
        "text/html; a=b c",
    ])
    func `are refused with parameters of another grammar`(text: String) {
        #expect(ContentType(text) == nil)
    }
}
