import FeedValues
import FeedVocabulary
import XMLCore

/// Writes elements of a feed as texts of XML, with prefixes that mean the same in the whole show.
struct ForeignXML {
    /// The prefixes that every feed of a catalogue has for itself.
    private static let own = KnownNamespace.writtenPrefixes

    /// The namespaces that a show declares, in the order in which they were met.
    private(set) var declared: [(prefix: String, address: String)] = []
    /// How many characters were dropped, because a catalogue can't hold them.
    private(set) var dropped = 0

    private var prefixes: [String: String] = [:]
    private var taken: Set<String> = []
    private let isHTML: Bool

    /// No namespace met yet.
    init() { isHTML = false }

    private init(isHTML: Bool) { self.isHTML = isHTML }

    /// An element with all that is in it; `nil` where a prefix of it means nothing.
    mutating func text(of node: Int, in tree: ElementTree) -> String? {
        var xml = ""
        return append(node, tree, to: &xml) ? xml : nil
    }

    /// What stands in an element, as HTML that was not escaped; `nil` where elements of others are in it.
    static func html(in element: FeedElement) -> String? {
        var writer = ForeignXML(isHTML: true)
        var html = ""
        return writer.appendContent(of: element.node, element.tree, to: &html) ? html : nil
    }

    private mutating func append(_ node: Int, _ tree: ElementTree, to xml: inout String) -> Bool {
        let own = tree.nodes[node]
        guard let name = name(tree.names[Int(own.name)]) else { return false }
        xml += "<" + name
        let first = Int(own.first)
        for attribute in tree.attributes[first..<(first + Int(own.count))] {
            guard let name = self.name(tree.names[Int(attribute.name)]) else { continue }
            xml += " " + name + "=\"" + escaped(tree.value(of: attribute), inAttribute: true) + "\""
        }
        guard Int(own.end) > node + 1 else {
            // HTML knows no empty elements but those that never hold anything.
            xml += !isHTML ? "/>" : ForeignXML.void.contains(name) ? ">" : "></\(name)>"
            return true
        }
        xml += ">"
        guard appendContent(of: node, tree, to: &xml) else { return false }
        xml += "</" + name + ">"
        return true
    }

    private mutating func appendContent(of node: Int, _ tree: ElementTree, to xml: inout String) -> Bool {
        var next = node + 1
        while next < Int(tree.nodes[node].end) {
            let child = tree.nodes[next]
            switch child.kind {
            case .element: guard append(next, tree, to: &xml) else { return false }
            case .text, .cdata:
                let bytes = tree.bytes[Int(child.first)..<Int(child.first + child.count)]
                xml += escaped(String(decoding: bytes, as: UTF8.self), inAttribute: false)
            case .comment: break
            }
            next = Int(child.end)
        }
        return true
    }

    private static let void: Set<String> = ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"]

    private mutating func name(_ name: XMLName) -> String? {
        if isHTML { return ForeignXML.isHTML(name) ? name.local.lowercased() : nil }
        if name.prefix == "xml" { return "xml:" + name.local }
        if name.namespace.isEmpty { return undeclared(name) }
        if ImportedName.isCore(name) { return name.local }
        if let known = prefixes[name.namespace] { return known + ":" + name.local }
        let match = KnownNamespace.match(name.namespace)
        let prefix: String
        if let meant = match.meant {
            prefix =
                ForeignXML.own.contains(meant.prefix)
                ? meant.prefix : declare(meant.address, as: meant.prefix)
        } else {
            prefix = declare(name.namespace, as: name.prefix)
        }
        prefixes[name.namespace] = prefix
        return prefix + ":" + name.local
    }

    private static func isHTML(_ name: XMLName) -> Bool {
        name.namespace == "http://www.w3.org/1999/xhtml" || ImportedName.isCore(name)
    }

    /// A name whose prefix means nothing in the feed: that of a well-known one is taken for what it is.
    private func undeclared(_ name: XMLName) -> String? {
        if name.prefix.isEmpty { return name.local }
        return ForeignXML.own.contains(name.prefix) ? name.qualified : nil
    }

    private mutating func declare(_ address: String, as wanted: String) -> String {
        if let known = declared.first(where: { $0.address == address }) { return known.prefix }
        var prefix = ForeignXML.isPrefix(wanted) ? wanted : "ns1"
        var number = 2
        while ForeignXML.own.contains(prefix) || !taken.insert(prefix).inserted {
            prefix = "ns\(number)"
            number += 1
        }
        declared.append((prefix, address))
        return prefix
    }

    private static func isPrefix(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isASCIILetter, !text.lowercased().hasPrefix("xml") else {
            return false
        }
        return text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
    }

    private mutating func escaped(_ text: String, inAttribute: Bool) -> String {
        let clean = CleanText(text)
        dropped += clean.dropped
        guard clean.text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 < 0x20 })
        else { return clean.text }
        var bytes: [UInt8] = []
        for byte in clean.text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
            case 0x0A where inAttribute: bytes += "&#10;".utf8
            case 0x09 where inAttribute: bytes += "&#9;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
