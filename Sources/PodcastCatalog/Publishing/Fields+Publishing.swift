import Diagnostics
import FeedValues

extension Fields {
    /// The entries of the key `publish`, as far as they are right.
    ///
    /// - Parameter folder: the folder of the file, to which paths are relative.
    func publishEntries(in folder: String, _ log: inout FindingLog) -> [PublishEntry] {
        guard let node = node("publish") else { return [] }
        guard case .mapping(let entries) = node.content else {
            mismatch(
                "publish", "a mapping of targets", node, &log,
                help: "write lines such as 'web: { directory: /srv/podcasts }'")
            return []
        }
        return entries.compactMap { publishEntry($0, in: folder, &log) }
    }

    private func publishEntry(
        _ entry: YAMLEntry, in folder: String, _ log: inout FindingLog
    ) -> PublishEntry? {
        guard entry.key.isSlug else {
            log.report(
                .publishTarget, "the name '\(entry.key.shortened)' must be made of a to z, 0 to 9 and hyphens",
                in: source, at: entry.place, help: "rename the target")
            return nil
        }
        guard let fields = Fields(entry.value, in: source, keys: .publishEntry, log: &log) else { return nil }
        let stated = KeyList.publishPlaces.filter(fields.states)
        guard stated.count == 1, let kind = stated.first else {
            let found = stated.isEmpty ? "none" : stated.joined(separator: " and ")
            log.report(
                .publishTarget, "'\(entry.key)' must have one place, found \(found)", in: source, at: entry.place,
                help: "give one of \(KeyList.publishPlaces.joined(separator: ", "))")
            return nil
        }
        let place = fields.publishPlace(kind, in: folder, &log)
        let url = fields.address("url", &log)?.value
        let websub = fields.bool("websub", &log)?.value
        let podping = fields.bool("podping", &log)?.value
        let headers = fields.bool("headers", &log)?.value
        guard let place else { return nil }
        var target = PublishEntry(name: entry.key, place: place)
        target.origin = source.origin(entry.place)
        target.url = url
        target.tellsHub = websub ?? false
        target.sendsPodping = podping ?? false
        target.sendsHeaderFile = headers ?? false
        return target
    }

    private func publishPlace(
        _ kind: String, in folder: String, _ log: inout FindingLog
    ) -> PublishEntry.Place? {
        let branch = text("branch", &log)?.value
        let author = text("author", &log)?.value
        let port = int("port", in: Fields.ports, &log)?.value
        let owners = [("branch", "git"), ("author", "git"), ("port", "sftp")]
        for (key, owner) in owners where states(key) && kind != owner {
            log.report(
                .publishTarget, "'\(key)' belongs to \(owner), and this is \(kind)", in: source, at: place,
                help: "remove it")
        }
        guard let text = text(kind, &log)?.value, let node = node(kind) else { return nil }
        if let problem = PublishEntry.problem(of: text, kind) {
            // The value is not quoted: it may hold a password.
            log.report(.publishTarget, "'\(kind)' \(problem.message)", in: source, at: node.place, help: problem.help)
            return nil
        }
        switch kind {
        case "directory":
            return .directory(text.hasPrefix("/") ? text : PublishEntry.plain(FileSystem.join(folder, text)))
        case "git": return .git(PublishEntry.repository(text, in: folder), branch: branch ?? "gh-pages", author: author)
        case "sftp": return .sftp(text, port: port)
        case "webdav": return .webdav(text)
        case "s3": return .s3(text)
        default: return .rclone(text)
        }
    }
}

extension PublishEntry {
    /// What is wrong with the text of a place, and what to do.
    fileprivate static func problem(of text: String, _ kind: String) -> (message: String, help: String)? {
        if text.utf8.first == UInt8(ascii: "-") {
            return ("begins with a hyphen, which programs take for an option", "write the place in another way")
        }
        if hasPassword(text) {
            return (
                "holds a password, which does not belong into a file",
                "remove it, and let the program that connects know it: its configuration, an agent or the environment"
            )
        }
        let isRemote = text.utf8.contains(UInt8(ascii: ":"))
        switch kind {
        case "sftp", "s3", "rclone":
            let form = kind == "sftp" ? "user@host:/path" : kind == "s3" ? "remote:bucket/path" : "remote:path"
            // A remote of rclone that begins with a colon would hold its settings, and with them secrets.
            return isRemote && text.utf8.first != UInt8(ascii: ":")
                ? nil : ("is not of the form \(form)", "write it so")
        case "webdav":
            return WebAddress(text) == nil ? ("is no address", "write it as https://dav.example.com/podcasts/") : nil
        default: return nil
        }
    }

    /// Whether an address has a password before its host.
    private static func hasPassword(_ text: String) -> Bool {
        guard let scheme = text.firstRange(of: "://") else { return false }
        let authority = text[scheme.upperBound...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return false }
        return authority[..<at].contains(":")
    }

    /// The address of a repository; a path is relative to the file that names it.
    fileprivate static func repository(_ text: String, in folder: String) -> String {
        let isAddress = text.hasPrefix("/") || text.contains(":")
        return isAddress ? text : plain(FileSystem.join(folder, text))
    }

    /// A path in which `..` stands at the beginning only: what messages call it is what people call it.
    fileprivate static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let start = path.hasPrefix("/") ? "/" : ""
        return parts.isEmpty ? (start.isEmpty ? "." : start) : start + parts.joined(separator: "/")
    }
}
