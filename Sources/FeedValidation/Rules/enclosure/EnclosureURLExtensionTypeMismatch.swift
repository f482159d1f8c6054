import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let enclosureURLExtensionTypeMismatch = Rule(
        "enclosure-url-extension-type-mismatch", .enclosure, .error, [.apple, .psp1],
        summary: "The extension and the type of an enclosure name the same kind of media.",
        why: """
            One says sound, the other pictures or a page. An app that goes by the type opens the wrong player, one \
            that goes by the extension the right one, or the other way about.
            """,
        help: "write the type that belongs to the file",
        source: "Apple, A Podcaster's Guide to RSS, enclosure; PSP-1, item enclosure",
        passing: [
            .item("<enclosure url=\"https://example.com/1.m4a\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp4\" length=\"12345678\" type=\"audio/mp4\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/x-bees\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"video/mp4\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"text/html\"/>"),
        ],
        check: .mismatch(ofKind: true))

    static let enclosureURLExtensionTypeMismatchFormat = Rule(
        "enclosure-url-extension-type-mismatch-format", .enclosure, .warning, [.apple, .psp1],
        summary: "The extension and the type of an enclosure name the same format.",
        why: """
            Players that look into the file play it all the same, but some choose the decoder by the type: for them \
            the file is broken.
            """,
        help: "write the type that belongs to the file",
        source: "Apple, A Podcaster's Guide to RSS, enclosure; PSP-1, item enclosure",
        supersedes: ["enclosure-type-nonstandard"],
        passing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mp3\"/>"),
            .item("<enclosure url=\"https://example.com/1.m4a\" length=\"12345678\" type=\"audio/mp4\"/>"),
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"video/mp4\"/>"),
        ],
        failing: [
            .item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" ↓type=\"audio/x-m4a\"/>"),
            .item("<enclosure url=\"https://example.com/1.m4a\" length=\"12345678\" ↓type=\"audio/mpeg\"/>"),
        ],
        check: .mismatch(ofKind: false))
}

private extension RuleCheck {
    /// The shape «extension and type agree»: in kind, or where they do, in format.
    static func mismatch(ofKind: Bool) -> RuleCheck {
        .inItems("enclosure") { enclosure, inspection in
            let parts = inspection.parts(of: enclosure)
            guard let format = parts.format, let type = parts.type, let name = parts.pathExtension else { return }
            let others = parts.formatsOfType
            guard !others.isEmpty, !others.contains(where: { $0.type == format.type }) else { return }
            guard others.contains(where: { $0.kind == format.kind }) != ofKind else { return }
            inspection.report(
                "the type '\(type)' does not belong to '.\(name)'", at: enclosure, attribute: "type",
                help: "write type=\"\(format.type)\", if the file is what its name says")
        }
    }
}
