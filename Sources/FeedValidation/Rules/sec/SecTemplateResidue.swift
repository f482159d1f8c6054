import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let secTemplateResidue = Rule(
        "sec-template-residue", .sec, .error, .all,
        summary: "No place of a template is left unfilled.",
        why: """
            '{{ title }}', 'undefined' and the like are what a program leaves that did not have the value: listeners \
            see it as it is, and an address with it leads nowhere.
            """,
        help: "fill in the value, or leave the element out where there is none",
        source: "Podfeed",
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .item("<title>Null safety, undefined behaviour and NaN</title><description>{{}} ${} {a}</description>"),
            .item("<description>&lt;code&gt;{{ name }}&lt;/code&gt; null</description>"),
            .item("<description>&lt;a href=\"https://example.com/?a=null\"&gt;x&lt;/a&gt;</description>"),
            .item("<link>https://example.com/nullable</link>"),
        ],
        failing: [
            .item("<title>↓{{ title }}</title>"), .item("<itunes:author>↓undefined</itunes:author>"),
            .item("<enclosure ↓url=\"${url}\" length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<description>Bees ↓{{ notes }}</description>"),
            .item("<content:encoded><![CDATA[<p>é</p>\n<p>Bees ↓&lt;%= notes %&gt;</p>]]></content:encoded>"),
            .item("<link>↓https://example.com/undefined/1</link>"),
            .item("<comments>↓https://example.com/?id=null</comments>"),
            .item("<description>&lt;a ↓href=\"https://example.com/undefined\"&gt;x&lt;/a&gt;</description>"),
            .item("<description>&lt;a ↓href=\"{{ url }}\"&gt;x&lt;/a&gt;</description>"),
        ],
        check: .several([
            .trees(checkTree),
            .addresses(.suspectPart) { address, inspection in
                guard let part = address.reference.missingPart(isField: true) else { return }
                inspection.report("the address has \(part.quoted) where a value belongs", at: address.place)
            },
            .html(.template, checkHTML),
            .html(.suspectLink, checkLinks),
        ]))
}

@Sendable private func checkTree(_ tree: ElementTree, _ inspection: inout Inspection) {
    // One look at all bytes of the tree spares nearly all runs of text a second.
    let hasMark = TemplateMark.first(in: tree.bytes[...]) != nil
    tree.forEachRun(where: { hasMark || TemplateMark.isMissingValueInSpace($0) }) { run in
        guard run.attribute != nil || !HTMLText.isHTML(run.element) else { return }
        if let mark = TemplateMark.first(in: run.bytes) {
            let text = String(decoding: run.bytes[mark...].prefix(60), as: UTF8.self)
            inspection.report("\(run.owner) has \(text.quoted)", at: run.place(of: run.bytes[mark...].prefix(8)))
        } else if TemplateMark.isMissingValue(run.bytes.trimmedOfXMLWhiteSpace) {
            let text = String(decoding: run.bytes.trimmedOfXMLWhiteSpace, as: UTF8.self)
            inspection.report("\(run.owner) is '\(text)'", at: run.place(of: run.bytes))
        }
    }
}

@Sendable private func checkHTML(_ html: HTMLText, _ inspection: inout Inspection) {
    var code = 0
    for token in html.fragment.tokens {
        switch token.kind {
        case .start:
            if isCode(token.name) { code += 1 }
            for attribute in html.attributes(of: token) {
                guard let value = attribute.value, TemplateMark.first(in: html.fragment.bytes[value]) != nil
                else { continue }
                inspection.report(
                    "'\(attribute.name)' has \(html.fragment.string(value).quoted)", at: attribute.name, in: token,
                    of: html)
            }
        case .end: if isCode(token.name) { code = max(0, code - 1) }
        case .text where code == 0:
            guard let mark = TemplateMark.first(in: html.fragment.bytes[token.content]) else { continue }
            let rest = mark..<token.content.upperBound
            inspection.report(
                "the notes have \(html.fragment.string(rest.prefix(60)).quoted)", atText: mark..<(mark + 2), in: token,
                of: html)
        case .text, .raw, .comment, .instruction: break
        }
    }
}

@Sendable private func checkLinks(_ html: HTMLText, _ inspection: inout Inspection) {
    for link in html.links {
        guard let part = link.reference.missingPart(isField: false) else { continue }
        inspection.report(
            "the link has \(part.quoted) where a value belongs", at: link.attribute, in: link.tag, of: html)
    }
}

private func isCode(_ name: String) -> Bool { name == "code" || name == "pre" || name == "samp" || name == "kbd" }

extension URLReference {
    /// A part of the address that a program writes for a value that it does not have: of links whole segments of the
    /// path only, of fields of the feed also values in the query.
    fileprivate func missingPart(isField: Bool) -> String? {
        guard isHTTP else { return nil }
        let slash = UInt8(ascii: "/")
        if TemplateMark.mayFollow(slash, in: text.utf8.span.extracting(pathRange)) {
            for segment in path.utf8.split(separator: slash) where TemplateMark.isMissingValue(segment) {
                return String(segment)
            }
        }
        guard isField, let query, TemplateMark.mayFollow(UInt8(ascii: "="), in: query.utf8.span) else { return nil }
        for part in query.utf8.split(separator: UInt8(ascii: "&")) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = part[part.index(after: equals)...]
            if TemplateMark.isMissingValue(value) { return String(value) }
        }
        return nil
    }
}
