/// Whether text is coloured by the escape sequences of ECMA-48.
package enum ANSIStyle: Sendable, Hashable {
    /// Without escape sequences.
    case plain
    /// With escape sequences.
    case coloured

    /// A colour by what it means.
    package enum Ink: Sendable, Hashable {
        /// An error, and what it points at.
        case error
        /// A warning, and what it points at.
        case warning
        /// Advice, and what it points at.
        case info
        /// The frame around quoted lines.
        case frame
        /// What is to be read first.
        case strong
        /// The word that opens a note or a help.
        case label
        /// Good news.
        case success

        /// The colour of a severity.
        package init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .info: self = .info
            }
        }

        fileprivate var parameters: String {
            switch self {
            case .error: "1;31"
            case .warning: "1;33"
            case .info: "1;36"
            case .frame: "1;34"
            case .strong: "1"
            case .label: "1;36"
            case .success: "1;32"
            }
        }
    }

    /// The text in a colour, when colours are wanted and there is text.
    package func paint(_ text: String, _ ink: Ink) -> String {
        guard self == .coloured, !text.isEmpty else { return text }
        return "\u{1B}[\(ink.parameters)m\(text)\u{1B}[0m"
    }
}
