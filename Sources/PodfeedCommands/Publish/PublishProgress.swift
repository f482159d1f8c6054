import Publishing
import Synchronization

/// Shows how far a publication is.
final class PublishProgress: Sendable {
    private let line: ProgressLine
    private let files: Int
    private let bytes: Int
    private let sent = Mutex((files: 0, bytes: 0))

    /// The progress of a plan.
    init(_ plan: PublishingPlan, _ line: ProgressLine) {
        self.line = line
        files = plan.added.count + plan.replaced.count
        bytes = plan.bytes
    }

    /// Shows what the publisher is at.
    func show(_ event: PublishingEvent) {
        switch event {
        case .beginning: line.show("taking the right to publish")
        case .keeping: line.show("keeping what is live, to restore it")
        case .sent(let path, let bytes):
            let sent = sent.withLock { sent in
                sent = (sent.files + 1, sent.bytes + bytes)
                return sent
            }
            let amount = "\(ByteCount.text(sent.bytes)) of \(ByteCount.text(self.bytes))"
            line.show(sent.files, of: files, "\(amount): \(path)")
        case .verifying: line.show("reading back")
        case .removing: line.show("removing")
        }
    }

    /// Takes the line away.
    func erase() { line.erase() }
}
