import FeedValues
import FeedVocabulary
import Foundation
import Mustache
import PodcastModel

/// The values of templates as swift-mustache takes them.
///
/// Every name that a template may use is there, so that none is found by mistake in the section around: what an episode
/// doesn't have is ``Absent``. Texts are escaped for Markdown, and addresses are read as what they are.
enum TemplateValues {
    /// Stands for what is not there.
    struct Absent: MustacheCustomRenderable {
        /// Nothing.
        var renderText: String { "" }
        /// Always, so that its section is left out.
        var isNull: Bool { true }
    }

    /// A text that may be missing.
    static func text(_ text: String?) -> Any { text.map { $0.markdownEscaped } ?? Absent() }

    /// An address that may be missing.
    static func address(_ address: WebAddress?) -> Any { address.map { $0.markdownEscaped } ?? Absent() }

    /// A number that may be missing.
    static func number(_ number: Int?) -> Any { number.map(String.init) ?? Absent() }

    /// People with their roles.
    static func people(_ credits: [Credit]) -> [[String: Any]] {
        credits.map { ["name": text($0.name), "role": text($0.role.role), "link": address($0.link)] }
    }

    /// Places to support something.
    static func funding(_ funding: [Funding]) -> [[String: Any]] {
        funding.map { ["label": text($0.label), "url": address($0.address)] }
    }
}

extension String {
    /// The text with every character escaped that means something to Markdown.
    fileprivate var markdownEscaped: String {
        var escaped = UnicodeScalarView()
        for scalar in unicodeScalars {
            if "\\`*_{}[]<>()#+-.!|~&:@=".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

extension WebAddress {
    /// The address with all that percent-encoded which Markdown would read as something else, wherever it stands: behind
    /// the words of a link, in their place, or bare. There are no escapes that all three places know.
    fileprivate var markdownEscaped: String {
        let bytes = Array(description.utf8)
        let hasTildes = bytes.count { $0 == UInt8(ascii: "~") } > 1
        let endsInHost = path.isEmpty && query == nil && fragment == nil
        var escaped: [UInt8] = []
        var isInEntity = false
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let isMarkup =
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"): true
                case UInt8(ascii: "~"): hasTildes || isLast
                case UInt8(ascii: ";"): isInEntity || isLast
                // Behind a letter it can't begin emphasis.
                case UInt8(ascii: "_"): isLast || !bytes[index - 1].isASCIIAlphanumeric
                // A bare address ends before them.
                case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "'"):
                    isLast && !endsInHost
                default: false
                }
            if isMarkup { escaped += "%\(String(byte, radix: 16, uppercase: true))".utf8 } else { escaped.append(byte) }
            isInEntity =
                byte == UInt8(ascii: "&") || isInEntity && (byte.isASCIIAlphanumeric || byte == UInt8(ascii: "#"))
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
