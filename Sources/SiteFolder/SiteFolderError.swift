import SystemPackage

/// Why a site could not be written; what was in its folder before is still there, whole.
package struct SiteFolderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What sort of thing went wrong.
    package enum Kind: Hashable, Sendable {
        /// Another build is writing the same folder.
        case busy
        /// The folder was not made by this program, or by a newer one.
        case foreign
        /// A path of the site cannot be used, or is used twice.
        case path
        /// The system refused something: no space, no permission.
        case system
    }

    /// What sort of thing went wrong.
    package var kind: Kind
    /// What went wrong, with the path that was meant.
    package var message: String
    /// What to do, as a verb phrase.
    package var help: String

    /// An error with what to do about it.
    package init(_ kind: Kind, _ message: String, help: String) {
        self.kind = kind
        self.message = message
        self.help = help
    }

    /// What went wrong and what to do, in one line.
    package var description: String { "\(message); \(help)" }
}

extension SiteFolderError {
    /// The refusal of the system to do something to a path.
    static func system(_ verb: String, _ path: FilePath, _ error: Errno) -> SiteFolderError {
        let help =
            switch error {
            case .noSpace, .diskQuotaExceeded: "free some space and build again"
            case .resourceBusy: "name a folder inside of it"
            case .improperLink: "remove the folder and build again"
            case .permissionDenied, .notPermitted, .readOnlyFileSystem: "make the folder writable"
            case .noSuchFileOrDirectory: "check that the folder exists"
            case .fileNameTooLong: "shorten the name"
            default: "check the disk and build again"
            }
        return SiteFolderError(.system, "cannot \(verb) '\(path)' (\(error))", help: help)
    }

    /// Runs a call of the system and says what it was for when it is refused.
    static func naming<Value>(_ verb: String, _ path: FilePath, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as Errno {
            throw system(verb, path, error)
        }
    }
}
