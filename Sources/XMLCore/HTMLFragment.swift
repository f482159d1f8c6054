/// The tags, text and comments of a text that is HTML, in the order written.
///
/// libxml2's parser of HTML 4 takes the text apart: it tells tags from text as browsers do, opens references to
/// characters, and knows where scripts and style sheets end. It builds no tree of HTML 5: what is implied, dropped or
/// moved there is not in here, only what is written. Offsets are those of the text that was parsed.
package struct HTMLFragment: Sendable {
    /// Something that is written in the text.
    package struct Token: Sendable {
        /// What is written.
        package enum Kind: UInt8, Sendable {
            /// A start tag.
            case start
            /// An end tag, whether or not something is open that it could end.
            case end
            /// Text that a reader sees, references replaced.
            case text
            /// The inside of a script or style sheet.
            case raw
            /// A comment.
            case comment
            /// A processing instruction, which HTML does not have.
            case instruction
        }

        /// What it is.
        package var kind: Kind
        /// How a start tag ends.
        package var ending = Ending.closed
        /// The name of a tag or instruction in lower case; empty for text.
        package var name: String
        /// Offset of the first byte.
        package var offset: Int
        /// Offset after the last byte.
        package var end: Int
        /// The attributes of a start tag, or the bytes of text and comments.
        package var content: Range<Int>
    }

    /// How a start tag ends.
    package enum Ending: UInt8, Sendable {
        /// With `>`.
        case closed
        /// With `/>`.
        case selfClosed
        /// Not at all: the text is over.
        case unfinished
    }

    /// An attribute of a start tag.
    package struct Attribute: Sendable {
        /// The name in lower case.
        package var name: String
        /// The bytes of the value, references replaced; `nil` for one without.
        package var value: Range<Int>?
    }

    /// Why the rest of a text was not read.
    package enum Limit: Hashable, Sendable {
        /// Elements are nested too deep.
        case depth
        /// There are too many different names of elements and attributes.
        case names
        /// There are too many tags and texts.
        case tokens
    }

    /// What is written, in order.
    package internal(set) var tokens: [Token] = []
    /// The attributes of all start tags.
    package internal(set) var attributes: [Attribute] = []
    /// Text and values, as UTF-8.
    package internal(set) var bytes: [UInt8] = []
    /// Why the rest was not read, and from where on; `nil` when all was.
    package internal(set) var limit: (kind: Limit, offset: Int)?
    /// The names in it, where the text is simple HTML: properly nested, with nothing in it but some well-known elements
    /// and attributes; `nil` for any other.
    package internal(set) var names: HTMLNames?
    // Where bytes of `bytes` stand in the text, as far as each piece stands there letter by letter.
    var pieces: [(start: Int, offset: Int)] = []

    /// A fragment without anything in it.
    package init() {}

    /// The offset in the text of a byte of a text token.
    package func offset(ofByte index: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return index }
        let piece = pieces[low - 1]
        return piece.offset + index - piece.start
    }

    // A piece that stands where the piece before it leads to is no piece of its own.
    mutating func addPiece(start: Int, offset: Int) {
        if let last = pieces.last, last.offset + start - last.start == offset { return }
        pieces.append((start, offset))
    }

    /// The text of a token, or of the value of an attribute.
    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension HTMLFragment {
    /// The most levels of elements that are read: browsers stop there, too.
    package static let depth = 512
    /// The most bytes of different names, a byte more counted for each: the dictionary takes no more.
    package static let nameBytes = 4600
    /// The most tags, texts and comments of a text.
    package static let tokenCount = 100_000
}
