import FeedValues

/// The number of an episode as titles begin with it: `#12`, `S2E12`, `Ep. 12`, `Episode 12`, `12:`, `12 –`.
///
/// A number alone counts only before a colon, a bar, a parenthesis, a full stop and a space, or a dash between spaces,
/// for titles such as `24 hours in a hive` have one too; and not before a colon and a digit, which tell the time.
struct EpisodeNumber: Equatable {
    /// The number with its letters and signs, as written.
    let text: String

    /// The number that a title begins with; `nil` when there is none.
    init?(atStartOf title: some StringProtocol) {
        // Nothing that counts is longer, and titles may be.
        let bytes = Array(title.utf8.drop(while: \.isXMLWhiteSpace).prefix(64))
        guard let end = EpisodeNumber.end(in: bytes) else { return nil }
        text = String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// Whether a title may have a number that begins with a byte.
    static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte.asciiLowercased {
        case UInt8(ascii: "#"), UInt8(ascii: "s"), UInt8(ascii: "e"): true
        default: byte.isASCIIDigit || byte.isXMLWhiteSpace
        }
    }

    private static func end(in bytes: [UInt8]) -> Int? {
        afterHash(bytes) ?? afterSeason(bytes) ?? afterWord(bytes) ?? afterNumberAlone(bytes)
    }

    /// `#12`
    private static func afterHash(_ bytes: [UInt8]) -> Int? {
        guard bytes.first == UInt8(ascii: "#") else { return nil }
        return afterWholeNumber(bytes, from: afterSpaces(bytes, from: 1))
    }

    /// `S2E12`, `S2.E12`, `S2 : E12`
    private static func afterSeason(_ bytes: [UInt8]) -> Int? {
        guard let letter = after("s", bytes, from: 0) else { return nil }
        let digits = afterDigits(bytes, from: letter)
        guard digits > letter else { return nil }
        var place = afterSpaces(bytes, from: digits)
        if place < bytes.count, ".:".utf8.contains(bytes[place]) { place += 1 }
        return after("e", bytes, from: afterSpaces(bytes, from: place)).flatMap { afterWholeNumber(bytes, from: $0) }
    }

    /// `Ep 12`, `Ep. #12`, `Episode 12`
    private static func afterWord(_ bytes: [UInt8]) -> Int? {
        guard var place = after("episode", bytes, from: 0) ?? after("ep", bytes, from: 0) else { return nil }
        place = after(".", bytes, from: place) ?? place
        place = afterSpaces(bytes, from: place)
        return afterWholeNumber(bytes, from: after("#", bytes, from: place) ?? place)
    }

    /// `12:`, `12 |`, `12)`, `12. `, `12 - `
    private static func afterNumberAlone(_ bytes: [UInt8]) -> Int? {
        let end = afterDigits(bytes, from: 0)
        guard (1...4).contains(end) else { return nil }
        let sign = afterSpaces(bytes, from: end)
        guard sign < bytes.count else { return nil }
        let isBeforeDigit = sign + 1 < bytes.count && bytes[sign + 1].isASCIIDigit
        switch bytes[sign] {
        case UInt8(ascii: ":"): return isBeforeDigit ? nil : end
        case UInt8(ascii: "|"), UInt8(ascii: ")"): return end
        case UInt8(ascii: "."): return sign == end && isSpace(bytes, at: end + 1) ? end : nil
        default:
            let dash = ["-", "–", "—"].first { bytes[sign...].starts(with: $0.utf8) }
            guard let dash, sign > end, isSpace(bytes, at: sign + dash.utf8.count) else { return nil }
            return end
        }
    }

    /// The end of digits that no letter follows.
    private static func afterWholeNumber(_ bytes: [UInt8], from start: Int) -> Int? {
        let end = afterDigits(bytes, from: start)
        guard end > start else { return nil }
        let isInWord = end < bytes.count && (bytes[end].isASCIILetter || bytes[end] == UInt8(ascii: "_"))
        return isInWord ? nil : end
    }

    private static func afterDigits(_ bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex { !$0.isASCIIDigit } ?? bytes.count
    }

    private static func afterSpaces(_ bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex { !$0.isXMLWhiteSpace } ?? bytes.count
    }

    private static func after(_ word: String, _ bytes: [UInt8], from start: Int) -> Int? {
        bytes[start...].lazy.map(\.asciiLowercased).starts(with: word.utf8) ? start + word.utf8.count : nil
    }

    private static func isSpace(_ bytes: [UInt8], at place: Int) -> Bool {
        place < bytes.count && bytes[place].isXMLWhiteSpace
    }
}
