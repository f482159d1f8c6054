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
        var entry = FileSystem.entry(at: path, following: false)
        if entry == .link {
            guard FileSystem.stays(path, in: folder) else {
                problem = RawText.problem(.pathOutside, "the file is a link that leaves '\(folder)'")
                return
            }
            entry = FileSystem.entry(at: path)
        }
        switch entry {
        case .file(let size) where size > RawText.maximumSize:
            problem = RawText.problem(.fileTooLarge, "the file has \(size) bytes")
        case .file(let size):
            if let bytes = FileSystem.bytes(of: path, expecting: size) {
                self.bytes = bytes
            } else {
                problem = RawText.problem(.fileUnreadable, "the file can't be read")
            }
        case .folder: problem = RawText.problem(.fileUnreadable, "a folder stands where a file is expected")
        case .nothing, .link, .other: problem = RawText.problem(.fileUnreadable, "the file can't be read")
        }
    }

    private static func problem(_ check: CatalogCheck, _ message: String) -> YAMLProblem {
        YAMLProblem(check: check, message: message, place: .start)
    }
}
