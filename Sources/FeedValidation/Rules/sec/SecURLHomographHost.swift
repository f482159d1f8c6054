import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let secURLHomographHost = Rule(
        "sec-url-homograph-host", .sec, .warning, .all,
        summary: "The name of a host does not mix alphabets, nor borrow the looks of another.",
        why: """
            A Cyrillic 'а' looks like a Latin one. With it a stranger can have the name of a site that listeners \
            trust, letter for letter.
            """,
        help: "type the name of the host anew",
        source: "Unicode Technical Standard 39, sections 4 and 5 (mixed scripts, whole-script confusables)",
        passing: [
            .item("<link>https://xn--msli-0ra.example.org/</link>"), .item("<link>https://пример.example.org/</link>"),
            .item("<link>https://xn--e1afmkfd.xn--p1ai/</link>"),
        ],
        failing: [
            .item("<link>↓https://exаmple.org/</link>"), .item("<link>↓https://www.xn--80ak6aa92e.com/</link>"),
            .item("<description>&lt;a ↓href=\"https://pаypal.com/\"&gt;x&lt;/a&gt;</description>"),
        ],
        check: .anyAddress(with: .foreignHost) { reference, _ in
            guard let host = reference.host, mayHaveLetters(host) else { return nil }
            let labels = host.split(separator: ".")
            let isLatinTop =
                labels.last?.utf8.allSatisfy { $0 < 0x80 } ?? false
                && labels.last?.hasPrefix("xn--") == false
            for label in labels {
                let letters =
                    label.hasPrefix("xn--") ? Punycode.decode(label.dropFirst(4)) : Array(label.unicodeScalars)
                guard let letters, letters.contains(where: { $0.value >= 0x80 }) else { continue }
                let systems = Set(letters.compactMap(WritingSystem.init))
                if systems.count > 1, !systems.isSubset(of: [.latin, .eastAsian]) {
                    return "mixes alphabets in the name of its host"
                }
                if isLatinTop, letters.allSatisfy(looksLatin) {
                    return "has a host of Cyrillic letters that look like Latin ones"
                }
            }
            return nil
        })
}

private func mayHaveLetters(_ host: Substring) -> Bool {
    var before: UInt8 = 0
    for byte in host.utf8 {
        // Two hyphens in a row are in `xn--`, and hardly anywhere else.
        if byte >= 0x80 || byte == UInt8(ascii: "-") && before == byte { return true }
        before = byte
    }
    return false
}

// The letters of Cyrillic that most typefaces draw as Latin ones; digits and hyphens are the same in both.
private func looksLatin(_ letter: Unicode.Scalar) -> Bool {
    "аеорсухіјѕһԁԛԝӏ0123456789-".unicodeScalars.contains(letter)
}
