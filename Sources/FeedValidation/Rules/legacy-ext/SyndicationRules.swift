import Diagnostics
import FeedValues
import FeedVocabulary

/// The rules on the module that says how often a feed changes.
enum SyndicationRules {
    static let all: [Rule] = [period, frequency, frequencyEmpty, base]

    private static let source = "RSS 1.0, Syndication module"

    private static let period = Rule(
        "sy-updateperiod", .legacyExt, .error, .all,
        summary: "The period of updates is hourly, daily, weekly, monthly or yearly.",
        why: "Readers that heed the module plan their visits by this word; any other is none to them.",
        help: "write one of the five words",
        source: source, w3c: ["InvalidUpdatePeriod"],
        passing: [sy("<sy:updatePeriod>\n hourly </sy:updatePeriod>")],
        failing: [
            sy("<sy:updatePeriod>↓often</sy:updatePeriod>"), sy("<sy:updatePeriod>↓Daily</sy:updatePeriod>"),
            sy("↓<sy:updatePeriod/>"),
        ],
        check: .element("sy:updatePeriod") { element, inspection in
            let text = element.trimmedText
            guard !ClosedLists.updatePeriods.contains(text) else { return }
            let nearest = Spelling.nearest(to: text, in: ClosedLists.updatePeriods)
            inspection.report(
                text.isEmpty ? "the period is empty" : "\(text.quoted) is no period of updates", inTextOf: element,
                help: nearest.map { "write '\($0)'" })
        })

    private static let frequency = Rule(
        "sy-updatefrequency", .legacyExt, .error, .all,
        summary: "The frequency of updates is a whole number of at least one.",
        why: "It says how often in the period a feed changes; of zero or a word no reader can make a plan.",
        help: "write the number in digits, such as '1'",
        source: source, w3c: ["InvalidPositiveInteger"],
        passing: [sy("<sy:updateFrequency> 2 </sy:updateFrequency>"), sy("<sy:updateFrequency/>")],
        failing: [
            sy("<sy:updateFrequency>↓0</sy:updateFrequency>"), sy("<sy:updateFrequency>↓-1</sy:updateFrequency>"),
            sy("<sy:updateFrequency>↓twice</sy:updateFrequency>"),
        ],
        check: .element("sy:updateFrequency") { element, inspection in
            guard !element.isBlank else { return }
            inspection.expect(1 ... .max, inTextOf: element)
        })

    private static let frequencyEmpty = Rule(
        "sy-updatefrequency-empty", .legacyExt, .warning, .all,
        summary: "The frequency of updates is not empty.",
        why: "An empty element says neither once nor never.",
        help: "write the number in digits, or take the element out",
        source: source, w3c: ["NotBlank", "InvalidPositiveInteger"],
        passing: [sy("<sy:updateFrequency>1</sy:updateFrequency>")],
        failing: [sy("↓<sy:updateFrequency/>"), sy("↓<sy:updateFrequency> </sy:updateFrequency>")],
        check: .element("sy:updateFrequency") { element, inspection in
            if element.isBlank { inspection.report("<sy:updateFrequency> is empty", at: element) }
        })

    private static let base = Rule(
        "sy-updatebase", .legacyExt, .error, .all,
        summary: "The base of updates is a date of ISO 8601, with a zone where there is a time.",
        why: "Readers count the periods from it; in any other form, or without a zone, they count from nowhere.",
        help: "write it as '2000-01-01T12:00+00:00'",
        source: "\(source); W3C, Date and Time Formats", w3c: ["InvalidW3CDTFDate"],
        passing: [
            sy("<sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>"), sy("<sy:updateBase>2000-01</sy:updateBase>"),
            sy("<sy:updateBase>2000-01-01T12:00:00.000Z</sy:updateBase>"),
        ],
        failing: [
            sy("<sy:updateBase>↓today</sy:updateBase>"), sy("<sy:updateBase>↓2000-01-01T12:00</sy:updateBase>"),
            sy("<sy:updateBase>↓20000101</sy:updateBase>"), sy("↓<sy:updateBase/>"),
        ],
        check: .element("sy:updateBase") { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty else { return inspection.report("<sy:updateBase> is empty", at: element) }
            let date = ISO8601DateTime.parse(text)
            if date.timestamp == nil {
                inspection.report("\(text.quoted) is not a date of ISO 8601", inTextOf: element)
            } else if date.flaws.contains(.zoneMissing) {
                inspection.report("\(text.quoted) has no zone", inTextOf: element, help: "add 'Z' or '+00:00'")
            } else if !tolerated.isSuperset(of: date.flaws) {
                inspection.report("\(text.quoted) has another form of ISO 8601", inTextOf: element)
            }
        })

    private static let tolerated: Set<ISO8601DateTime.Flaw> = [.dayMissing, .timeMissing, .secondsMissing]

    private static func sy(_ elements: String) -> RuleExample { .feed(binding: "sy", channel: elements) }
}
