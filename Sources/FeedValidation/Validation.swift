public import Diagnostics
import FeedVocabulary
import XMLCore

/// The validation of one feed, as its bytes come.
public struct Validation: ~Copyable {
    private let file: String
    private let validator: FeedValidator
    private var reader: XMLReader
    private var dispatch: RuleDispatch
    private var inspection: Inspection
    private var tally: FindingTally
    private var itemCount = 0
    private var firstItemNumber: Int?
    private var judgesItems = false

    /// The beginning of the validation of a feed, reported under the name of a file.
    public init(of file: String, with validator: FeedValidator) {
        self.init(of: file, with: validator, at: validator.options.asOf.map(ValidationClock.init))
    }

    /// The same at the time of a clock, which tells in the end until when the report holds.
    package init(of file: String, with validator: FeedValidator, at clock: ValidationClock?) {
        self.file = file
        self.validator = validator
        reader = XMLReader(fragmentNames: ["item", "podcast:liveItem", "atom:entry"], canonicalName: CanonicalName.of)
        var inspection = Inspection(
            file: file, asOf: nil, profiles: validator.options.profiles ?? [],
            limit: validator.options.findingsPerRule)
        inspection.clock = clock
        inspection.assets = validator.options.assets
        self.inspection = inspection
        dispatch = validator.dispatches.idle
        tally = FindingTally(file: file, limit: validator.options.findingsPerRule)
    }

    /// Whether the feed can't be read on: of what follows, only the size still matters.
    package var isStopped: Bool { reader.isStopped }

    /// Takes the next bytes, as many or few as are at hand.
    public mutating func read(_ chunk: [UInt8]) {
        reader.read(chunk)
        judgeFragments()
    }

    /// Judges the feed as a whole.
    public consuming func finish() -> Report {
        reader.finish()
        judgeFragments()
        let root = reader.spine().map { Element(tree: $0, index: 0) }
        chooseProfiles(root)
        let document = Document(
            prolog: reader.prolog, issues: reader.issues, root: root, byteCount: reader.byteCount,
            itemCount: itemCount, firstItemNumber: firstItemNumber, isComplete: !reader.isStopped)
        tally.expectTheChannel(&inspection, dispatch.rules)
        // Of a document that broke off nobody knows what it lacks: only what was read is judged.
        if document.isComplete, let root {
            if isRSS(root) { dispatch.judge(root.tree, &inspection) }
            if root.isOPML { dispatch.judge(root.tree, &inspection, only: .opml) }
        }
        dispatch.judge(document, &inspection)
        tally.take(&inspection, dispatch)
        return tally.report
    }

    private mutating func judgeFragments() {
        let fragments = reader.takeFragments()
        guard !fragments.isEmpty else { return }
        if inspection.channel == nil {
            let root = reader.spine().map { Element(tree: $0, index: 0) }
            chooseProfiles(root)
            inspection.channel = root?.child("channel")
            if let root { judgesItems = isRSS(root) }
        }
        guard judgesItems else { return }
        for fragment in fragments {
            itemCount += 1
            let item = Element(tree: fragment, index: 0)
            if firstItemNumber == nil, item.isFeedItem { firstItemNumber = item.number }
            dispatch.judge(fragment, &inspection)
            tally.take(&inspection, dispatch, in: item)
        }
    }

    // A document of another kind is told so, and not what it lacks of RSS; a namespace on RSS is its own fault.
    private func isRSS(_ root: Element) -> Bool { root.fullName.local == "rss" }

    private mutating func chooseProfiles(_ root: Element?) {
        let named = validator.options.profiles
        let profiles = named ?? ProfileChoice.profiles(namespaces: root?.tree.namespaces ?? [])
        guard !dispatch.isReady || profiles != inspection.profiles else { return }
        inspection.profiles = profiles
        // What has looked at items already keeps what it has seen.
        if dispatch.isReady {
            dispatch.activate(profiles)
        } else {
            dispatch = validator.dispatches.dispatch(for: profiles)
        }
    }
}
