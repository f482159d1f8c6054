import FeedValues

/// What a file of chapters in JSON says, and what is wrong in it.
public struct ChaptersFacts: Sendable {
    /// What can be wrong in a file of chapters.
    enum Fault: Hashable, Sendable {
        case invalid, version, versionUnknown, array
        case startTime, order, endTime, overlap
        case title, url, urlInsecure, flag, location
        case longTitle, short
    }

    /// A picture that a chapter names.
    struct Picture: Sendable {
        /// The address.
        let address: String
        /// Where it stands.
        let place: TextPlace
    }

    /// The most pictures that are remembered.
    static let mostPictures = 1000

    /// What is wrong.
    var faults = FileFaults<Fault>()
    /// How many chapters are in the table of contents.
    var visibleCount = 0
    /// When the first chapter begins, in milliseconds.
    var firstStart: Int?
    /// When the last chapter begins, in milliseconds, with its place.
    var last: Cue?
    /// The pictures of the first chapters that have one.
    var pictures: [Picture] = []

    /// The addresses of the pictures that chapters name, of the first thousand.
    package var pictureAddresses: [String] { pictures.map(\.address) }

    /// The facts of a file of chapters by its bytes.
    public init(_ bytes: [UInt8]) {
        if let fault = FileText.fault(of: bytes) {
            faults.add(.invalid, fault.message, at: fault.place, in: bytes)
        } else {
            parse(bytes)
        }
    }

    private mutating func parse(_ bytes: [UInt8]) {
        do {
            read(try JSONParser.parse(bytes), in: bytes)
        } catch {
            faults.add(.invalid, "the file is no JSON: \(error.message)", at: error.place, in: bytes)
        }
    }

    private mutating func read(_ root: JSONNode, in bytes: [UInt8]) {
        guard root.isObject else {
            return faults.add(.invalid, "the file is \(root.kind), not an object", at: root.place, in: bytes)
        }
        readVersion(root, in: bytes)
        if let waypoints = root["waypoints"], waypoints.flag == nil {
            faults.add(.flag, "'waypoints' is \(waypoints.kind), not true or false", at: waypoints.place, in: bytes)
        }
        guard let chapters = root["chapters"] else {
            return faults.add(.array, "there are no 'chapters'", at: root.place, in: bytes)
        }
        guard let elements = chapters.elements, !elements.isEmpty else {
            let found = chapters.elements == nil ? "\(chapters.kind), not an array" : "empty"
            return faults.add(.array, "'chapters' is \(found)", at: chapters.place, in: bytes)
        }
        var previous: Chapter?
        for (index, node) in elements.enumerated() { readChapter(node, index + 1, after: &previous, in: bytes) }
        if let previous { noteLength(of: previous, until: nil, in: bytes) }
    }

    private mutating func readVersion(_ root: JSONNode, in bytes: [UInt8]) {
        guard let version = root["version"] else {
            return faults.add(.version, "there is no 'version'", at: root.place, in: bytes)
        }
        guard let text = version.text else {
            return faults.add(.version, "the version is \(version.kind), not text", at: version.place, in: bytes)
        }
        guard !text.hasPrefix("1.") else { return }
        faults.add(.versionUnknown, "the version is \(text.quoted), not 1.2.0", at: version.place, in: bytes)
    }
}
