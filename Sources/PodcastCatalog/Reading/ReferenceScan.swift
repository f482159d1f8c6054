/// Looks for the files that texts of the catalogue name.
struct ReferenceScan {
    /// What is at each path.
    private(set) var files = LocalFiles()
    /// The paths of media files that exist.
    private(set) var media: Set<String> = []
    /// The paths of pictures that exist.
    private(set) var pictures: Set<String> = []

    /// Whether a reference is a web address and not a file.
    static func isAddress(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ":")) && text.contains("://")
    }

    /// Looks at the pictures of people.
    mutating func look(atPeople file: ParsedFile, in folder: String) {
        guard case .mapping(let entries)? = file.document.root?.content else { return }
        for entry in entries { lookAtPicture(entry.value["image"]?.text, from: [], in: folder) }
    }

    /// Looks at the covers of a show, its series and its feeds.
    mutating func look(atShow file: ParsedFile, in folder: String) {
        guard let root = file.document.root else { return }
        lookAtPicture(root["image"]?.text, from: [], in: folder)
        for part in (root["series"]?.elements ?? []) + (root["feeds"]?.elements ?? []) {
            lookAtPicture(part["image"]?.text, from: [], in: folder)
        }
    }

    /// Looks at the media, pictures, transcripts and chapters of an episode, and reads the chapters.
    mutating func look(at episode: inout EpisodeSource, in folder: String, names: Set<String>) {
        let matter = episode.matter.root
        lookAtMedia(matter?["media"], in: folder)
        for alternate in matter?["alternates"]?.elements ?? [] {
            lookAtMedia(alternate["media"] ?? alternate, in: folder)
        }
        lookAtPicture(matter?["image"]?.text ?? episode.picture, from: ["episodes"], in: folder)
        for transcript in matter?["transcripts"]?.elements ?? [] {
            _ = look(at: transcript["file"]?.text ?? transcript.text, from: ["episodes"], in: folder)
        }
        for name in episode.transcripts { _ = look(at: name, from: ["episodes"], in: folder) }
        let beside = episode.stem + ".chapters.yaml"
        let stated = matter?["chapters"]?.text
        guard let name = stated ?? (names.contains(beside) ? beside : nil),
            let path = look(at: name, from: ["episodes"], in: folder)
        else { return }
        episode.chapters = ParsedFile(RawText(at: path.path, within: folder))
    }

    private mutating func lookAtMedia(_ node: YAMLNode?, in folder: String) {
        guard let node, let path = look(at: node["file"]?.text ?? node.text, from: ["episodes"], in: folder) else {
            return
        }
        media.insert(path.path)
    }

    private mutating func lookAtPicture(_ name: String?, from parts: [String], in folder: String) {
        if let path = look(at: name, from: parts, in: folder) { pictures.insert(path.path) }
    }

    /// The path of a file that exists and stays within the folder.
    private mutating func look(at name: String?, from parts: [String], in folder: String) -> LocalPath? {
        guard let name, !name.isEmpty, !ReferenceScan.isAddress(name),
            let path = LocalPath(name, from: parts, within: folder)
        else { return nil }
        return files.look(at: path) == .file ? path : nil
    }
}
