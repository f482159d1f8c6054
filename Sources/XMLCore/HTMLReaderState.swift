import CLibXML2
import FeedValues

/// What is known while libxml2 reports the events of a text of HTML.
///
/// libxml2 tells how far it has read, and also reports tags that are only implied. So the text is read along: a tag is
/// one that stands there, between the end of what was reported last and the place that libxml2 has reached.
@safe struct HTMLReaderState {
    var fragment = HTMLFragment()
    /// How many elements are open, implied ones among them.
    var depth = 0
    // Only to ask for its offset and to stop it.
    var parser: htmlParserCtxtPtr?
    private let text: UnsafeBufferPointer<UInt8>
    // Everything before this has been reported.
    private var cursor = 0
    // The names so far, where there may be too many.
    private var names: Set<String> = []
    private var nameBytes = 0

    init(text: UnsafeBufferPointer<UInt8>) {
        unsafe self.text = unsafe text
        fragment.bytes.reserveCapacity(text.count)
        fragment.tokens.reserveCapacity(min(text.count / 24, 1000) + 2)
    }

    /// How far libxml2 has read.
    private var reached: Int {
        guard let parser = unsafe parser else { return cursor }
        return unsafe min(Int(podfeed_bytes_consumed(parser)), text.count)
    }

    mutating func start(
        _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        depth += 1
        guard depth <= HTMLFragment.depth else { return stop(.depth) }
        let name = unsafe String(libxml: name)
        let reached = reached
        guard let tagStart = tagStart(of: name, mark: "<", before: reached) else { return }
        let first = fragment.attributes.count
        if let attributes = unsafe attributes { unsafe add(attributes) }
        let (ending, end) = endOfTag(from: reached)
        append(
            .start, name, tagStart..<end, content: first..<fragment.attributes.count, ending: ending)
        count(name)
    }

    mutating func end(_ name: UnsafePointer<UInt8>?) {
        let name = unsafe String(libxml: name)
        let reached = reached
        guard let tagStart = tagStart(of: name, mark: "</", before: reached) else { return }
        append(.end, name, tagStart..<max(reached, tagStart), content: 0..<0)
    }

    mutating func text(_ characters: UnsafeBufferPointer<UInt8>, _ kind: HTMLFragment.Token.Kind) {
        let reached = reached
        let place = unsafe placeOfText(characters, reached)
        let first = fragment.bytes.count
        unsafe fragment.bytes.append(contentsOf: characters)
        fragment.addPiece(start: first, offset: place.lowerBound)
        let last = fragment.tokens.count - 1
        if last >= 0, fragment.tokens[last].kind == kind {
            fragment.tokens[last].end = place.upperBound
            fragment.tokens[last].content = fragment.tokens[last].content.lowerBound..<fragment.bytes.count
            cursor = place.upperBound
        } else {
            append(kind, "", place, content: first..<fragment.bytes.count)
        }
    }

    mutating func comment(_ words: UnsafePointer<UInt8>?) {
        let reached = reached
        let start = firstIndex(of: "<!--", before: reached) ?? cursor
        let first = fragment.bytes.count
        unsafe fragment.bytes.append(contentsOf: String(libxml: words).utf8)
        fragment.addPiece(start: first, offset: min(start + 4, reached))
        append(.comment, "", start..<max(start, reached), content: first..<fragment.bytes.count)
    }

    mutating func instruction(_ target: UnsafePointer<UInt8>?) {
        let reached = reached
        let start = firstIndex(of: "<?", before: reached) ?? cursor
        append(.instruction, unsafe String(libxml: target), start..<max(start, reached), content: 0..<0)
    }

