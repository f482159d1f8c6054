import Diagnostics
import FeedValues

extension Rule {
    static let guidWhitespace = Rule(
        "guid-whitespace", .guid, .warning, [.apple, .psp1],
        summary: "A guid has no white space around it and no line break in it.",
        why: """
            Some apps drop white space around a guid and some keep it: once the generator lays the file out in another \
            way, the second kind takes all episodes for new ones.
            """,
        help: "write the guid right between <guid> and </guid>",
        source: "PSP-1, item guid; Apple, A Podcaster's Guide to RSS, guid",
        w3c: ["UnexpectedWhitespace"],
        passing: [.item("<guid>b8a1</guid>"), .item("<guid>b8 a1</guid>"), .item("<guid> </guid>")],
        failing: [.item("<guid>\n  ↓b8a1\n</guid>"), .item("<guid>↓b8a1 </guid>"), .item("<guid>↓b8\na1</guid>")],
        check: .inItems("guid") { guid, inspection in
            guard guid.hasTextByte(where: \.isXMLWhiteSpace) else { return }
            let text = guid.text
            let trimmed = text.trimmedOfXMLWhiteSpace
            guard !trimmed.isEmpty else { return }
            if trimmed.utf8.count < text.utf8.count {
                inspection.report("the guid \(String(trimmed).quoted) has white space around it", inTextOf: guid)
            } else if trimmed.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
                inspection.report("the guid \(String(trimmed).quoted) has a line break in it", inTextOf: guid)
            }
        })

    static let guidWhitespaceInner = Rule(
        "guid-whitespace-inner", .guid, .info, [.apple, .psp1],
        summary: "A guid has no space in it.",
        why: "A space inside is part of the guid, but tools that fold or encode it make another guid of it.",
        help: "leave this guid as it is; give new items one without spaces",
        source: "PSP-1, item guid; Apple, A Podcaster's Guide to RSS, guid",
        passing: [.item("<guid>b8a1</guid>"), .item("<guid> b8a1 </guid>"), .item("<guid>b8\na1</guid>")],
        failing: [.item("<guid>↓episode 12</guid>")],
        check: .inItems("guid") { guid, inspection in
            guard guid.hasTextByte(where: \.isXMLWhiteSpace) else { return }
            let text = guid.trimmedText
            guard text.utf8.contains(where: \.isXMLWhiteSpace),
                !text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
            else { return }
            inspection.report("the guid \(text.quoted) has a space in it", inTextOf: guid)
        })
}
