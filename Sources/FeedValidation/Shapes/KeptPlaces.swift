/// Places that are only known to be faults when all items have been seen, each with what it depends on.
///
/// The first thousand are kept, and nothing beyond: each takes some 300 bytes.
struct KeptPlaces<Reason: Sendable>: Sendable {
    private(set) var all: [(reason: Reason, place: Place)] = []

    /// Keeps a place.
    mutating func keep(_ place: @autoclosure () -> Place, _ reason: Reason) {
        if all.count < 1000 { all.append((reason, place())) }
    }
}
