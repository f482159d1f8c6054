import Diagnostics
import FeedVocabulary
import XMLCore

/// Writes the elements of one feed and knows from where each came.
///
/// Elements are numbered in the order of their start tags; the root is 0. Text that XML cannot hold becomes a
/// finding at its origin, and the feed is then of no use.
struct FeedComposer: ~Copyable {
    private var xml: XMLWriter
    private let traced: Set<Int>
    private var name: StaticString = "rss"
    private var number = 0

    /// The origins of those elements that are traced and written.
    private(set) var origins: [Int: ElementOrigin] = [:]
    /// The texts that XML cannot hold.
    private(set) var findings: [Finding] = []

    /// A feed with its root.
    init(rootedAt origin: Origin, tracing traced: Set<Int> = []) throws(XMLWritingError) {
        xml = try XMLWriter(root: "rss", attributes: FeedComposer.rootAttributes)
        self.traced = traced
        guard traced.contains(0) else { return }
        let attributes = FeedComposer.rootAttributes.map { ($0.key.description, origin.defaulted) }
        origins[0] = ElementOrigin(
            name: "rss", origin: origin.defaulted, attributes: Dictionary(uniqueKeysWithValues: attributes))
    }

    /// How many bytes are written and not taken, about.
    var pendingBytes: Int { xml.pendingBytes }

    /// What has been written since the last call.
    mutating func take() throws(XMLWritingError) -> [UInt8] { try xml.take() }

    /// Closes the root and gives what was not taken yet.
    consuming func finish() throws(XMLWritingError) -> [UInt8] { try xml.finish() }

    /// Opens an element.
    mutating func start(_ name: StaticString, from origin: Origin) {
        xml.start(name)
        self.name = name
        number += 1
        if traced.contains(number) { origins[number] = ElementOrigin(name: name.description, origin: origin) }
    }

    /// Writes an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ value: String, from origin: Origin) {
        do { try xml.attribute(name, value) } catch { report(error, in: value, from: origin) }
        if traced.contains(number) { origins[number]?.attributes[name.description] = origin }
    }

    /// Closes the element that was opened last.
    mutating func end() { xml.end() }

    /// Writes an element that holds text.
    mutating func element(_ name: StaticString, _ text: String, from origin: Origin) {
        start(name, from: origin)
        self.text(text, from: origin)
        end()
    }

    /// Writes an element that holds a text of the source.
    mutating func element(_ name: StaticString, _ text: Located<String>) {
        element(name, text.value, from: text.origin)
    }

    /// Writes text into the element that was just opened.
    mutating func text(_ value: String, from origin: Origin) {
        do { try xml.text(value) } catch { report(error, in: value, from: origin) }
    }

    /// Writes an element that holds blocks of HTML as CDATA.
    mutating func element(_ name: StaticString, html blocks: [Located<String>]) {
        guard let first = blocks.first else { return }
        start(name, from: first.origin.derived)
        do {
            try xml.section(blocks.count == 1 ? first.value : blocks.map(\.value).joined(separator: "\n"))
        } catch {
            for block in blocks {
                guard let character = IllegalCharacter(in: block.value) else { continue }
                report(character, in: block.value, from: block.origin)
            }
        }
        end()
    }

    private mutating func report(_ character: IllegalCharacter, in text: String, from origin: Origin) {
        let finding = Finding(illegal: character, in: text, at: origin.location)
        if !findings.contains(finding) { findings.append(finding) }
    }

    private static var rootAttributes: KeyValuePairs<StaticString, String> {
        [
            "version": "2.0",
            "xmlns:itunes": KnownNamespace.itunes.address,
            "xmlns:podcast": KnownNamespace.podcast.address,
            "xmlns:atom": KnownNamespace.atom.address,
            "xmlns:content": KnownNamespace.content.address,
        ]
    }
}
