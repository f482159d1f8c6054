import Diagnostics
import FeedValues
import XMLCore

/// What a rule knows while it looks, and where it reports.
struct Inspection {
    /// The channel as it stood before the first item, for rules on items.
    var channel: Element?
    /// The instant to take for now.
    let asOf: Timestamp?
    /// The profiles that the feed is held against.
    var profiles: Set<Profile>
    /// The date of the item that was last asked for its date, with the number of that item.
    var lastDate: (item: Int, timestamp: Timestamp?)?

    /// The rule that is looking.
    var current = 0
    var found: [Found] = []

    struct Found {
        var rule: Int
        var message: String
        var place: Place
        var notes: [Finding.Note]
        var help: String?
    }

    init(asOf: Timestamp?, profiles: Set<Profile>) {
        self.asOf = asOf
        self.profiles = profiles
    }

    /// Reports at an element.
    mutating func report(_ message: String, at element: Element, help: String? = nil) {
        report(message, at: Place(element), help: help)
    }

    /// Reports at an attribute of an element, by its canonical name.
    mutating func report(_ message: String, at element: Element, attribute: String, help: String? = nil) {
        report(message, at: Place(element, attribute: attribute), help: help)
    }

    /// Reports in the text of an element.
    mutating func report(_ message: String, inTextOf element: Element, help: String? = nil) {
        report(message, at: Place(textOf: element), help: help)
    }

    /// Reports at a place.
    mutating func report(_ message: String, at place: Place, notes: [Finding.Note] = [], help: String? = nil) {
        found.append(Found(rule: current, message: message, place: place, notes: notes, help: help))
    }
}
