/// A place in the bytes of a text, from which a parser takes one piece after another.
struct ByteScanner {
    /// The bytes not taken yet.
    private(set) var rest: Substring.UTF8View

    /// A scanner at the start of a text.
    init(_ text: Substring) { rest = text.utf8 }

    /// Whether all is taken.
    var isAtEnd: Bool { rest.isEmpty }

    /// The next byte, which stays.
    var next: UInt8? { rest.first }

    /// Takes the next byte if it is the one given.
    mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes the next byte if it is the character given, which must be of ASCII.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        take(UInt8(ascii: character))
    }

    /// Takes bytes as long as they are as asked.
    mutating func take(while isWanted: (UInt8) -> Bool) -> Substring.UTF8View {
        let end = rest.firstIndex { !isWanted($0) } ?? rest.endIndex
        let taken = rest[..<end]
        rest = rest[end...]
        return taken
    }

    /// Takes digits and gives their value and count; `nil`, and takes nothing, when there are fewer or more than asked.
    mutating func takeNumber(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
        let start = rest
        var value = 0
        var count = 0
        while let byte = rest.first, byte.isASCIIDigit {
            guard count < digits.upperBound, count < 18 else {
                rest = start
                return nil
            }
            value = value * 10 + Int(byte &- 0x30)
            count += 1
            rest.removeFirst()
        }
        guard count >= digits.lowerBound else {
            rest = start
            return nil
        }
        return (value, count)
    }

    /// Takes an exact count of digits and gives their value; `nil`, and takes nothing, when more or fewer are there.
    mutating func takeNumber(digits: Int) -> Int? { takeNumber(digits: digits...digits)?.value }
}
