/// A file of the site and the value of the catalogue that asks for it.
struct PlannedFile: Sendable {
    /// The file.
    var file: OutputFile
    /// The text that asks for it.
    var source: SourceText
    /// Where it asks.
    var place: Place
}
