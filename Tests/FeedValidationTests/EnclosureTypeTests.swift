import Diagnostics
import FeedValidation
import Testing

@Suite struct `The address and type of an enclosure` {
    /// The ids of the rules on extensions and types that an enclosure breaks for Apple.
    private func rules(_ url: String, _ type: String, _ profiles: Set<Profile> = [.apple]) -> [String] {
        var options = ValidationOptions()
        options.profiles = profiles
        let feed = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><item><enclosure url="\(url)" length="12345678" \
            type="\(type)"/></item></channel></rss>
            """
        let ofInterest = ["enclosure-url-extension-", "enclosure-url-is-", "enclosure-type-"]
        return FeedValidator(options: options).report(on: Array(feed.utf8), file: "example.xml").findings.map(\.rule)
            .filter { rule in ofInterest.contains { rule.hasPrefix($0) } }
    }

    @Test(arguments: [
        ("mp3", "audio/mpeg"), ("MP3", "AUDIO/MPEG"), ("m4a", "audio/x-m4a"), ("m4a", "audio/m4a"),
        ("m4a", "audio/mp4"),
        ("m4a", "audio/aac"), ("mp4", "video/mp4"), ("mp4", "audio/mp4"), ("m4v", "video/x-m4v"), ("m4v", "video/m4v"),
        ("mov", "video/quicktime"),
    ])
    func `agree where the type is one of the extension's`(_ name: String, _ type: String) {
        #expect(rules("https://example.com/1.\(name)", type) == [])
    }

    @Test(arguments: [
        ("mp3", "audio/mp3", ["enclosure-type-nonstandard"]),
        ("mp3", "audio/x-mp3", ["enclosure-type-nonstandard"]),
        ("mp3", "audio/mpeg3", ["enclosure-type-nonstandard"]),
        ("mp3", "audio/x-mpeg", ["enclosure-type-nonstandard"]),
        ("mp4", "video/x-mp4", ["enclosure-type-nonstandard"]),
        ("mp3", "audio/x-m4a", ["enclosure-url-extension-type-mismatch-format"]),
        ("m4a", "audio/mpeg", ["enclosure-url-extension-type-mismatch-format"]),
        ("m4v", "video/mp4", ["enclosure-url-extension-type-mismatch-format"]),
        (
            "m4a", "audio/mp3",
            ["enclosure-url-extension-type-mismatch-format"]
        ),
        ("mp4", "audio/mpeg", ["enclosure-url-extension-type-mismatch"]),
        ("mp3", "video/mp4", ["enclosure-url-extension-type-mismatch"]),
        ("mp3", "application/pdf", ["enclosure-url-extension-type-mismatch"]),
        ("mp3", "audio/x-bees", ["enclosure-type-unsupported"]),
        ("ogg", "audio/ogg", ["enclosure-url-extension-unsupported", "enclosure-type-unsupported"]),
        ("wav", "audio/x-wav", ["enclosure-url-extension-unsupported", "enclosure-type-unsupported"]),
        ("mpeg", "video/mpeg", ["enclosure-url-extension-unsupported", "enclosure-type-unsupported"]),
        ("php", "audio/mpeg", ["enclosure-url-extension-unsupported"]),
    ])
    func `are reported once where they are not`(_ name: String, _ type: String, _ expected: [String]) {
        #expect(rules("https://example.com/1.\(name)", type) == expected)
    }

    @Test(arguments: [
        ("https://example.com/1.mp3?x=1.ogg", []), ("https://example.com/a.b/1.mp3#x.ogg", []),
        ("https://example.com/play?file=1.mp3", ["enclosure-url-extension-missing"]),
        ("https://example.com/", ["enclosure-url-extension-missing"]),
        ("https://example.com", ["enclosure-url-extension-missing"]),
        ("https://example.com/mp3", ["enclosure-url-extension-missing"]),
        ("https://example.com/part-5.50", ["enclosure-url-extension-missing"]),
        ("https://example.com/vol.2 of bees", ["enclosure-url-extension-missing"]),
        ("https://example.com/1.extension", ["enclosure-url-extension-missing"]),
        ("https://example.com/1.m", ["enclosure-url-extension-missing"]),
        ("https://example.com/1.mp", ["enclosure-url-extension-unsupported"]),
        ("https://youtu.be/b8a1", ["enclosure-url-is-html-page"]),
        ("media/1.ogg", ["enclosure-url-extension-type-mismatch-format"]),
    ])
    func `have the extension that the path ends with`(_ url: String, _ expected: [String]) {
        #expect(rules(url, "audio/mpeg", [.apple]).filter { $0 != "enclosure-type-unsupported" } == expected)
    }

    @Test func `must be taken by each directory that is asked`() {
        let faults = ["enclosure-url-extension-unsupported", "enclosure-type-unsupported"]
        #expect(rules("https://example.com/1.mov", "video/quicktime", [.apple]) == [])
        #expect(rules("https://example.com/1.mov", "video/quicktime", [.psp1]) == faults)
        #expect(rules("https://example.com/1.mov", "video/quicktime", [.apple, .psp1]) == faults)
        #expect(rules("https://example.com/1.mov", "video/quicktime", [.rss2]) == [])
    }
}
