/// A catalogue's files as they were read, before anything is known of the media that they name.
package struct CatalogSources: Sendable {
    /// The folder that holds `podfeed.yaml`.
    package let folder: String
    /// The paths of the media files that the shows name and that exist, sorted.
    package let localMedia: [String]
    /// The paths of the pictures that the shows name and that exist, sorted.
    package let localPictures: [String]

    let network: ParsedFile
    let people: ParsedFile?
    let shows: [ShowSource]
    let files: LocalFiles
    let templates: [String: RawText]
    /// Paths of folders of shows that have no `show.yaml`.
    let unfinished: [String]
}
