/// Why a folder can't be read as a catalogue at all.
package struct CatalogError: Error, Hashable, CustomStringConvertible {
    /// What failed, in lower case and without a full stop.
    package var message: String
    /// What to do, as a verb phrase.
    package var help: String

    /// An error with a message and advice.
    package init(message: String, help: String) {
        self.message = message
        self.help = help
    }

    /// The message followed by the advice.
    package var description: String { "\(message); \(help)" }
}
