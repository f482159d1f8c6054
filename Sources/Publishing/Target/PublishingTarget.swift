/// A place to which a release is published, by its own protocol.
///
/// Paths are relative to the root of the target, with `/` between their parts, and none of `.` and `..`; folders are
/// made as they are needed. What fails throws `PublishingError`: one line without secrets. A call that fails or is
/// killed leaves under each name what was there or what is put, whole, as far as `guarantees` says so.
package protocol PublishingTarget: Sendable {
    /// What messages call it, such as `the folder '/srv/podcasts'`; no secrets.
    var name: String { get }
    /// What it promises.
    var guarantees: TargetGuarantees { get }
    /// How many requests were made so far: commands of a server, or calls of the system on a path.
    var requests: Int { get async }

    /// Takes the right to publish, or throws `tryAgain` with who has it and since when.
    ///
    /// - Parameters:
    ///   - lease: who takes it, and when: `lease.mayReplace(_:in:)` decides on one that is there.
    ///   - old: a lease that is there and whose owner is known to be gone, so that it may be replaced.
    func acquire(_ lease: Lease, replacing old: Lease?) async throws
    /// Lengthens the right to publish; throws `tryAgain` when another has taken it meanwhile.
    func renew(_ lease: Lease) async throws
    /// Gives the right to publish back; only if it is this one.
    func release(_ lease: Lease) async throws

    /// The bytes of a file, or `nil` when there is none; a file of more bytes than the limit is an error.
    func read(_ path: String, limit: Int) async throws -> [UInt8]?
    /// All files, by their paths, but for those that are the publisher's own (`TargetLayout.isOwn`).
    func list() async throws -> [String: TargetFile]
    /// What is known of those of some files that are there: several requests at the same time, or few for all.
    func facts(of paths: [String]) async throws -> [String: TargetFile]

    /// Puts files, each whole and verified before it has its name: in any order, several at the same time.
    ///
    /// - Parameter progress: is told of each file that has been put.
    func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws
    /// Gives a file a second name, replacing what has it, whole.
    ///
    /// - Parameter headers: how it is to be sent under that name.
    func copy(_ path: String, to other: String, headers: FileHeaders) async throws
    /// Gives a file another name, replacing what has it, whole.
    func move(_ path: String, to other: String, headers: FileHeaders) async throws
    /// Removes files; those that are not there are no error. Folders that become empty may go.
    func remove(_ paths: [String]) async throws
    /// Removes what a killed run that was putting these files may have left beside them.
    func clear(_ paths: [String]) async throws
    /// Makes live what was put and removed, where that happens at once (`guarantees.hasWholeReleases`).
    ///
    /// - Parameter message: what is published, in a line.
    func commit(_ message: String) async throws
}

extension PublishingTarget {
    /// How many bytes a file may have that is copied by way of this machine.
    package static var copyLimit: Int { 1 << 30 }

    /// Reads the file and puts it under the other name.
    package func copy(_ path: String, to other: String, headers: FileHeaders) async throws {
        guard let bytes = try await read(path, limit: Self.copyLimit) else {
            throw PublishingError(.tryAgain, "'\(path)' has gone from \(name)", help: "publish again")
        }
        try await put([Upload(path: other, bytes, headers: headers)]) { _ in }
    }

    /// Copies the file, and removes it.
    package func move(_ path: String, to other: String, headers: FileHeaders) async throws {
        try await copy(path, to: other, headers: headers)
        try await remove([path])
    }

    /// Nothing: for targets where what was not put whole is nowhere.
    package func clear(_ paths: [String]) async throws {}

    /// Nothing: for targets where each file is live when it is put.
    package func commit(_ message: String) async throws {}
}
