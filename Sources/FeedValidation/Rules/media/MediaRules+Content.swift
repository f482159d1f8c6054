import Diagnostics
import FeedValues
import FeedVocabulary

extension MediaRules {
    /// The attributes of media:content, by what they may hold.
    static let content: [Rule] = [
        attributes(
            "media-content-values", ["fileSize", "duration", "height", "width"],
            w3c: ["InvalidPositiveInteger", "InvalidFloat"],
            "The size, duration, height and width of a media:content are whole numbers.",
            help: "write the number in digits: bytes, seconds or pixels",
            good: "fileSize=\"12345678\" duration=\"1801\"",
            bad: ["↓height=\"tall\"", "↓width=\"0\"", "↓fileSize=\"12 MB\"", "↓duration=\"30:01\" ↓height=\"-1\""]
        ) { value in
            // An empty size has a rule of its own; other empty values are no numbers.
            WholeNumber.parse(value).map { $0 > 0 } ?? false ? nil : "is not a whole number above 0"
        },
        attributes(
            "media-content-channels", ["channels"], w3c: ["InvalidInteger", "InvalidNonNegativeInteger"],
            "The channels of a media:content are a whole number.",
            help: "write the number in digits, such as '2'", good: "channels=\"2\"",
            bad: ["↓channels=\"stereo\"", "↓channels=\"5.1\""]
        ) { WholeNumber.parse($0) == nil ? "is not a whole number" : nil },
        attributes(
            "media-content-rates", ["bitrate", "framerate", "samplingrate"], w3c: ["InvalidFloat"],
            "The rates of a media:content are numbers.",
            help: "write the number with a point for the decimals: kbit/s, frames per second or kHz",
            good: "bitrate=\"128\" samplingrate=\"44.1\" framerate=\"29.97\"",
            bad: ["↓bitrate=\"128k\"", "↓samplingrate=\"44,1\"", "↓framerate=\".\""]
        ) { isDecimal($0) ? nil : "is not a number" },
        attributes(
            "media-content-type", ["type"], w3c: ["InvalidMIMEAttribute"],
            "The type of a media:content is a media type, such as audio/mpeg.",
            help: "write type=\"audio/mpeg\", or the media type that the file has",
            good: "type='application/x-bittorrent;enclosed=\"audio/mpeg\"'", bad: ["↓type=\"mp3\"", "↓type=\"\""]
        ) { ContentType($0) == nil ? "is not a media type" : nil },
        words("media-content-medium", "medium", ClosedLists.mediaMediums, w3c: ["InvalidMediaMedium"], bad: "sound"),
        words(
            "media-content-expression", "expression", ClosedLists.mediaExpressions, w3c: ["InvalidMediaExpression"],
            bad: "whole"),
        words("media-content-isdefault", "isDefault", ["true", "false"], w3c: ["InvalidTrueFalse"], bad: "yes"),
    ]

    static let fileSizeEmpty = Rule(
        "media-content-filesize-empty", .media, .warning, .all,
        summary: "A media:content has a size, or none is stated.",
        why: "An empty size is a template that found no file: have a look at what else it did not find.",
        help: "write the size of the file in bytes, or remove the attribute",
        source: "\(specification), media:content",
        w3c: ["InvalidPositiveInteger"],
        passing: [.item("<media:content url=\"https://example.com/1.mp3\"/>")],
        failing: [.item("<media:content url=\"https://example.com/1.mp3\" ↓fileSize=\"\"/>")],
        check: .element("media:content") { content, inspection in
            guard content["fileSize"]?.isXMLBlank == true else { return }
            inspection.report("the size is empty", at: content, attribute: "fileSize")
        })

    /// A row: attributes of media:content of which each must hold something of one kind.
    private static func attributes(
        _ id: String, _ names: [String], w3c: [String], _ summary: String, help: String, good: String, bad: [String],
        fault: @escaping @Sendable (String) -> String?
    ) -> Rule {
        Rule(
            id, .media, .error, .all, summary: summary,
            why: "Readers choose among several media by these values; what they can't read counts as nothing.",
            help: help, source: "\(specification), media:content", w3c: w3c,
            passing: [.item("<media:content url=\"https://example.com/1\" \(good)/>")],
            failing: bad.map { .item("<media:content url=\"https://example.com/1\" \($0)/>") },
            check: .element("media:content") { content, inspection in
                for name in names {
                    guard let value = content[name], name != "fileSize" || !value.isXMLBlank,
                        let fault = fault(value)
                    else { continue }
                    inspection.report(
                        "the \(name) \(value.quoted) \(fault)", at: content, attribute: name,
                        w3c: classes(name, of: w3c))
                }
            })
    }

    /// A row: an attribute of media:content that holds one of a few words.
    private static func words(_ id: String, _ name: String, _ words: [String], w3c: [String], bad: String) -> Rule {
        let list = words.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(words.last ?? "")'"
        return attributes(
            id, [name], w3c: w3c, "The \(name) of a media:content is \(list).", help: "write \(list)",
            good: words.first.map { "\(name)=\"\($0)\"" } ?? "", bad: ["↓\(name)=\"\(bad)\"", "↓\(name)=\"\""]
        ) { words.contains($0) ? nil : "is none of the words that are defined" }
    }

    // To the W3C validator a duration is a number of any kind, and the other measures are whole.
    private static func classes(_ name: String, of all: [String]) -> [String] {
        guard all.count > 1, all.contains("InvalidFloat") else { return all }
        return [name == "duration" ? "InvalidFloat" : "InvalidPositiveInteger"]
    }

    /// Digits with at most one point among them.
    private static func isDecimal(_ text: String) -> Bool {
        let digits = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        return digits.contains { !$0.isEmpty } && digits.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    }
}
