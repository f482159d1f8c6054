/// A folder of a remote that rclone's configuration, or its environment, knows by a name.
package struct RcloneRemote: Hashable, Sendable, CustomStringConvertible {
    /// The name of the remote.
    package let remote: String
    /// The folder in it: for stores of objects a bucket, and what its keys begin with.
    package let folder: String

    /// The folder that a text names as rclone does, `REMOTE:folder`; `nil` when it names none.
    ///
    /// A connection string, which may hold a password, is none: arguments of processes are for all to read.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        remote = String(text[..<colon])
        var folder = text[text.index(after: colon)...]
        while folder.utf8.last == UInt8(ascii: "/") && folder.utf8.count > 1 { folder = folder.dropLast() }
        self.folder = String(folder)
        guard !remote.isEmpty, !remote.hasPrefix("-"), !remote.hasPrefix(" "), !remote.hasSuffix(" "),
            remote.unicodeScalars.allSatisfy(RcloneRemote.isAllowed),
            !folder.unicodeScalars.contains(where: { $0.value < 0x20 })
        else { return nil }
    }

    // What rclone allows in the name of a remote.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "_-.+@ ".unicodeScalars.contains(scalar)
    }

    /// The folder as rclone is told it.
    package var description: String { remote + ":" + folder }

    /// What rclone calls a file in the folder.
    func path(_ path: String) -> String {
        if path.isEmpty { return description }
        return description + (folder.isEmpty || folder.hasSuffix("/") ? "" : "/") + path
    }

    /// The bucket alone, for stores of objects.
    var bucket: String {
        remote + ":" + (folder.split(separator: "/").first.map(String.init) ?? "")
    }
}
