extension FeedSource {
    /// The ends of the names of feeds, where a folder is searched.
    package static let endings = [".xml", ".rss", ".xml.gz", ".rss.gz"]

    /// The sources that an argument names: `-`, a file, the feeds below a folder, or those that fit a pattern.
    ///
    /// In a pattern, `**` is any number of folders. A file whose name looks like a pattern is that file. What is hidden
    /// is left out, and folders that are symbolic links are not entered. The order is that of the paths' bytes. Throws
    /// `CannotRun` when there is no such feed or a folder can't be read.
    package static func all(argument: String) throws(CannotRun) -> [FeedSource] {
        guard argument != "-" else { return [.standardInput] }
        let found: [String]
        if Folder.isThere(argument) {
            let path = argument.withoutEndingSlash
            found = try feeds(below: Folder(path: path == "." ? "" : path))
            guard !found.isEmpty else {
                let endings = FeedSource.endings.joined(separator: ", ")
                throw CannotRun("no feed is in the folder '\(argument)': names of feeds end with \(endings)")
            }
        } else if NamePattern.isPattern(argument), !Folder.somethingIsThere(argument) {
            let isAbsolute = argument.hasPrefix("/")
            let names = argument.split(separator: "/").map(String.init)
            found = try files(matching: names[...], in: Folder(path: isAbsolute ? "/" : ""))
            guard !found.isEmpty else { throw CannotRun("no file fits '\(argument)'") }
        } else {
            found = [argument]
        }
        return Set(found).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(FeedSource.file)
    }

    private static func feeds(below folder: Folder) throws(CannotRun) -> [String] {
        var found: [String] = []
        for entry in try folder.entries() where !entry.name.hasPrefix(".") {
            if entry.isFolder {
                if !entry.isLink { found += try feeds(below: Folder(path: entry.path)) }
            } else if endings.contains(where: { entry.name.lowercased().hasSuffix($0) }) {
                found.append(entry.path)
            }
        }
        return found
    }

    private static func files(matching names: ArraySlice<String>, in folder: Folder) throws(CannotRun) -> [String] {
        guard let first = names.first else { return [] }
        let rest = names.dropFirst()
        guard NamePattern.isPattern(first) else { return try files(matching: rest, below: first, in: folder) }
        let entries = try folder.entries()
        guard first != "**" else {
            var found = try files(matching: rest.isEmpty ? ["*"] : rest, in: folder)
            for entry in entries where entry.isFolder && !entry.isLink && !entry.name.hasPrefix(".") {
                found += try files(matching: names, in: Folder(path: entry.path))
            }
            return found
        }
        let pattern = NamePattern(first)
        var found: [String] = []
        for entry in entries where pattern.matches(entry.name) {
            if rest.isEmpty {
                if !entry.isFolder { found.append(entry.path) }
            } else if entry.isFolder {
                found += try files(matching: rest, in: Folder(path: entry.path))
            }
        }
        return found
    }

    // A name that is no pattern is not looked for among the others: `..` is not, and the folder may not be readable.
    private static func files(
        matching rest: ArraySlice<String>, below name: String, in folder: Folder
    ) throws(CannotRun) -> [String] {
        let path = folder.path.isEmpty ? name : folder.path == "/" ? "/" + name : folder.path + "/" + name
        if rest.isEmpty { return Folder.fileIsThere(path) ? [path] : [] }
        return Folder.isThere(path) ? try files(matching: rest, in: Folder(path: path)) : []
    }
}

extension String {
    fileprivate var withoutEndingSlash: String {
        var text = Substring(self)
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return String(text)
    }
}
