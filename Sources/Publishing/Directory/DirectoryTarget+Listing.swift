import SiteFolder
import SystemPackage

extension DirectoryTarget {
    package func list() async throws -> [String: TargetFile] {
        var files: [String: TargetFile] = [:]
        if exists(root) { try list("", into: &files) }
        return files
    }

    private func list(_ folder: String, into files: inout [String: TargetFile]) throws {
        let place = folder.isEmpty ? root : path(folder)
        for name in try run("read", place, { try place.names() }) {
            guard let name = String(validating: name) else { continue }
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            // What can't be looked at, such as a link that leads nowhere, is no file of ours.
            guard !TargetLayout.isOwn(path), let stat = try? Stat(self.path(path)) else { continue }
            switch stat.type {
            case .regular: files[path] = TargetFile(bytes: Int(stat.size))
            case .directory:
                let isLink = (try? Stat(self.path(path), followTargetSymlink: false))?.type == .symbolicLink
                if !isLink { try list(path, into: &files) }
            default: break
            }
        }
    }
}
