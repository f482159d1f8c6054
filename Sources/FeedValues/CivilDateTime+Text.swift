extension CivilDateTime: CustomStringConvertible {
    /// The date and time as `2025-04-25T12:00:00` (ISO 8601, extended form, no zone).
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20)
        bytes.append(year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(day, digits: 2)
        bytes.append(UInt8(ascii: "T"))
        bytes.appendTime(of: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a number that is not negative, with leading zeros to at least a count of digits.
    mutating func append(_ number: Int, digits: Int) {
        let text = String(number).utf8
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, digits - text.count)))
        append(contentsOf: text)
    }

    /// Appends the time of day as `HH:MM:SS`.
    mutating func appendTime(of civil: CivilDateTime) {
        append(civil.hour, digits: 2)
        append(UInt8(ascii: ":"))
        append(civil.minute, digits: 2)
        append(UInt8(ascii: ":"))
        append(civil.second, digits: 2)
    }
}
