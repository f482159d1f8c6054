/// What a target promises; a plan says in words what it does not.
package struct TargetGuarantees: Hashable, Sendable {
    /// How two publishers are kept apart.
    package enum Exclusion: Hashable, Sendable {
        /// The second is refused, always.
        case certain
        /// The second is refused by a lease that ends after so many seconds; two that begin at once may both get it,
        /// unless the target lets one of them alone make the lease.
        case lease(seconds: Int, isExclusive: Bool = false)
        /// Nothing keeps them apart.
        case none
    }

    /// Whether a reader finds under a name the old bytes or the new ones, whole, whatever happens.
    package var hasWholeFiles: Bool
    /// Whether all files of a release become live at once, by `commit`; nothing is live before it.
    package var hasWholeReleases: Bool
    /// How two publishers are kept apart.
    package var exclusion: Exclusion
    /// Whether content types and cache lifetimes go with the files; otherwise the server must be told.
    package var keepsHeaders: Bool
    /// What else is not promised: clauses without a full stop.
    package var notes: [String]

    /// The promises of a target.
    package init(
        hasWholeFiles: Bool, hasWholeReleases: Bool = false, exclusion: Exclusion, keepsHeaders: Bool,
        notes: [String] = []
    ) {
        self.hasWholeFiles = hasWholeFiles
        self.hasWholeReleases = hasWholeReleases
        self.exclusion = exclusion
        self.keepsHeaders = keepsHeaders
        self.notes = notes
    }

    /// What is not promised, a clause each without a full stop.
    package var caveats: [String] {
        var words: [String] = []
        if !hasWholeFiles {
            words.append("while a file arrives, its readers may find a part of it, or nothing")
        }
        switch exclusion {
        case .certain: break
        case .lease(let seconds, true):
            words.append(
                "two publishers are kept apart by a lease of \(seconds) s that is renewed: one that stops for longer "
                    + "counts as gone")
        case .lease(let seconds, false):
            words.append(
                "two publishers are kept apart by a lease of \(seconds) s only: two that begin at the same moment "
                    + "may both get it")
        case .none:
            words.append("nothing keeps two publishers apart: see to it that one publishes at a time")
        }
        if !keepsHeaders {
            words.append("content types and cache lifetimes are the server's matter: 'podfeed publish --headers' helps")
        }
        return words + notes
    }
}
