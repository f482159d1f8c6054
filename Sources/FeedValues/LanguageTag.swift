/// A well-formed language tag of BCP 47 (RFC 5646 section 2.1), whether or not its subtags are registered.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// The language subtag in lower case; empty for a tag of private use alone, all of it for a grandfathered tag.
    public private(set) var language = ""
    /// Up to three extended language subtags in lower case.
    public private(set) var extendedLanguages: [String] = []
    /// The script with a capital first, such as `Hans`.
    public private(set) var script: String?
    /// The region in capitals or digits, such as `CN` or `419`.
    public private(set) var region: String?
    /// The variants in lower case.
    public private(set) var variants: [String] = []
    /// The extensions in lower case, each with its singleton, such as `u-co-phonebk`.
    public private(set) var extensions: [String] = []
    /// What follows `x-`, in lower case.
    public private(set) var privateUse: String?
    /// Whether the whole tag is one registered before the grammar (RFC 5646 section 2.2.8).
    public private(set) var isGrandfathered = false

    /// A tag in any case; `nil` when it is not of the grammar, or repeats a variant or singleton.
    public init?(_ text: some StringProtocol) {
        let lower = text.asciiLowercased
        guard lower.utf8.count <= 255 else { return nil }
        if LanguageTag.grandfathered.contains(lower) {
            language = lower
            isGrandfathered = true
            return
        }
        let subtags = lower.split(separator: "-", omittingEmptySubsequences: false)
        guard subtags.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric) })
        else { return nil }
        var rest = subtags[...]
        guard takeLanguage(from: &rest) else { return nil }
        if !language.isEmpty {
            script = rest.take { $0.isLetters(4...4) }.map(LanguageTag.capitalized)
            region = rest.take { $0.isLetters(2...2) || $0.isDigits(3) }.map { $0.asciiUppercased }
            guard takeVariants(from: &rest), takeExtensions(from: &rest) else { return nil }
        }
        guard takePrivateUse(from: &rest), rest.isEmpty else { return nil }
    }

    /// The tag in the case that RFC 5646 section 2.1.1 recommends, such as `en-US`, `zh-Hans-CN`, `sl-nedis`.
    public var description: String {
        if isGrandfathered { return LanguageTag.grandfatheredCase[language] ?? language }
        var subtags = language.isEmpty ? [] : [language]
        subtags += extendedLanguages
        if let script { subtags.append(script) }
        if let region { subtags.append(region) }
        subtags += variants + extensions
        if let privateUse { subtags.append("x-" + privateUse) }
        return subtags.joined(separator: "-")
    }

    private mutating func takeLanguage(from rest: inout ArraySlice<Substring>) -> Bool {
        guard let first = rest.first else { return false }
        if first == "x" { return true }
        guard first.isLetters(2...8) else { return false }
        language = String(rest.removeFirst())
        guard first.utf8.count <= 3 else { return true }
        while extendedLanguages.count < 3, let subtag = rest.take(where: { $0.isLetters(3...3) }) {
            extendedLanguages.append(String(subtag))
        }
        return true
    }

    private mutating func takeVariants(from rest: inout ArraySlice<Substring>) -> Bool {
        while let subtag = rest.take(where: \.isVariant) {
            guard !variants.contains(String(subtag)) else { return false }
            variants.append(String(subtag))
        }
        return true
    }

    private mutating func takeExtensions(from rest: inout ArraySlice<Substring>) -> Bool {
        while let singleton = rest.take(where: { $0.utf8.count == 1 && $0 != "x" }) {
            guard !extensions.contains(where: { $0.hasPrefix(singleton + "-") }) else { return false }
            var subtags = [singleton]
            while let subtag = rest.take(where: { $0.utf8.count >= 2 }) { subtags.append(subtag) }
            guard subtags.count > 1 else { return false }
            extensions.append(subtags.joined(separator: "-"))
        }
        return true
    }

    private mutating func takePrivateUse(from rest: inout ArraySlice<Substring>) -> Bool {
        guard rest.take(where: { $0 == "x" }) != nil else { return true }
        guard !rest.isEmpty else { return false }
        privateUse = rest.joined(separator: "-")
        rest.removeAll()
        return true
    }

    private static func capitalized(_ subtag: Substring) -> String {
        subtag.prefix(1).asciiUppercased + subtag.dropFirst()
    }

    private static let grandfathered = Set(grandfatheredCase.keys).union(
        """
        i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu \
        art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
        """.split(separator: " ").map(String.init))

    /// The grandfathered tags whose canonical case is not all small.
    private static let grandfatheredCase = [
        "en-gb-oed": "en-GB-oed", "sgn-be-fr": "sgn-BE-FR", "sgn-be-nl": "sgn-BE-NL", "sgn-ch-de": "sgn-CH-DE",
    ]
}

private extension ArraySlice<Substring> {
    /// Takes the first subtag if it is as asked.
    mutating func take(where isWanted: (Substring) -> Bool) -> Substring? {
        guard let first, isWanted(first) else { return nil }
        return removeFirst()
    }
}

private extension Substring {
    func isLetters(_ count: ClosedRange<Int>) -> Bool {
        count.contains(utf8.count) && utf8.allSatisfy(\.isASCIILetter)
    }

    func isDigits(_ count: Int) -> Bool { utf8.count == count && utf8.allSatisfy(\.isASCIIDigit) }

    var isVariant: Bool {
        (5...8).contains(utf8.count) || (utf8.count == 4 && utf8.first?.isASCIIDigit == true)
    }
}
