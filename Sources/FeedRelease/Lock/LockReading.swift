package import Diagnostics

/// What a file holds that should be a lock.
package struct LockReading: Sendable {
    /// The lock, of as many lines as could be read.
    package var lock: IdentityLock
    /// What is wrong with the file, by line; a lock with errors must not be written over.
    package var findings: [Finding]

    /// What there is before anything has been released.
    package init() {
        lock = IdentityLock()
        findings = []
    }
}
