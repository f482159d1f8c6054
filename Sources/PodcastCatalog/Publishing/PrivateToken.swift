import FeedValues

/// The part of the address of a private feed that nobody can guess.
package enum PrivateToken {
    /// The folder of the site in which private feeds lie.
    package static let folder = "private"

    /// How many characters a token has at least: of random letters and digits some 128 bits.
    private static let leastCharacters = 22

    /// What is wrong with a token, as the end of a sentence; `nil` when nothing is.
    static func problem(of token: String) -> String? {
        let bytes = Array(token.utf8)
        guard bytes.allSatisfy(isPart) else { return "has a character other than letters, digits, '-' and '_'" }
        guard bytes.count >= leastCharacters else {
            return "has \(bytes.count) characters, fewer than \(leastCharacters)"
        }
        guard bytes.count <= 128 else { return "has \(bytes.count) characters, more than 128" }
        let kinds = bytes.compactMap { byte in
            byte.isASCIIDigit ? 0 : !byte.isASCIILetter ? nil : byte.isASCIIUppercase ? 1 : 2
        }
        // Of random digits and letters the kind changes every second or third time, and in words hardly ever.
        let changes = zip(kinds, kinds.dropFirst()).count { $0 != $1 }
        let runs = zip(bytes, bytes.dropFirst()).count { $1 == $0 || $1 == $0 &+ 1 }
        return Set(bytes).count >= 8 && changes >= 4 && runs < bytes.count / 2 ? nil : "can be guessed"
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// A text in which no token can be read: of each that follows the word `private`, in an address or behind the key,
    /// the first four characters are left. The text keeps its length.
    package static func covered(_ text: String) -> String {
        let word = Array(folder.utf8)
        var bytes = Array(text.utf8)
        var isChanged = false
        var index = 0
        while let start = bytes[index...].firstIndex(of: word[0]) {
            index = start + 1
            guard bytes[start...].starts(with: word) else { continue }
            index = start + word.count
            let rest = bytes[index...].prefix(4).prefix { between.contains($0) }
            let token = bytes[rest.endIndex...].prefix(while: isPart)
            guard !rest.isEmpty, token.count >= leastCharacters,
                problem(of: String(decoding: token, as: UTF8.self)) == nil
            else { continue }
            for place in token.indices.dropFirst(4) { bytes[place] = UInt8(ascii: "*") }
            isChanged = true
        }
        return isChanged ? String(decoding: bytes, as: UTF8.self) : text
    }

    /// What may stand between the word and the token: the stroke of a path, the colon of a key, quotes.
    private static let between = Set("/: \"'\\".utf8)
}
