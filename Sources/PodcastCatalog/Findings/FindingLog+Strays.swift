import Diagnostics

extension FindingLog {
    /// Reports a file that belongs to no episode.
    mutating func report(_ stray: StrayFile) {
        let name = stray.path.split(separator: "/").last.map(String.init) ?? stray.path
        report(
            .fileUnused, "'\(name.shortened)' belongs to no episode", in: SourceText(path: stray.path), at: .start,
            help: stray.suggestion.map { "did you mean '\($0)'?" })
    }
}
