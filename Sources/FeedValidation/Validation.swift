public import Diagnostics
import Dispatch
import FeedVocabulary
import Synchronization
import XMLCore

/// The validation of one feed, as its bytes come.
///
/// With several jobs it goes on in steps: while a piece of the feed is read, the items of the piece before it are
/// judged, and those of the piece before that are compared and counted. What is found does not depend on their number.
public struct Validation: ~Copyable {
    /// How many bytes are read in one step: enough that the threads have some dozens of items to share.
    package static let pieceSize = 1 << 18
    /// How many items are judged in one step at most.
    private static let mostItems = 512
    /// How many items a thread takes at a time.
    private static let share = 4

    private let validator: FeedValidator
    private let jobs: Int
    private let stages: ValidationStages
    private var dispatch: RuleDispatch
    private var isReady = false
    private var judgesItems = false
    // Bytes that are not read yet.
    private var waiting: [UInt8] = []
    private var unjudged: [ElementTree] = []
    private var judged: [JudgedItem] = []

    /// The beginning of the validation of a feed, reported under the name of a file.
    ///
    /// - Parameter jobs: how many threads may work on it.
    public init(of file: String, with validator: FeedValidator, jobs: Int = 1) {
        let clock = validator.options.asOf.map(ValidationClock.init)
        self.init(of: file, with: validator, jobs: jobs, at: clock)
    }

    /// The same at the time of a clock, which tells in the end until when the report holds.
    package init(of file: String, with validator: FeedValidator, jobs: Int = 1, at clock: ValidationClock?) {
        self.validator = validator
        self.jobs = jobs
        let options = validator.options
        var inspection = Inspection(
            file: file, clock: clock, assets: options.assets, profiles: options.profiles ?? [],
            limit: options.findingsPerRule)
        inspection.online = options.online
        stages = ValidationStages(ItemComparison(inspection, limit: options.findingsPerRule))
        dispatch = validator.dispatches.idle
    }

    /// Whether the feed can't be read on: of what follows, only the size still matters.
    package var isStopped: Bool { stages.reader.withLock { $0.isStopped } }

    /// Takes the next bytes, as many or few as are at hand.
    public mutating func read(_ chunk: [UInt8]) {
        // One thread has nothing to share; other sources that hand over pieces of this very size spare a copy of each.
        guard jobs > 1, !waiting.isEmpty || chunk.count != Validation.pieceSize else { return step(chunk) }
        waiting += chunk
        var start = 0
        while waiting.count - start >= Validation.pieceSize {
            step(Array(waiting[start..<start + Validation.pieceSize]))
            start += Validation.pieceSize
        }
        if start > 0 { waiting.removeFirst(start) }
    }

    /// Judges the feed as a whole.
    public consuming func finish() -> Report {
        step(waiting)
        stages.reader.withLock { $0.finish() }
        takeFragments()
        while !unjudged.isEmpty || !judged.isEmpty { step([]) }
        let root = stages.reader.withLock { $0.spine() }.map { Element(tree: $0, index: 0) }
        chooseProfiles(root)
        dispatch.learn(root?.tree.names ?? [])
        let dispatch = dispatch
        let (prolog, issues, byteCount, isStopped) = stages.reader.withLock {
            ($0.prolog, $0.issues, $0.byteCount, $0.isStopped)
        }
        return stages.comparison.withLock {
            let document = Document(
                prolog: prolog, issues: issues, root: root, byteCount: byteCount, itemCount: $0.itemCount,
                firstItemNumber: $0.firstItemNumber, isComplete: !isStopped)
            return $0.finish(document, dispatch)
        }
    }

    private mutating func step(_ piece: [UInt8]) {
        guard jobs > 1 else { return stepAlone(piece) }
        stepTogether(piece)
        // What is found in very many small items would fill the memory before anybody counts it.
        while unjudged.count > Validation.mostItems { stepTogether([]) }
    }

    private mutating func stepAlone(_ piece: [UInt8]) {
        stages.reader.withLock { $0.read(piece) }
        takeFragments()
        let (dispatch, unjudged) = (dispatch, unjudged)
        self.unjudged = []
        stages.comparison.withLock {
            var judge = ItemJudge(dispatch, $0.inspection)
            for tree in unjudged {
                $0.take(judge.judge(tree), dispatch)
                judge.keepAs($0.inspection)
            }
        }
    }

    private mutating func stepTogether(_ piece: [UInt8]) {
        let (stages, judged, dispatch) = (stages, judged, dispatch)
        let items = unjudged.prefix(Validation.mostItems)
        unjudged.removeFirst(items.count)
        let judge = stages.comparison.withLock { ItemJudge(dispatch, $0.inspection) }
        let next = Atomic(0)
        let results = Mutex([Int: [JudgedItem]]())
        DispatchQueue.concurrentPerform(iterations: jobs) { job in
            if job == 0 { stages.reader.withLock { $0.read(piece) } }
            if job == 1 { stages.comparison.withLock { for item in judged { $0.take(item, dispatch) } } }
            var judge = judge
            while true {
                let first = next.add(Validation.share, ordering: .relaxed).oldValue
                guard first < items.count else { return }
                let share = items[first..<min(first + Validation.share, items.count)].map { judge.judge($0) }
                results.withLock { $0[first] = share }
            }
        }
        let found = results.withLock { $0 }
        self.judged = stride(from: 0, to: items.count, by: Validation.share).flatMap { found[$0] ?? [] }
        takeFragments()
    }

    /// Takes the items that have been read, and sees to it that they can be judged.
    private mutating func takeFragments() {
        let fragments = stages.reader.withLock { $0.takeFragments() }
        guard let last = fragments.last else { return }
        if !isReady {
            isReady = true
            let root = stages.reader.withLock { $0.spine() }.map { Element(tree: $0, index: 0) }
            chooseProfiles(root)
            let channel = root?.child("channel")
            stages.comparison.withLock { $0.inspection.channel = channel }
            judgesItems = root?.isRSS ?? false
        }
        guard judgesItems else { return }
        dispatch.learn(last.names)
        unjudged += fragments
    }

    private mutating func chooseProfiles(_ root: Element?) {
        let named = validator.options.profiles
        let profiles = named ?? ProfileChoice.profiles(namespaces: root?.tree.namespaces ?? [])
        guard !dispatch.isReady || profiles != dispatch.profiles else { return }
        // What has looked at items already keeps what it has seen.
        if dispatch.isReady {
            dispatch.activate(profiles)
        } else {
            dispatch = validator.dispatches.dispatch(for: profiles)
        }
        let dispatch = dispatch
        stages.comparison.withLock { $0.activate(dispatch) }
    }
}