    private mutating func append(
        _ kind: HTMLFragment.Token.Kind, _ name: String, _ place: Range<Int>, content: Range<Int>,
        ending: HTMLFragment.Ending = .closed
    ) {
        guard fragment.tokens.count < HTMLFragment.tokenCount else { return stop(.tokens) }
        cursor = place.upperBound
        fragment.tokens.append(
            HTMLFragment.Token(
                kind: kind, ending: ending, name: name, offset: place.lowerBound, end: place.upperBound,
                content: content))
    }

    private mutating func add(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var index = 0
        while let name = unsafe attributes[index] {
            let first = fragment.bytes.count
            var value: Range<Int>?
            if let characters = unsafe attributes[index + 1] {
                unsafe fragment.bytes.append(
                    contentsOf: UnsafeBufferPointer(start: characters, count: Int(xmlStrlen(characters))))
                value = first..<fragment.bytes.count
            }
            let name = unsafe String(libxml: name)
            fragment.attributes.append(HTMLFragment.Attribute(name: name, value: value))
            count(name)
            index += 2
        }
    }

    // libxml2 leaves out, and tells nobody, what its dictionary has no room for.
    private mutating func count(_ name: String) {
        guard unsafe text.count > HTMLFragment.nameBytes, names.insert(name).inserted else { return }
        nameBytes += name.utf8.count + 1
        if nameBytes > HTMLFragment.nameBytes { stop(.names) }
    }

    private mutating func stop(_ limit: HTMLFragment.Limit) {
        fragment.limit = unsafe (limit, min(cursor, max(0, text.count - 1)))
    }
}

// Where things stand in the text.
extension HTMLReaderState {
    // Characters as written end where libxml2 has arrived; those of a reference, and a lone `<`, begin at the cursor.
    private func placeOfText(_ characters: UnsafeBufferPointer<UInt8>, _ reached: Int) -> Range<Int> {
        let start = reached - characters.count
        if start >= cursor, unsafe text[start..<reached].elementsEqual(characters) { return start..<reached }
        let end = unsafe min(cursor + characters.count, text.count)
        let isWritten = unsafe text[cursor..<end].elementsEqual(characters)
        return cursor..<(isWritten ? max(end, reached) : max(cursor, reached))
    }

    private func endOfTag(from reached: Int) -> (HTMLFragment.Ending, Int) {
        guard unsafe reached < text.count else { return unsafe (.unfinished, text.count) }
        switch unsafe text[reached] {
        case UInt8(ascii: ">"): return (.closed, reached + 1)
        case UInt8(ascii: "/"): return unsafe (.selfClosed, min(reached + 2, text.count))
        default: return (.unfinished, reached)
        }
    }

    private func tagStart(of name: String, mark: StaticString, before reached: Int) -> Int? {
        var start = cursor
        while let found = firstIndex(of: mark, from: start, before: reached) {
            if stands(name, at: found + mark.utf8CodeUnitCount, before: reached) { return found }
            start = found + 1
        }
        return nil
    }

    // Of a name of more than 100 bytes libxml2 takes the first 100.
    private func stands(_ name: String, at first: Int, before reached: Int) -> Bool {
        let end = first + name.utf8.count
        guard end <= reached else { return false }
        var index = first
        for byte in name.utf8 {
            if unsafe text[index].asciiLowercased != byte.asciiLowercased { return false }
            index += 1
        }
        return unsafe end == text.count || !nameBytesOfHTML.contains(text[end]) || end - first >= 100
    }

    private func firstIndex(of mark: StaticString, from start: Int? = nil, before end: Int) -> Int? {
        let count = mark.utf8CodeUnitCount
        let first = unsafe mark.utf8Start.pointee
        var index = start ?? cursor
        while index + count <= end {
            if unsafe text[index] == first, stands(mark, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func stands(_ mark: StaticString, at index: Int) -> Bool {
        for offset in 1..<mark.utf8CodeUnitCount where unsafe text[index + offset] != mark.utf8Start[offset] {
            return false
        }
        return true
    }
}

private let nameBytesOfHTML = ASCIISet(alphanumericsAnd: ":-_.")
