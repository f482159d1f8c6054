/// One pass over an address, which tells those with nothing to say of their form: nearly all are `https://host/path`
/// in small letters and in characters that may stand anywhere.
///
/// It is strict: what it passes has none of the flaws of a ``URLReference``, no user and no port, and a dot in the name
/// of its host. Of all others nothing is known.
struct OrdinaryURLScan {
    /// How many bytes there are.
    let count: Int
    /// Where the host is.
    let host: Range<Int>
    /// Where the path is.
    var path: Range<Int> { host.upperBound..<((query ?? fragment).map { $0 - 1 } ?? count) }
    /// Where the query begins, after its mark.
    private(set) var query: Int?
    /// Where the fragment begins, after its mark.
    private(set) var fragment: Int?
    /// Whether a segment of the path or a value of the query begins as `null`, `undefined` and `NaN` do.
    private(set) var hasSuspectPart = false
    /// Whether two hyphens in a row are in the host, as in `xn--`.
    let hasHyphens: Bool

    /// The scan of an ordinary address; `nil` for any other.
    init?(_ bytes: Span<UInt8>) {
        guard let start = OrdinaryURLScan.startOfHost(bytes),
            let (end, hasHyphens) = OrdinaryURLScan.endOfHost(bytes, from: start)
        else { return nil }
        count = bytes.count
        host = start..<end
        self.hasHyphens = hasHyphens
        guard scanRest(bytes) else { return nil }
    }

    private static func startOfHost(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 10, bytes[0] == UInt8(ascii: "h"), bytes[1] == UInt8(ascii: "t"),
            bytes[2] == UInt8(ascii: "t"), bytes[3] == UInt8(ascii: "p")
        else { return nil }
        let colon = bytes[4] == UInt8(ascii: "s") ? 5 : 4
        let slash = UInt8(ascii: "/")
        guard bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == slash, bytes[colon + 2] == slash else {
            return nil
        }
        return colon + 3
    }

    private static func endOfHost(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, hasHyphens: Bool)? {
        let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
        var startOfLabel = start
        var hasHyphens = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == dot {
                guard (1...63).contains(index - startOfLabel) else { return nil }
                startOfLabel = index + 1
            } else if byte == hyphen {
                hasHyphens = hasHyphens || bytes[index - 1] == hyphen
            } else if !(byte &- 0x61 < 26 || byte.isASCIIDigit || byte == UInt8(ascii: "_")) {
                break
            }
            index += 1
        }
        guard startOfLabel > start, (1...63).contains(index - startOfLabel), index - start <= 253 else { return nil }
        return (index, hasHyphens)
    }

    /// Whether what follows the host is ordinary, too; notes where query and fragment begin.
    private mutating func scanRest(_ bytes: Span<UInt8>) -> Bool {
        var index = host.upperBound
        guard index < bytes.count else { return true }
        switch bytes[index] {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break
        default: return false
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte.isASCIIAlphanumeric { continue }
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "="):
                hasSuspectPart = hasSuspectPart || index < bytes.count && isSuspect(bytes[index])
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"),
                UInt8(ascii: "'")...UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "@"):
                break
            case UInt8(ascii: "."):
                // Perhaps a dot segment.
                if bytes[index - 2] == UInt8(ascii: "/"), query == nil, fragment == nil { return false }
            case UInt8(ascii: "?"), UInt8(ascii: "&"):
                // Perhaps escaped twice.
                if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "a"), bytes[index + 1] == UInt8(ascii: "m") {
                    return false
                }
                if byte == UInt8(ascii: "?"), query == nil, fragment == nil { query = index }
            case UInt8(ascii: "#"):
                guard fragment == nil else { return false }
                fragment = index
            default: return false
            }
        }
        return true
    }

    private func isSuspect(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "n") || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "N")
    }
}
