extension PublishingTarget {
    /// The lease that stands in a target which keeps it as a file.
    func standingLease() async throws -> Lease? {
        guard let bytes = try await read(TargetLayout.lease, limit: 64 << 10) else { return nil }
        guard let lease = Lease(json: bytes) else {
            throw PublishingError(
                .tryAgain, "'\(TargetLayout.lease)' in \(name) says nothing that is understood",
                help: "if nobody publishes, remove it there")
        }
        return lease
    }

    /// Makes sure that a lease still stands.
    func confirm(_ lease: Lease) async throws {
        guard let standing = try await standingLease(), standing.isSame(as: lease) else { throw leaseLost }
    }

    /// What is told to the one of two publishers who comes later.
    var leaseLost: PublishingError {
        PublishingError(
            .tryAgain, "somebody else has begun to publish to \(name)", help: "wait until that has ended")
    }
}

extension Lease {
    /// A file of the lease that no other publisher writes.
    var ownPath: String {
        TargetLayout.lease + "-" + token.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40)
    }

    /// The lease as a file.
    func upload(to path: String = TargetLayout.lease) -> Upload {
        Upload(path: path, json, headers: FileHeaders(path: path, stage: .assets))
    }
}
