import Diagnostics
import FeedValues
import XMLCore

/// What a rule knows while it looks, and where it reports.
struct Inspection {
    /// The channel as it stood before the first item, for rules on items.
    var channel: Element? { didSet { channelFacts = ChannelFacts(channel) } }
    /// What rules on items ask of the channel, read once for all items.
    private(set) var channelFacts: ChannelFacts
    /// The enclosure that was taken apart last, with its number, for the many rules that look at each.
    var lastEnclosure: (number: Int, parts: EnclosureParts)?
    /// The children that repeat another, of the element that was last asked for them, with its number.
    var lastRepeated: (number: Int, children: [Element])?
    /// The instant to take for now.
    let clock: ValidationClock?
    /// The profiles that the feed is held against.
    var profiles: Set<Profile>
    /// What is known of the files that the feed names.
    var assets: AssetFacts?
    /// What came of asking the addresses that the feed names.
    var online: OnlineFacts?
    /// The date of the item that was last asked for its date, with the number of that item.
    var lastDate: (item: Int, timestamp: Timestamp?)?
    /// The duration of the item that was last asked for it, with the number of that item.
    var lastDuration: (item: Int, duration: ItemDuration?)?
    /// What is remembered of the items so far, for the rules that compare them.
    var items = ItemLedger()
    /// The file that the feed is reported under.
    let file: String

    /// Where the bytes of the text of HTML stand in which something was found last, with the number of its element.
    var lastPlaces: (element: Int, places: TextPlaces?)?

    /// What apps load without TLS in the tree that was looked at last.
    var insecureResources = InsecureResources()

    /// The text of HTML that was looked at last: the next is often the same.
    var lastHTML: HTMLText?
    /// The description or notes that were looked at last, with the number of their item.
    var lastNotes: (item: Int, html: HTMLText)?

    /// The rule that is looking.
    var current = 0
    private(set) var found: [Found] = []
    // The most findings of one rule that are kept with their places until they are taken, and how many there were.
    private let limit: Int
    private var counts: [Int: Int] = [:]
    private var beyond: [Int: Int] = [:]
    // What still matters of the findings of each rule.
    private var keeping: [Keeping] = []

    /// What matters of the findings of a rule.
    enum Keeping: Sendable {
        /// All: they may be kept.
        case all
        /// Their elements: enough are kept, but they silence others there, or are silenced.
        case elements
        /// How many there are.
        case count
    }

    struct Found: Sendable {
        var rule: Int
        var message: String
        var place: Place
        var notes: [Finding.Note]
        var help: String?
        var w3c: [String]?
    }

    init(
        file: String, clock: ValidationClock?, assets: AssetFacts?, profiles: Set<Profile>, limit: Int = 1000,
        channel: Element? = nil
    ) {
        self.channel = channel
        channelFacts = ChannelFacts(channel)
        self.file = file
        self.limit = limit
        self.clock = clock
        self.assets = assets
        self.profiles = profiles
    }

    /// Reports at an element.
    ///
    /// Where a rule answers to several classes of the W3C validator, `w3c` names those of this finding alone.
    mutating func report(
        _ message: @autoclosure () -> String, at element: Element, help: String? = nil, w3c: [String]? = nil
    ) {
        let isBare = keepsElementsOnly
        add(message(), isBare ? Place(numberOf: element) : Place(element), help: help, w3c: w3c)
    }

    /// Reports at an attribute of an element, by its canonical name.
    mutating func report(
        _ message: @autoclosure () -> String, at element: Element, attribute: String, help: String? = nil,
        w3c: [String]? = nil
    ) {
        let isBare = keepsElementsOnly
        add(message(), isBare ? Place(numberOf: element) : Place(element, attribute: attribute), help: help, w3c: w3c)
    }

    /// Reports in the text of an element.
    mutating func report(
        _ message: @autoclosure () -> String, inTextOf element: Element, help: String? = nil, w3c: [String]? = nil
    ) {
        let isBare = keepsElementsOnly
        add(message(), isBare ? Place(numberOf: element) : Place(textOf: element), help: help, w3c: w3c)
    }

    /// Reports at a place.
    mutating func report(
        _ message: @autoclosure () -> String, at place: @autoclosure () -> Place, notes: [Finding.Note] = [],
        help: String? = nil, w3c: [String]? = nil
    ) {
        add(message(), place(), notes: notes, help: help, w3c: w3c)
    }

    /// Whether a finding would be kept with its place, and not only counted.
    var isKeeping: Bool { kept != .count && counts[current, default: 0] < limit }

    /// Whether of a finding nothing but its element matters.
    var keepsElementsOnly: Bool { kept == .elements }

    /// Whether there is anything to take.
    var hasFound: Bool { !found.isEmpty || !beyond.isEmpty }

    private var kept: Keeping { current < keeping.count ? keeping[current] : .all }

    /// From now on keeps less of what a rule finds: of a feed with a million findings nobody reads the rest.
    mutating func keep(_ what: Keeping, of rule: Int) {
        if keeping.count <= rule { keeping += Array(repeating: .all, count: rule + 1 - keeping.count) }
        keeping[rule] = what
    }

    // Places and words cost time, and hostile input can ask for a million: beyond the limit nobody reads them.
    private mutating func add(
        _ message: @autoclosure () -> String, _ place: @autoclosure () -> Place, notes: [Finding.Note] = [],
        help: String?, w3c: [String]?
    ) {
        guard isKeeping else {
            beyond[current, default: 0] += 1
            return
        }
        counts[current, default: 0] += 1
        found.append(
            Found(
                rule: current, message: keepsElementsOnly ? "" : message(), place: place(), notes: notes, help: help,
                w3c: w3c))
    }

    /// Goes on from what was found in an item.
    mutating func adopt(_ item: JudgedItem) {
        found = item.found
        beyond = item.beyond
    }

    /// Takes what was found, and of each rule how many findings there were beyond those that were kept.
    mutating func take() -> (found: [Found], beyond: [Int: Int]) {
        guard hasFound else { return ([], [:]) }
        defer {
            found = []
            counts.removeAll(keepingCapacity: true)
            beyond = [:]
        }
        return (found, beyond)
    }

    /// From now on keeps of what each rule finds as much as another does.
    mutating func keepAs(_ other: Inspection) { keeping = other.keeping }

    /// An inspection of other items, which knows what this one knows of the feed and has found nothing.
    func forItems() -> Inspection {
        var other = Inspection(
            file: file, clock: clock, assets: assets, profiles: profiles, limit: limit, channel: channel)
        other.keeping = keeping
        return other
    }
}
