/// A place in an episode as notes write it: `12:34`, `(1:02:03)`, `0:45.5`.
///
/// Minutes and seconds have two digits behind a colon and stay below 60; the first number has one to three digits.
/// What is part of something longer is no time code: a word, an address, a date, an offset, four numbers; nor is the
/// time of a day with am or pm.
package struct TimeCode: Hashable, Sendable {
    /// The bytes of the text that it takes, without brackets around it.
    package var range: Range<Int>
    /// The time that it says.
    package var time: MediaDuration

    /// The first time code of a text that begins at a byte or behind it; `nil` where there is none.
    ///
    /// Called again with the end of what it found, it reads each byte a bounded number of times.
    package static func first(in text: Span<UInt8>, from start: Int = 0) -> TimeCode? {
        var index = start
        while let colon = text.first(UInt8(ascii: ":"), in: index..<text.count) {
            if let found = TimeCode(around: colon, in: text, from: start) { return found }
            index = TimeCode.end(ofOther: colon, in: text)
        }
        return nil
    }

    /// The end of something else that has a colon at a byte: of 1:20:30:40 no part may count, nor the offset behind a
    /// time of a day.
    private static func end(ofOther colon: Int, in text: Span<UInt8>) -> Int {
        var index = colon + 1
        while index < text.count, text[index].isASCIIDigit || text[index] == UInt8(ascii: ":") { index += 1 }
        guard text[index - 1].isASCIIDigit else { return index }
        let sign = index < text.count && text[index] == UInt8(ascii: " ") ? index + 1 : index
        return isOffset(sign, in: text) ? sign + 6 : index
    }

    /// Whether the offset of a zone stands at a byte, as `-05:00`.
    private static func isOffset(_ index: Int, in text: Span<UInt8>) -> Bool {
        guard index + 5 < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+"),
            text[index + 1].isASCIIDigit, text[index + 2].isASCIIDigit, field(at: index + 3, in: text) != nil
        else { return false }
        // None is farther from Greenwich.
        guard number(text, index + 1..<index + 3) <= 14 else { return false }
        let isEnd = index + 6 == text.count
        return isEnd || !text[index + 6].isASCIIAlphanumeric && text[index + 6] != UInt8(ascii: ":")
    }

    /// The time code of which the first colon stands at a byte.
    private init?(around colon: Int, in text: Span<UInt8>, from start: Int) {
        var lower = colon
        while lower > start, colon - lower < 4, text[lower - 1].isASCIIDigit { lower -= 1 }
        guard (1...3).contains(colon - lower), lower == 0 || TimeCode.mayPrecede(lower, in: text) else { return nil }
        var upper = colon
        var seconds = TimeCode.number(text, lower..<colon)
        var fields = 1
        while fields < 3, let field = TimeCode.field(at: upper, in: text) {
            seconds = seconds * 60 + field
            upper += 3
            fields += 1
        }
        guard fields > 1 else { return nil }
        let milliseconds = TimeCode.takeDecimals(at: &upper, in: text)
        guard TimeCode.mayFollow(upper, in: text) else { return nil }
        guard let time = MediaDuration(milliseconds: seconds * 1000 + milliseconds) else { return nil }
        self.range = lower..<upper
        self.time = time
    }

    /// The value of a colon with two digits below 60 behind it.
    private static func field(at index: Int, in text: Span<UInt8>) -> Int? {
        guard index + 2 < text.count, text[index] == UInt8(ascii: ":"), text[index + 1].isASCIIDigit,
            text[index + 2].isASCIIDigit
        else { return nil }
        let value = number(text, index + 1..<index + 3)
        return value < 60 ? value : nil
    }

    /// The milliseconds of a point with one to three digits behind it; 0, and takes nothing, where there is none.
    private static func takeDecimals(at index: inout Int, in text: Span<UInt8>) -> Int {
        guard index + 1 < text.count, text[index] == UInt8(ascii: "."), text[index + 1].isASCIIDigit else { return 0 }
        let first = index + 1
        index = first
        while index < text.count, index - first < 3, text[index].isASCIIDigit { index += 1 }
        let value = number(text, first..<index)
        return index - first == 1 ? value * 100 : index - first == 2 ? value * 10 : value
    }

    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var value = 0
        for index in range { value = value * 10 + Int(text[index] &- 0x30) }
        return value
    }

    /// Whether what stands before a byte lets a time code begin there; `12:34-13:00` are two.
    private static func mayPrecede(_ index: Int, in text: Span<UInt8>) -> Bool {
        switch text[index - 1] {
        case let byte where byte.isASCIIAlphanumeric: false
        case UInt8(ascii: "-"): index < 2 || text[index - 2].isASCIIDigit || text[index - 2] == UInt8(ascii: " ")
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "@"),
            UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "%"):
            false
        default: true
        }
    }

    /// Whether what stands at a byte lets a time code end before it.
    private static func mayFollow(_ index: Int, in text: Span<UInt8>) -> Bool {
        guard index < text.count else { return true }
        switch text[index] {
        case let byte where byte.isASCIIAlphanumeric: return false
        case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "@"): return false
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"):
            return index + 1 >= text.count || !text[index + 1].isASCIIDigit
        case UInt8(ascii: " "): return !isHalfOfDay(index + 1, in: text) && !isOffset(index + 1, in: text)
        default: return true
        }
    }

    /// Whether `am`, `pm`, `a.m.` or `p.m.` stands at a byte.
    private static func isHalfOfDay(_ index: Int, in text: Span<UInt8>) -> Bool {
        guard index + 1 < text.count else { return false }
        let first = text[index].asciiLowercased
        guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else { return false }
        let second = text[index + 1] == UInt8(ascii: ".") ? index + 2 : index + 1
        guard second < text.count, text[second].asciiLowercased == UInt8(ascii: "m") else { return false }
        return second + 1 == text.count || !text[second + 1].isASCIIAlphanumeric
    }
}
