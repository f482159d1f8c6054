/// A file that a text of the catalogue names, and what it is to it.
struct FileReference: Hashable, Sendable {
    /// What a file is to the text that names it.
    enum Kind: UInt8, Sendable {
        /// Audio or video, whose facts are needed.
        case media
        /// A picture, whose facts are needed.
        case picture
        /// A list of chapters, which is read.
        case chapters
        /// Something of which only matters that it is there.
        case other
        /// A file of which a digest is made.
        case digested
        /// Media in which chapters are looked for.
        case embedding
    }

    /// What it is to the text.
    var kind: Kind
    /// Where it lies.
    var path: LocalPath

    /// A reference by name; `nil` for an address, and for a name that leaves the folder.
    init?(_ kind: Kind, _ name: String?, from parts: [String], in folder: String) {
        guard let name, !name.isEmpty, !FileReference.isAddress(name),
            let path = LocalPath(name, from: parts, within: folder)
        else { return nil }
        self.init(kind, path)
    }

    /// A reference to a path.
    init(_ kind: Kind, _ path: LocalPath) {
        self.kind = kind
        self.path = path
    }

    /// Whether a reference is a web address and not a file.
    static func isAddress(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ":")) && text.contains("://")
    }
}

extension ParsedFile {
    /// The pictures of people.
    func peoplePictures(in folder: String) -> [FileReference] {
        guard case .mapping(let entries)? = document.root?.content else { return [] }
        return entries.compactMap { FileReference(.picture, $0.value["image"]?.text, from: [], in: folder) }
    }

    /// The covers of a show, its series and its feeds.
    func covers(in folder: String) -> [FileReference] {
        guard let root = document.root else { return [] }
        let parts = [root] + (root["series"]?.elements ?? []) + (root["feeds"]?.elements ?? [])
        return parts.flatMap { part in
            let picture = part["image"].flatMap { $0.isFalse ? nil : $0.text }
            let cover = FileReference(.picture, picture, from: [], in: folder)
            let media = (part["live-items"]?.elements ?? []).flatMap { $0.broadcast(in: folder) }
            return [cover].compactMap(\.self) + part.pictures(from: [], in: folder) + media
        }
    }
}

extension EpisodeSource {
    /// The media, pictures, transcripts and chapters that an episode names or that stand beside it.
    func references(in folder: String) -> [FileReference] {
        let root = matter.root
        var references: [FileReference?] = [EpisodeSource.media(root?["media"], in: folder)]
        for alternate in root?["alternates"]?.elements ?? [] {
            let media = alternate["media"] ?? alternate
            references.append(EpisodeSource.media(media, in: folder))
            if alternate["integrity"]?.text == "sha256" {
                references.append(
                    FileReference(.digested, media["file"]?.text ?? media.text, from: ["episodes"], in: folder))
            }
        }
        let here = ["episodes"]
        references.append(FileReference(.picture, root?["image"]?.text ?? picture, from: here, in: folder))
        references += root?.pictures(from: here, in: folder) ?? []
        for transcript in root?["transcripts"]?.elements ?? [] {
            references.append(
                FileReference(.other, transcript["file"]?.text ?? transcript.text, from: here, in: folder))
        }
        for name in transcripts { references.append(FileReference(.other, name, from: here, in: folder)) }
        switch ChapterSource(stated: root?["chapters"]?.text, beside: chapterNames) {
        case .file(let name): references.append(FileReference(.chapters, name, from: here, in: folder))
        case .embedded:
            let media = root?["media"]
            references.append(
                FileReference(.embedding, media?["file"]?.text ?? media?.text, from: here, in: folder))
        case .notes, nil: break
        }
        return references.compactMap(\.self)
    }

    private static func media(_ node: YAMLNode?, in folder: String) -> FileReference? {
        node?.isFalse == true
            ? nil : FileReference(.media, node?["file"]?.text ?? node?.text, from: ["episodes"], in: folder)
    }
}

extension YAMLNode {
    /// The pictures for purposes and sizes that a show, a feed, an episode or a broadcast names.
    fileprivate func pictures(from parts: [String], in folder: String) -> [FileReference] {
        let nodes = (self["images"]?.elements ?? []) + (self["srcset"]?.elements ?? [])
        return nodes.compactMap { FileReference(.picture, $0["file"]?.text ?? $0.text, from: parts, in: folder) }
    }

    /// The files that a broadcast names.
    fileprivate func broadcast(in folder: String) -> [FileReference] {
        var references = [FileReference(.picture, self["image"]?.text, from: [], in: folder)].compactMap(\.self)
        references += pictures(from: [], in: folder)
        let alternates = (self["alternates"]?.elements ?? []).compactMap { $0["media"] }
        for media in [self["media"]].compactMap(\.self) + alternates {
            references += [FileReference(.media, media["file"]?.text ?? media.text, from: [], in: folder)]
                .compactMap(\.self)
        }
        return references
    }
}
