/// The bytes of a text of the catalogue, or why they can't be had.
struct RawText: Sendable {
    /// The file as findings name it.
    var file: String
    /// The bytes; empty when there is a problem.
    var bytes: [UInt8]
    /// Why there are none.
    var problem: YAMLProblem?

    /// The largest text that is read, in bytes.
    static let maximumSize = 2 * 1024 * 1024

    /// Bytes that stand for a file.
    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// The bytes of a file that stays in a folder, also when it is a symbolic link.
    init(at path: String, within folder: String) {
        file = path
        bytes = []
        var content = FileSystem.content(of: path, atMost: RawText.maximumSize, following: false)
        if case .link = content {
            guard FileSystem.stays(path, in: folder) else {
                problem = RawText.problem(.pathOutside, "the file is a link that leaves '\(folder)'")
                return
            }
            content = FileSystem.content(of: path, atMost: RawText.maximumSize, following: true)
        }
        switch content {
        case .bytes(let bytes): self.bytes = bytes
        case .large(let size): problem = RawText.problem(.fileTooLarge, "the file has \(size) bytes")
        case .folder: problem = RawText.problem(.fileUnreadable, "a folder stands where a file is expected")
        case .link, .unreadable: problem = RawText.problem(.fileUnreadable, "the file can't be read")
        }
    }

    private static func problem(_ check: CatalogCheck, _ message: String) -> YAMLProblem {
        YAMLProblem(check: check, message: message, place: .start)
    }
}
