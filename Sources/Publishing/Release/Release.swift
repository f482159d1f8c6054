import Digests

/// A release: files in a folder of this machine, by their bytes.
package struct Release: Hashable, Sendable {
    /// The folder that holds the files.
    package var folder: String
    /// The files, each path once.
    package var files: [ReleaseFile]
    /// Files of the release that the folder lacks, and that the target must have already.
    package var absent: [ReleaseFile]

    /// A release of some files.
    package init(folder: String, files: [ReleaseFile], absent: [ReleaseFile] = []) {
        self.folder = folder
        self.files = files
        self.absent = absent
    }

    /// What tells the release from any other: the same paths with the same bytes have the same id.
    package var id: String {
        let lines = (files + absent).map { "\($0.path)\0\($0.sha256)\n" }.sorted()
        return String(Digest.sha256(Array(lines.joined().utf8)).description.prefix(16))
    }

    /// The files as a journal keeps them.
    package var list: FileList {
        FileList(
            Dictionary(
                (files + absent).map { file in
                    (
                        file.path,
                        FileList.Entry(bytes: file.bytes, sha256: file.sha256, stage: file.stage, depth: file.depth)
                    )
                }, uniquingKeysWith: { $1 }))
    }
}
