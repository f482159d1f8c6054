/// The version of the program, as `--version` and the feeds' `generator` give it.
package enum ToolVersion {
    /// The version, as Semantic Versioning writes it.
    package static let current = "0.1.0"
}
