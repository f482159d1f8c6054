import Diagnostics
import FeedValues

/// Holds the length of an enclosure against the size of its file.
enum EnclosureLengthMismatchLocal {
    static let rule = Rule(
        "enclosure-length-mismatch-local", .enclosure, .error, .all,
        summary: "The length of an enclosure is the size of its file.",
        why: """
            Apps reckon the progress of a download by the length, and some take a file of another size for broken and \
            fetch it again. The file has mostly been exported anew, and the feed not.
            """,
        help: "write the size of the file",
        source: "RSS 2.0, enclosure sub-element of item; Apple, A Podcaster's Guide to RSS, enclosure; PSP-1",
        supersedes: ["enclosure-length-zero", "enclosure-length-implausible"],
        passing: [
            .item("<enclosure url=\"\(address)\" length=\"28816000\" type=\"audio/mpeg\"/>").with(
                asset: address, .media()),
            .item("<enclosure url=\"\(address)\" length=\"27 MB\" type=\"audio/mpeg\"/>").with(
                asset: address, .media()),
        ],
        failing: [
            .item("<enclosure url=\"\(address)\" ↓length=\"28816001\" type=\"audio/mpeg\"/>")
                .with(asset: address, .media()),
            .item("<enclosure url=\"\(address)\" ↓length=\"0\" type=\"audio/mpeg\"/>").with(asset: address, .media()),
            .item(
                """
                <podcast:alternateEnclosure ↓length="1" type="audio/opus"><podcast:source uri="\(address)"/>
                </podcast:alternateEnclosure>
                """
            ).with(asset: address, .media("audio/ogg", codec: "opus")),
        ],
        check: .asset([.media, .rendition], .eachUse) { use, inspection in
            let holder = use.reference.kind == .rendition ? use.element.parent : use.element
            guard let holder, let facts = use.media, let length = holder["length"].flatMap({ WholeNumber.parse($0) }),
                length != facts.bytes
            else { return }
            inspection.report(
                "the length is \(length), \(use.name) has \(facts.bytes) bytes", at: holder, attribute: "length",
                help: "write length=\"\(facts.bytes)\"")
        })

    private static let address = "https://example.com/1.mp3"
}
