import FeedValues

/// What rclone says that a remote can do (`rclone backend features`), and no more: the rest may name what is secret.
struct RcloneFeatures: Hashable, Sendable {
    /// The sort of remote in a word, such as `S3`.
    let sort: String
    /// Whether it is a store of objects, in which a name has whole objects only.
    let isObjectStore: Bool
    /// Whether it arrives under another name first, as rclone knows to do from 1.63 on.
    let usesPartialNames: Bool
    /// Whether an object can be doubled without being sent.
    let copies: Bool
    /// Whether content types and cache lifetimes go with the files.
    let keepsHeaders: Bool

    /// What an answer says; `nil` when it is none.
    init?(json: [UInt8]) {
        guard let node = try? JSONParser.parse(json), let features = node["Features"],
            let words = node["String"]?.text
        else { return nil }
        sort = String(words.prefix { $0 != " " && $0 != ":" })
        func has(_ name: String) -> Bool { features[name]?.flag == true }
        isObjectStore = has("BucketBased")
        usesPartialNames = has("PartialUploads")
        copies = has("Copy")
        keepsHeaders = isObjectStore && has("WriteMimeType")
    }

    /// What is promised of such a remote, with a lease of so many seconds.
    func guarantees(leaseSeconds: Int) -> TargetGuarantees {
        var notes: [String] = []
        if !isObjectStore {
            let reach =
                usesPartialNames ? "writes files under another name first, and then" : "writes files in place, and"
            notes.append("rclone \(reach) may remove the old file of a name before the new one has it")
            notes.append("an upload that is cut may leave nothing under its name until the next run")
        }
        return TargetGuarantees(
            hasWholeFiles: isObjectStore, exclusion: .lease(seconds: leaseSeconds), keepsHeaders: keepsHeaders,
            notes: notes)
    }
}
