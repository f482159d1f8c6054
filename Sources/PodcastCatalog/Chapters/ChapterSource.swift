/// Where the chapters of an episode are written.
enum ChapterSource: Hashable, Sendable {
    /// In a file, by its name.
    case file(String)
    /// In the media file itself.
    case embedded
    /// As time stamps in the notes.
    case notes

    /// What the key `chapters` says or, without it, the first of the files beside the episode; `nil` when there is none.
    init?(stated: String?, beside names: [String]) {
        switch stated {
        case "embedded": self = .embedded
        case "notes": self = .notes
        case let name?: self = .file(name)
        case nil:
            guard let first = names.first else { return nil }
            self = .file(first)
        }
    }
}
