/// A file of the site and the value of the catalogue that asks for it.
struct PlannedFile: Sendable {
    /// The file.
    var file: OutputFile
    /// The path of the text that asks for it.
    var source: String
    /// Where it asks.
    var place: Place
}
