import Diagnostics
import FeedValues

extension Rule {
    static let enclosureLengthNotInteger = Rule(
        "enclosure-length-not-integer", .enclosure, .error, [.rss2, .apple, .psp1],
        summary: "The length of an enclosure is a whole number of bytes, in digits alone.",
        why: """
            Apps read the length as a number. With a unit, a comma or a sign it isn't one, and some drop the whole \
            enclosure.
            """,
        help: "write the size of the file in bytes, such as '12345678', or '0' if nobody knows it",
        source: "RSS 2.0, enclosure sub-element of item; W3C Feed Validator, InvalidIntegerAttribute",
        w3c: ["InvalidIntegerAttribute", "InvalidNonNegativeInteger", "UseZeroForUnknown"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" type=\"audio/mpeg\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"5.2MB\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"1,234\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"-1\" type=\"audio/mpeg\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let bytes = enclosure.bytes(ofAttribute: "length"),
                bytes.isEmpty || !bytes.allSatisfy(\.isASCIIDigit), let length = enclosure["length"]
            else { return }
            let message = length.isXMLBlank ? "the length is empty" : "\(length.quoted) is not a number of bytes"
            inspection.report(message, at: enclosure, attribute: "length", w3c: classes(of: length))
        })

    // The W3C validator knows -1 as the word of some generators for a size that nobody knows.
    private static func classes(of length: String) -> [String] {
        guard let number = Int(length) else { return ["InvalidIntegerAttribute"] }
        return number == -1 ? ["UseZeroForUnknown"] : ["InvalidNonNegativeInteger"]
    }

    static let enclosureLengthImplausible = Rule(
        "enclosure-length-implausible", .enclosure, .warning, .all,
        summary: "The length of an enclosure is a size in bytes that its file can have.",
        why: """
            A length in seconds, kilobytes or nothing but '1' is a mistake of the generator: progress bars jump, and \
            apps take whole downloads for broken ones.
            """,
        help: "write the size of the file in bytes",
        source: "Podfeed",
        passing: [
            .item(
                """
                <enclosure url="https://example.com/1.mp3" length="28816000" type="audio/mpeg"/>
                <itunes:duration>1801</itunes:duration>
                """),
            .item(
                """
                <enclosure url="https://example.com/1.wav" length="317696400" type="audio/wav"/>
                <itunes:duration>1801</itunes:duration>
                """),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"0\" type=\"audio/mpeg\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" ↓length=\"1801\" type=\"audio/mpeg\"/>"),
            .item(
                """
                <enclosure url="https://example.com/1.mp3" ↓length="10801" type="audio/mpeg"/>
                <itunes:duration>3:00:01</itunes:duration>
                """),
            .item(
                """
                <enclosure url="https://example.com/1.mp3" ↓length="1801000" type="audio/mpeg"/>
                <itunes:duration>30:01</itunes:duration>
                """),
            .item(
                """
                <enclosure url="https://example.com/1.mp3" ↓length="317696400" type="audio/mpeg"/>
                <itunes:duration>1801</itunes:duration>
                """),
        ],
        check: .items { item, inspection in
            for enclosure in item.children("enclosure") {
                guard let length = enclosure.bytes(ofAttribute: "length").flatMap({ WholeNumber.parse($0) }), length > 0
                else { continue }
                let duration = inspection.duration(of: item)?.reading.duration
                let size = EnclosureSize(bytes: length, duration: duration, type: inspection.parts(of: enclosure).type)
                guard let fault = size.fault else { continue }
                inspection.report(fault, at: enclosure, attribute: "length")
            }
        })
}
