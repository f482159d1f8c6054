import ArgumentParser
package import Diagnostics

/// When colours are used.
package enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// On a terminal that can show them, unless the environment says otherwise.
    case auto
    /// Always.
    case always
    /// Never.
    case never

    /// The style for a stream.
    ///
    /// `NO_COLOR` (no-color.org) turns colours off and stands over `CLICOLOR_FORCE`, which turns them on.
    package func style(onTerminal isTerminal: Bool, environment: [String: String]) -> ANSIStyle {
        switch self {
        case .always: return .coloured
        case .never: return .plain
        case .auto:
            if environment["NO_COLOR", default: ""] != "" { return .plain }
            if !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""]) { return .coloured }
            return isTerminal && environment["TERM"] != "dumb" ? .coloured : .plain
        }
    }
}
