import FeedValues

/// A piece of a transcript with its times.
struct Cue {
    /// When it begins, in milliseconds.
    let start: Int
    /// When it ends, in milliseconds; `nil` where nothing is said.
    let end: Int?
    /// Where it stands in the file.
    let place: TextPlace
}

/// The cues of a transcript, as far as they have been read.
struct CueTimeline: Sendable {
    /// How many cues there were.
    private(set) var count = 0
    /// When the last one began, in milliseconds.
    private(set) var lastStart: Int?
    /// When the last of all ends, in milliseconds; when it begins, where nothing is said of its end.
    private(set) var end = 0
    /// Whether there are words, with times or without.
    private(set) var hasWords = false

    /// Takes a cue.
    mutating func add(_ cue: Cue) {
        count += 1
        lastStart = cue.start
        end = Swift.max(end, cue.end ?? cue.start)
    }

    /// Notes that there are words.
    mutating func noteWords() { hasWords = true }

    /// Whether a cue begins two seconds or more before another has ended.
    func isOverlapped(by cue: Cue) -> Bool { count > 0 && end - cue.start >= 2000 }
}
