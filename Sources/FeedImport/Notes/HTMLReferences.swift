/// References to characters as old pages write them, which browsers read without their semicolon.
enum HTMLReferences {
    private static let names = ["quot", "amp", "lt", "gt", "nbsp"].map { Array($0.utf8) }

    /// A text of HTML in which well-known references end with a semicolon; those in tags stay as they are.
    static func closed(_ text: String) -> [UInt8] {
        let source = Array(text.utf8)
        guard source.contains(UInt8(ascii: "&")) else { return source }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var isInTag = false
        var index = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            bytes.append(byte)
            switch byte {
            case UInt8(ascii: "<"): isInTag = index < source.count && source[index] > 0x2E && source[index] != 0x3C
            case UInt8(ascii: ">"): isInTag = false
            case UInt8(ascii: "&") where !isInTag:
                guard let name = names.first(where: { source[index...].starts(with: $0) }) else { break }
                bytes += name
                index += name.count
                if index == source.count || source[index] != UInt8(ascii: ";") { bytes.append(UInt8(ascii: ";")) }
            default: break
            }
        }
        return bytes
    }
}
