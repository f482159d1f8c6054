/// The media and pictures that texts of a catalogue name, that exist, and of which nothing is known yet.
package struct WantedFiles: Sendable {
    /// The paths of media.
    package private(set) var media: Set<String> = []
    /// The paths of pictures.
    package private(set) var pictures: Set<String> = []

    /// Nothing is wanted.
    init() {}

    /// Whether nothing is wanted.
    package var isEmpty: Bool { media.isEmpty && pictures.isEmpty }

    /// Adds a file, if its facts matter and are not known.
    mutating func add(_ reference: FileReference, unless facts: LocalFacts) {
        let path = reference.path.path
        guard facts.problems[path] == nil else { return }
        switch reference.kind {
        case .media: if facts.media[path] == nil { media.insert(path) }
        case .picture: if facts.pictures[path] == nil { pictures.insert(path) }
        case .chapters, .other, .digested, .embedding: return
        }
    }
}
