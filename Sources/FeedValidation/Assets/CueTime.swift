import FeedValues

/// A time in a transcript as written, such as `00:01:02.345`, read leniently.
struct CueTime {
    /// How times are written.
    enum Form {
        /// `[HH:]MM:SS.mmm`, as in WebVTT.
        case vtt
        /// `HH:MM:SS,mmm`, as in SubRip.
        case srt

        fileprivate var mark: UInt8 { self == .vtt ? UInt8(ascii: ".") : UInt8(ascii: ",") }
        /// The form in letters.
        var pattern: String { self == .vtt ? "HH:MM:SS.mmm" : "HH:MM:SS,mmm" }
    }

    /// The time in milliseconds.
    let milliseconds: Int
    /// Whether it is written as the form wants it.
    let isRegular: Bool

    /// The time that some bytes are; `nil` when they are none in any form.
    init?(_ bytes: ArraySlice<UInt8>, _ form: Form) {
        let mark = bytes.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        let clock = bytes[..<(mark ?? bytes.endIndex)].split(
            separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
        let decimals = mark.map { bytes[($0 + 1)...] } ?? []
        let fields = clock.compactMap(CueTime.number)
        guard (2...3).contains(fields.count), fields.count == clock.count, mark == nil || !decimals.isEmpty,
            let fraction = decimals.isEmpty ? 0 : CueTime.number(decimals.prefix(3))
        else { return nil }
        let scale = [1, 100, 10, 1][Swift.min(3, decimals.count)]
        let seconds = fields.reduce(0) { $0 * 60 + $1 }
        milliseconds = seconds * 1000 + fraction * scale
        let isClock = fields.suffix(2).allSatisfy { $0 < 60 } && clock.suffix(2).allSatisfy { $0.count == 2 }
        let hours = fields.count == 3 ? clock[0].count : 0
        let hasHours = form == .vtt ? hours != 1 : hours >= 2
        isRegular = isClock && hasHours && decimals.count == 3 && mark.map { bytes[$0] == form.mark } == true
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...6).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The times of a line such as `00:01.000 --> 00:02.000`, with what is wrong about them.
    static func pair(
        in line: TextLines.Line, _ form: Form
    ) -> (start: Int?, end: Int?, fault: String?) {
        guard let arrow = arrow(in: line.bytes) else { return (nil, nil, "there is no '-->' between two times") }
        let before = line.bytes[..<arrow].trimmedOfXMLWhiteSpace
        let rest = line.bytes[(arrow + 3)...].trimmedOfXMLWhiteSpace
        let after = rest.prefix { !$0.isXMLWhiteSpace }
        var times: [Int?] = []
        var fault: String?
        for written in [before, after] {
            let time = CueTime(written, form)
            times.append(time?.milliseconds)
            if time?.isRegular != true {
                fault =
                    fault ?? "\(String(decoding: written, as: UTF8.self).quoted) is no time of the form \(form.pattern)"
            }
        }
        if fault == nil, let start = times[0], let end = times[1], end <= start {
            fault = "a cue that begins at \(start.clockText) ends at \(end.clockText)"
        }
        return (times[0], times[1], fault)
    }

    /// Where an arrow begins in a line.
    static func arrow(in bytes: ArraySlice<UInt8>) -> Int? {
        var from = bytes.startIndex
        while let dash = bytes[from...].firstIndex(of: UInt8(ascii: "-")) {
            if bytes[dash...].starts(with: "-->".utf8) { return dash }
            from = dash + 1
        }
        return nil
    }
}
