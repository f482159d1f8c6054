/// What tells a server how to send the files of a release, made of the table in `FileHeaders`.
package enum ServerSnippet {
    /// The file `_headers`, which Netlify, Cloudflare Pages and their like read from the root of a site.
    ///
    /// A folder whose files are all sent alike has one entry, other files have one each.
    ///
    /// - Parameter encoded: writes a path as it stands in an address.
    package static func headersFile(for files: [ReleaseFile], encoded: (String) -> String) -> String {
        let folders = Dictionary(grouping: files.filter { !$0.isPrivate }) { folder(of: $0.path) }
        var entries: [String: FileHeaders] = [:]
        for (folder, files) in folders {
            let headers = Set(files.map(\.headers))
            if !folder.isEmpty, headers.count == 1, let only = headers.first, !isOuter(folder, folders.keys) {
                entries["/\(encoded(folder))/*"] = only
            } else {
                for file in files { entries["/\(encoded(file.path))"] = file.headers }
            }
        }
        let shared = entries.sorted { $0.key < $1.key }.map { path, headers in
            "\(path)\n" + lines(of: headers).map { "  \($0): \($1)\n" }.joined()
        }
        let privateFiles = files.filter(\.isPrivate)
        guard let one = privateFiles.first?.headers else { return shared.joined() }
        // One entry for all: their names are nobody's business.
        let isUniform = privateFiles.allSatisfy { $0.headers == one }
        let hidden = lines(of: one).dropFirst(isUniform ? 0 : 1).map { "  \($0): \($1)\n" }.joined()
        return shared.joined() + "/\(TargetLayout.privateFolder)/*\n" + hidden
    }

    /// Lines to include in a `server` of nginx.
    package static var nginx: String {
        let rows = [FileHeaders.feed] + FileHeaders.rows.filter { !$0.suffixes.contains("xml") }
        let locations = rows.map { row in
            let folder = row.folder.map { "/\($0)/[^/]+" } ?? ""
            let added = lines(of: FileHeaders(row)).dropFirst().map { "    add_header \($0) \"\($1)\";\n" }.joined()
            return """
                # \(row.what)
                location ~* \(folder)\\.(\(row.suffixes.joined(separator: "|")))$ {
                    types { }
                    default_type "\(row.contentType)";
                \(added)}

                """
        }
        let own = "# what is the publisher's own\nlocation ^~ /\(TargetLayout.folder)/ {\n    return 404;\n}\n"
        let hidden = """
            # what only those know who were told
            location ^~ /\(TargetLayout.privateFolder)/ {
                types { "\(FileHeaders.feed.contentType)" xml; image/jpeg jpg jpeg; image/png png; }
                autoindex off;
                add_header Cache-Control "private, max-age=300";
                add_header X-Robots-Tag "noindex, nofollow";
            }

            """
        return (locations + [hidden, own]).joined()
    }

    /// The names and values of the headers; the type is the first.
    private static func lines(of headers: FileHeaders) -> [(String, String)] {
        let type = ("Content-Type", headers.contentType)
        let lifetime = ("Cache-Control", headers.cacheControl)
        return [type, lifetime] + (headers.isForScripts ? [("Access-Control-Allow-Origin", "*")] : [])
            + (headers.isShared ? [] : [("X-Robots-Tag", "noindex, nofollow")])
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// Whether other folders lie in a folder, which an entry for all in it would reach, too.
    private static func isOuter(_ folder: String, _ folders: some Sequence<String>) -> Bool {
        folders.contains { $0.hasPrefix(folder + "/") }
    }
}
