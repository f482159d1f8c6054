/// What came of asking one address in several ways.
package struct OnlineVisit: Hashable, Sendable {
    /// A way to ask.
    package enum Way: Hashable, Sendable {
        /// For all of it.
        case get
        /// For the head alone.
        case head
        /// For the first two bytes.
        case range
        /// For what has changed since the `ETag` that was given.
        case ifNoneMatch
        /// For what has changed since the `Last-Modified` that was given.
        case ifModifiedSince
        /// As the other ways, by the name of an app.
        case app(String)
    }

    /// What came of asking in one way.
    package enum Outcome: Hashable, Sendable {
        /// There was an answer.
        case answer(OnlineAnswer)
        /// There was none.
        case fault(OnlineFault)
    }

    /// What came of it, in the order in which it was asked.
    package private(set) var outcomes: [(way: Way, outcome: Outcome)] = []

    /// Nothing asked yet.
    package init() {}

    /// What came of asking in one way.
    package subscript(way: Way) -> Outcome? {
        get { outcomes.first { $0.way == way }?.outcome }
        set {
            outcomes.removeAll { $0.way == way }
            if let newValue { outcomes.append((way, newValue)) }
        }
    }

    /// The answer to one way of asking.
    package func answer(_ way: Way) -> OnlineAnswer? {
        guard case .answer(let answer) = self[way] else { return nil }
        return answer
    }

    /// The outcome that counts: of the whole, else of a part, else of the head.
    package var main: Outcome? { self[.get] ?? self[.range] ?? self[.head] }

    /// The answer that counts.
    package var mainAnswer: OnlineAnswer? {
        guard case .answer(let answer) = main else { return nil }
        return answer
    }

    /// The fault that counts.
    package var fault: OnlineFault? {
        guard case .fault(let fault) = main else { return nil }
        return fault
    }

    /// The answers on the way to the outcome that counts.
    package var hops: [OnlineAnswer.Hop] { mainAnswer?.hops ?? fault?.hops ?? [] }

    package static func == (one: OnlineVisit, other: OnlineVisit) -> Bool {
        one.outcomes.elementsEqual(other.outcomes) { $0.way == $1.way && $0.outcome == $1.outcome }
    }

    package func hash(into hasher: inout Hasher) {
        for (way, outcome) in outcomes {
            hasher.combine(way)
            hasher.combine(outcome)
        }
    }
}
