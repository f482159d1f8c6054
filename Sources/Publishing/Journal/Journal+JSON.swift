import Diagnostics
import Digests
import FeedValues

extension Journal {
    /// Why a journal can't be read.
    package struct Unreadable: Error, Hashable, Sendable {
        /// What is wrong, in a clause.
        package var reason: String
    }

    /// The version of the form.
    package static let version = 1

    /// The journal as the file says it: the same journal gives the same bytes.
    package var json: [UInt8] {
        var writer = JSONWriter(.indented)
        writer.object {
            $0.member("version", Journal.version)
            if let live {
                $0.key("live")
                $0.object { Journal.write(live, &$0) }
            }
            Journal.write(files, as: "files", &$0)
            if let underWay {
                $0.key("under-way")
                $0.object {
                    $0.member("id", underWay.id)
                    $0.member("began", underWay.began.iso8601)
                    $0.member("rollback", underWay.isRollback)
                    Journal.write(underWay.change, &$0)
                }
            }
            if let previous {
                $0.key("previous")
                $0.object {
                    Journal.write(previous.published, &$0)
                    Journal.write(previous.change, &$0)
                }
            }
            $0.member("kept", kept.map(\.description).sorted())
            Journal.write(leftovers, as: "leftovers", &$0)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ published: Published, _ writer: inout JSONWriter) {
        writer.member("id", published.id)
        writer.member("date", published.date.iso8601)
    }

    private static func write(_ change: FileChange, _ writer: inout JSONWriter) {
        write(change.set, as: "set", &writer)
        writer.member("unset", change.unset)
    }

    private static func write(_ files: FileList, as name: String, _ writer: inout JSONWriter) {
        writer.key(name)
        writer.object {
            for (path, entry) in files.entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                $0.member(path, entry.text)
            }
        }
    }
}

extension Journal {
    /// Reads what a publisher wrote.
    package init(json: [UInt8]) throws(Unreadable) {
        self.init()
        let root: JSONNode
        do {
            root = try JSONParser.parse(json)
        } catch {
            throw Unreadable(reason: "line \(error.place.line): \(error.message)")
        }
        guard let version = root["version"]?.number else { throw Unreadable(reason: "it has no 'version'") }
        guard version == Double(Journal.version) else {
            throw Unreadable(reason: "its version is \(version), and this program knows \(Journal.version)")
        }
        if let node = root["live"] { live = try Journal.published(node) }
        files = try Journal.files(root["files"])
        leftovers = try Journal.files(root["leftovers"])
        if let node = root["under-way"] {
            underWay = UnderWay(
                id: try Journal.text(node["id"]), began: try Journal.time(node["began"]),
                change: try Journal.change(node), isRollback: node["rollback"]?.flag ?? false)
        }
        if let node = root["previous"] {
            previous = Previous(published: try Journal.published(node), change: try Journal.change(node))
        }
        for node in root["kept"]?.elements ?? [] {
            guard let digest = Digest(hexadecimal: try Journal.text(node)) else { throw Journal.broken(node) }
            kept.insert(digest)
        }
    }

    private static func published(_ node: JSONNode) throws(Unreadable) -> Published {
        Published(id: try text(node["id"]), date: try time(node["date"]))
    }

    private static func change(_ node: JSONNode) throws(Unreadable) -> FileChange {
        var unset: [String] = []
        for path in node["unset"]?.elements ?? [] { unset.append(try checked(text(path), path)) }
        return FileChange(set: try files(node["set"]), unset: unset)
    }

    private static func files(_ node: JSONNode?) throws(Unreadable) -> FileList {
        var list = FileList()
        guard let node else { return list }
        guard case .object(let members) = node.content else { throw broken(node) }
        list.entries.reserveCapacity(members.count)
        for member in members {
            guard let entry = FileList.Entry(try text(member.value)) else { throw broken(member.value) }
            list.entries[try checked(member.name, member.value)] = entry
        }
        return list
    }

    /// A path that stays in the target and is not the publisher's own: what is read here may be removed there.
    private static func checked(_ path: String, _ node: JSONNode) throws(Unreadable) -> String {
        guard TargetLayout.isUsable(path) else { throw broken(node) }
        return path
    }

    private static func text(_ node: JSONNode?) throws(Unreadable) -> String {
        guard let text = node?.text else { throw Unreadable(reason: "it lacks a text") }
        return text
    }

    private static func time(_ node: JSONNode?) throws(Unreadable) -> Timestamp {
        guard let time = Timestamp(iso8601: try text(node)) else { throw Unreadable(reason: "it lacks a time") }
        return time
    }

    private static func broken(_ node: JSONNode) -> Unreadable {
        Unreadable(reason: "line \(node.place.line) is not as it was written")
    }
}

extension FileList.Entry {
    /// The entry in a line: size, digest, stage, and depth where there is one.
    var text: String { "\(bytes) \(sha256) \(stage.name)" + (depth == 0 ? "" : " \(depth)") }

    /// The entry that a line gives.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3 || parts.count == 4, let bytes = Int(parts[0]), bytes >= 0,
            let digest = Digest(hexadecimal: parts[1]), digest.bytes.count == 32,
            let stage = ReleaseStage(name: parts[2])
        else { return nil }
        self.init(bytes: bytes, sha256: digest, stage: stage)
        guard parts.count == 4 else { return }
        guard let depth = Int(parts[3]), depth > 0 else { return nil }
        self.depth = depth
    }
}
