import Diagnostics
import FeedValues
import PodcastModel
import XMLCore

/// Writes elements of a feed as bytes and knows from where each came.
///
/// Elements are numbered in the order of their start tags; the root of the feed is 0. Text that XML cannot hold
/// becomes a finding at its origin, and the elements are then of no use.
struct FeedComposer: ~Copyable {
    /// How many elements stand around those of a channel: `rss` and `channel`.
    static let depth = 2

    /// What is written: elements, each with the line break and the indentation before it.
    private(set) var xml = XMLFragment(depth: FeedComposer.depth)
    /// The origins of those elements that are traced and written.
    private(set) var origins: [Int: ElementOrigin] = [:]
    /// The texts that XML cannot hold.
    private(set) var findings: [Finding] = []

    private let traced: Set<Int>
    private let isTracing: Bool
    private var firstNumber: Int
    private var number: Int

    /// Elements of a channel.
    ///
    /// - Parameters:
    ///   - number: The number of the first element among those of the feed.
    ///   - traced: The numbers of the elements whose origins are wanted.
    init(from number: Int = 0, tracing traced: Set<Int> = []) {
        firstNumber = number
        self.number = number - 1
        self.traced = traced
        isTracing = !traced.isEmpty
    }

    /// How many elements are written.
    var elements: Int { number + 1 - firstNumber }

    /// Forgets what is written, and keeps the room for more.
    mutating func clear() {
        xml.removeBytes()
        firstNumber = number + 1
        findings = []
    }

    /// Opens an element.
    mutating func start(_ name: StaticString, from origin: @autoclosure () -> Origin) {
        count(name, from: origin())
        xml.start(name)
    }

    /// Writes an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ value: String, from origin: @autoclosure () -> Origin) {
        do { try xml.attribute(name, value) } catch { report(error, in: value, from: origin()) }
        trace(name, from: origin())
    }

    /// Writes a number as an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ number: Int, from origin: @autoclosure () -> Origin) {
        xml.attribute(name, number)
        trace(name, from: origin())
    }

    /// Writes a date as an attribute of the element that was just opened.
    mutating func attribute(_ name: StaticString, _ date: Timestamp, from origin: @autoclosure () -> Origin) {
        let text = date.rfc5322Bytes
        xml.attribute(name, ascii: text.span)
        trace(name, from: origin())
    }

    /// Closes the element that was opened last.
    mutating func end() { xml.end() }

    /// Writes an element that holds text.
    mutating func element(_ name: StaticString, _ text: String, from origin: @autoclosure () -> Origin) {
        count(name, from: origin())
        do { try xml.element(name, text) } catch { report(error, in: text, from: origin()) }
    }

    /// Writes an element that holds a date.
    mutating func element(_ name: StaticString, _ date: Timestamp, from origin: @autoclosure () -> Origin) {
        count(name, from: origin())
        let text = date.rfc5322Bytes
        xml.element(name, ascii: text.span)
    }

    /// Writes text into the element that was just opened.
    mutating func text(_ value: String, from origin: @autoclosure () -> Origin) {
        do { try xml.text(value) } catch { report(error, in: value, from: origin()) }
    }

    /// Writes a number into the element that was just opened.
    mutating func text(_ number: Int) { xml.text(number) }

    /// Writes an element that holds blocks of HTML as CDATA, a block a line.
    mutating func element(_ name: StaticString, html blocks: [Located<String>]) {
        guard let first = blocks.first else { return }
        start(name, from: first.origin.derived)
        xml.startSection()
        for (index, block) in blocks.enumerated() {
            if index > 0 { xml.sectionLineFeed() }
            do { try xml.section(block.value) } catch { report(error, in: block.value, from: block.origin) }
        }
        xml.endSection()
        end()
    }

    /// Writes an element that holds the blocks of HTML that were just written once more.
    mutating func repeatElement(_ name: StaticString, html blocks: [Located<String>]) {
        guard let first = blocks.first else { return }
        start(name, from: first.origin.derived)
        xml.repeatSection()
        end()
    }

    /// Writes an element that the model has no value for.
    mutating func foreign(_ element: Located<ForeignElement>) {
        count("extension", from: element.origin)
        number += element.value.elements - 1
        xml.element(checked: element.value.xml)
    }

    @inline(__always)
    private mutating func count(_ name: StaticString, from origin: @autoclosure () -> Origin) {
        number += 1
        if isTracing, traced.contains(number) {
            origins[number] = ElementOrigin(name: name.description, origin: origin())
        }
    }

    @inline(__always)
    private mutating func trace(_ attribute: StaticString, from origin: @autoclosure () -> Origin) {
        if isTracing { origins[number]?.attributes[attribute.description] = origin() }
    }

    private mutating func report(_ character: IllegalCharacter, in text: String, from origin: Origin) {
        let finding = Finding(illegal: character, in: text, at: origin.location)
        if !findings.contains(finding) { findings.append(finding) }
    }
}
