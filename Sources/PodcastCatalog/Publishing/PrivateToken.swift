import FeedValues

/// The part of the address of a private feed that nobody can guess.
package enum PrivateToken {
    /// The folder of the site in which private feeds lie.
    package static let folder = "private"

    /// How many characters a token has at least: of random letters and digits some 128 bits.
    static let leastCharacters = 22

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

    static func isPart(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
