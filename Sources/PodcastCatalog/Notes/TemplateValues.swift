import FeedValues
import FeedVocabulary
import Foundation
import Mustache
import PodcastModel

/// The values of templates as swift-mustache takes them.
///
/// Every name that a template may use is there, so that none is found by mistake in the section around: what an episode
/// doesn't have is ``absent``. Texts are escaped for Markdown, and addresses fit between the brackets of a link.
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
    static func address(_ address: WebAddress?) -> Any { address.map { $0.description.linkEscaped } ?? Absent() }

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

    /// The address with brackets percent-encoded, which would end a link of Markdown.
    fileprivate var linkEscaped: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) else { return self }
        return replacing("(", with: "%28").replacing(")", with: "%29")
    }
}
