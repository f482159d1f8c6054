import Diagnostics
import XMLCore

/// Writes elements of a feed as bytes and knows from where each came.
///
/// Elements are numbered in the order of their start tags; the root of the feed is 0. Text that XML cannot hold
/// becomes a finding at its origin, and the elements are then of no use.
struct FeedComposer {
    /// How many elements stand around those of a channel: `rss` and `channel`.
    static let depth = 2

    private var xml = XMLFragment(depth: FeedComposer.depth)
    private let traced: Set<Int>
    private let firstNumber: Int
    private var number: Int

    /// The origins of those elements that are traced and written.
    private(set) var origins: [Int: ElementOrigin] = [:]
    /// The texts that XML cannot hold.
    private(set) var findings: [Finding] = []

    /// Elements of a channel.
    ///
    /// - Parameters:
    ///   - number: The number of the first element among those of the feed.
    ///   - traced: The numbers of the elements whose origins are wanted.
    init(from number: Int = 0, tracing traced: Set<Int> = []) {
        firstNumber = number
        self.number = number - 1
        self.traced = traced
    }

    /// What is written: elements, each with the line break and the indentation before it.
    var bytes: [UInt8] { xml.bytes }

    /// How many elements are written.
    var elements: Int { number + 1 - firstNumber }

    /// Opens an element.
    mutating func start(_ name: StaticString, from origin: Origin) {
        xml.start(name)
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
}
