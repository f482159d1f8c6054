import ArgumentParser

/// A colour of a background, as `white`, `black` or `#1A2B3C`.
struct PlainColor: Hashable, Sendable, ExpressibleByArgument, CustomStringConvertible {
    private let channels: [UInt8]

    /// What transparent parts stand on unless something else is said.
    static let white = PlainColor(channels: [255, 255, 255])

    private init(channels: [UInt8]) { self.channels = channels }

    /// A colour by its name, or by two hexadecimal digits each of red, green and blue.
    init?(argument: String) {
        switch argument {
        case "white": self = .white
        case "black": self.init(channels: [0, 0, 0])
        default:
            let digits = argument.hasPrefix("#") ? argument.dropFirst() : Substring(argument)
            guard digits.utf8.count == 6, let number = Int(digits, radix: 16), !digits.hasPrefix("+"),
                !digits.hasPrefix("-")
            else { return nil }
            self.init(channels: [16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) })
        }
    }

    /// Red, green and blue as numbers between spaces.
    var description: String { channels.map { "\($0)" }.joined(separator: " ") }
}
