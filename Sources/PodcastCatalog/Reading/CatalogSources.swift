/// A catalogue's common files as they were read, and the folders of its shows, which are read part by part.
package struct CatalogSources: Sendable {
    /// The folder that holds `podfeed.yaml`.
    package let folder: String

    /// The bytes of `podfeed.lock`; `nil` when there is none.
    package let lock: LockBytes?

    let network: ParsedFile
    let people: ParsedFile?
    /// The names of the shows' folders.
    let shows: [String]
    /// The headers and footers of notes, by their paths in `Templates` without the extension.
    let templates: [String: RawText]
    /// Paths of folders of shows that have no `show.yaml`.
    let unfinished: [String]
    /// How many threads may work at a time.
    let jobs: Int
}
