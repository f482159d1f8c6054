import Diagnostics
import XMLCore

extension Finding {
    /// A text that XML cannot hold.
    init(illegal character: IllegalCharacter, in text: String, at location: SourceLocation) {
        let code = String(character.scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        let line = text.unicodeScalars.prefix(character.index).split(separator: "\n").last ?? [][...]
        let before = String(String.UnicodeScalarView(line.suffix(20)))
        self.init(
            rule: "xml-control-character",
            severity: .error,
            message: before.isEmpty
                ? "'\(name)' at the start of the text cannot stand in a feed"
                : "'\(name)' after '\(before)' cannot stand in a feed",
            at: location,
            help: "remove the character: XML 1.0 has no way to write it (section 2.2)"
        )
    }
}
