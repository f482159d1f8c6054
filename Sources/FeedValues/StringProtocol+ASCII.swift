extension StringProtocol {
    /// The text with `A` to `Z` in lower case and all else as it is.
    package var asciiLowercased: String {
        guard utf8.contains(where: \.isASCIIUppercase) else { return String(self) }
        return String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
    }

    /// The text with `a` to `z` in upper case and all else as it is.
    package var asciiUppercased: String {
        String(decoding: utf8.map(\.asciiUppercased), as: UTF8.self)
    }

    /// Whether the text is the same as another but for the case of ASCII letters.
    package func equalsIgnoringASCIICase(_ other: some StringProtocol) -> Bool {
        utf8.lazy.map(\.asciiLowercased).elementsEqual(other.utf8.lazy.map(\.asciiLowercased))
    }
}
