public import Diagnostics

extension Rule {
    /// How much a finding matters to the given profiles: as much as to the strictest of them; `nil` when none asks.
    public func severity(for profiles: Set<Profile>) -> Severity? {
        self.profiles.intersection(profiles).map { severityByProfile[$0] ?? severity }.max()
    }
}
