extension StringProtocol {
    /// The text with `A` to `Z` in lower case and all else as it is.
    package var asciiLowercased: String { String(self).asciiLowercased }

    /// The text with `a` to `z` in upper case and all else as it is.
    package var asciiUppercased: String {
        String(decoding: utf8.map(\.asciiUppercased), as: UTF8.self)
    }

    /// Whether the text is the same as another but for the case of ASCII letters.
    package func equalsIgnoringASCIICase(_ other: some StringProtocol) -> Bool {
        String(self).equalsIgnoringASCIICase(String(other))
    }
}

// Of one type and over a span, these take a fraction of the time that any collection of bytes would.
extension String {
    /// The text with `A` to `Z` in lower case and all else as it is.
    package var asciiLowercased: String {
        let bytes = utf8.span
        for index in bytes.indices where bytes[index].isASCIIUppercase {
            return String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
        }
        return self
    }

    /// Whether the text is the same as another but for the case of ASCII letters.
    package func equalsIgnoringASCIICase(_ other: String) -> Bool {
        let (own, others) = (utf8.span, other.utf8.span)
        guard own.count == others.count else { return false }
        for index in own.indices where own[index].asciiLowercased != others[index].asciiLowercased { return false }
        return true
    }
}
