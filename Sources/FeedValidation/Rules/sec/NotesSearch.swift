import FeedValues
import XMLCore

/// Looks for what tells of people in running text, in time that grows with the text and nothing else.
enum NotesSearch {
    /// Where mail addresses stand in some text; handles of the Fediverse, `@jo@example.com`, are none.
    static func mailAddresses(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var next = bytes.startIndex
        while let sign = bytes[next...].firstIndex(of: UInt8(ascii: "@")) {
            next = sign + 1
            var start = sign
            while start > bytes.startIndex, sign - start < 64, localBytes.contains(bytes[start - 1]) { start -= 1 }
            var end = sign + 1
            while end < bytes.endIndex, end - sign < 255, domainBytes.contains(bytes[end]) { end += 1 }
            while end > sign + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
                end -= 1
            }
            let isHandle = start > bytes.startIndex && bytes[start - 1] == UInt8(ascii: "@")
            guard !isHandle, EmailAddress(String(decoding: bytes[start..<end], as: UTF8.self)) != nil else { continue }
            found.append(start..<end)
            next = max(next, end)
        }
        return found
    }

    /// Where the first telephone number stands: `+49 170 1234567`, `(555) 123-4567` or `555-123-4567`.
    static func phoneNumber(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            // Letters and spaces, which are nearly all, are not looked at twice.
            let mayBegin = byte <= UInt8(ascii: "9") && byte > 0x20
            if mayBegin, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") || byte.isASCIIDigit,
                index == bytes.startIndex || !isWordByte(bytes[index - 1])
            {
                let end = endOfNumber(bytes, from: index)
                if isPhoneNumber(bytes[index..<end]) { return index..<end }
                index = max(end, index + 1)
            } else {
                index += 1
            }
        }
        return nil
    }

    /// Whether there is what all telephone numbers have: `+` before a digit, or `-` between two.
    static func mayHavePhoneNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var next = bytes.startIndex
        let (plus, hyphen) = (UInt8(ascii: "+"), UInt8(ascii: "-"))
        while let sign = ByteSearch.first(of: plus, hyphen, hyphen, in: bytes, from: next) {
            next = sign + 1
            guard next < bytes.endIndex, bytes[next].isASCIIDigit else { continue }
            if bytes[sign] == plus || sign > bytes.startIndex && bytes[sign - 1].isASCIIDigit { return true }
        }
        return false
    }

    // Digits with single signs between them; a bracket may follow a space.
    private static func endOfNumber(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = start
        var lastDigit = start
        while end < bytes.endIndex, end - lastDigit < 3, numberBytes.contains(bytes[end]) {
            if bytes[end].isASCIIDigit { lastDigit = end + 1 }
            end += 1
        }
        return max(lastDigit, start)
    }

    private static func isPhoneNumber(_ number: ArraySlice<UInt8>) -> Bool {
        let shape = String(decoding: number.map { $0.isASCIIDigit ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
        if number.first == UInt8(ascii: "+") {
            return (9...15).contains(number.count(where: \.isASCIIDigit))
                && number.dropFirst().first?.isASCIIDigit == true
        }
        return shape == "(000) 000-0000" || shape == "000-000-0000" || shape == "0-000-000-0000"
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || wordBytes.contains(byte)
    }

    private static let wordBytes = ASCIISet(alphanumericsAnd: "/=_.-&#%+")
    private static let localBytes = ASCIISet(alphanumericsAnd: "._%+-")
    private static let domainBytes = ASCIISet(alphanumericsAnd: ".-")
    private static let numberBytes = ASCIISet("+()-. 0123456789")
}
