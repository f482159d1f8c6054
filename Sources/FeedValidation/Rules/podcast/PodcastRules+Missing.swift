import Diagnostics
import FeedValues
import FeedVocabulary

extension PodcastRules {
    static let valueEmpty = Rule(
        "podcast-value-empty", .podcast, .error, [.podcasting2, .psp1],
        summary: "A person, a location, a trailer and a licence have text.",
        why: """
            The text is what apps show: the name of the person or place, the title of the trailer. An element without \
            it is dropped, or stands in the app as an empty line.
            """,
        help: "write the text between the tags, or remove the element",
        source: tags,
        passing: [
            .item("<podcast:person>Jo Roe</podcast:person>"),
            .item("<podcast:location geo=\"geo:51.5,-0.1\"><![CDATA[London]]></podcast:location>"),
            // Other rules tell what these should be.
            .channel("<podcast:locked/><podcast:guid/><podcast:medium/>"),
        ],
        failing: [
            .item("↓<podcast:person role=\"host\"/>"), .channel("↓<podcast:location> </podcast:location>"),
            .channel(
                """
                ↓<podcast:trailer url="https://example.com/t.mp3" pubdate="Thu, 01 Apr 2021 08:00:00 GMT"/>
                ↓<podcast:license url="https://example.com/licence"/>
                """),
        ],
        check: .elements([
            "podcast:person", "podcast:location", "podcast:trailer", "podcast:license",
        ]) { element, inspection in
            guard element.isWithoutText else { return }
            inspection.report("<\(element.name)> has no text", at: element)
        })

    static let updateFrequencyEmpty = Rule(
        "podcast-updatefrequency-text-missing", .podcast, .warning, [.podcasting2, .psp1],
        summary: "An update frequency says in words how often the show comes.",
        why: "Apps show the words; the rule for machines in the attribute means nothing to listeners.",
        help: "write words such as 'every other Tuesday' between the tags",
        source: tags,
        passing: [
            .channel("<podcast:updateFrequency rrule=\"FREQ=WEEKLY\">every week</podcast:updateFrequency>")
        ],
        failing: [.channel("↓<podcast:updateFrequency rrule=\"FREQ=WEEKLY\"/>")],
        check: .element("podcast:updateFrequency") { element, inspection in
            guard element.isWithoutText else { return }
            inspection.report("<podcast:updateFrequency> has no text", at: element)
        })

    static let requiredAttributeMissing = Rule(
        "podcast-required-attribute-missing", .podcast, .error, [.podcasting2, .psp1],
        summary: "An element of the namespace has the attributes that its definition requires.",
        why: """
            Without them the element says nothing: chapters without an address cannot be fetched, a payment without a \
            share goes nowhere. Apps skip it.
            """,
        help: "add the attribute, or remove the element",
        source: tags,
        passing: [
            .item("<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>"),
            // Of a name in another case another rule speaks, and of these elements rules of their own.
            .item("<podcast:soundbite STARTTIME=\"1\" duration=\"30\"/><podcast:contentLink>See</podcast:contentLink>"),
            .channel("<podcast:trailer url=\"https://example.com/t.mp3\">Soon</podcast:trailer>"),
        ],
        failing: [
            .item("↓<podcast:chapters/>"), .item("↓<podcast:transcript url=\"https://example.com/1.vtt\"/>"),
            .item("<podcast:transcript ↓url=\" \" type=\"text/vtt\"/>"),
            .channel("↓<podcast:value type=\"lightning\">↓<podcast:valueRecipient type=\"node\"/></podcast:value>"),
        ],
        check: .several(
            requiredAttributes.map { name, required in
                .element(name) { element, inspection in
                    let missing = required.filter(element.lacks(podcastAttribute:))
                    guard let first = missing.first else { return }
                    let list = missing.map { "'\($0)'" }.joined(separator: " and no ")
                    inspection.report("<\(element.name)> has no \(list)", at: element, attribute: first)
                }
            }))

    /// The attributes that elements require, without those that rules of their own ask for.
    private static let requiredAttributes: [String: [String]] = {
        let elsewhere: [String: [String]] = [
            "podcast:funding": ["url"], "podcast:contentLink": ["href"], "podcast:image": ["href"],
            "podcast:images": ["srcset"], "podcast:remoteItem": ["feedGuid"], "podcast:podping": ["usesPodping"],
            "podcast:liveItem": ["start"], "podcast:trailer": ["pubdate"],
        ]
        return ElementVocabulary.all.reduce(into: [:]) { attributes, element in
            guard element.prefix == "podcast" else { return }
            let name = element.qualifiedName
            let required = element.requiredAttributes.filter { elsewhere[name]?.contains($0) != true }
            if !required.isEmpty { attributes[name] = required }
        }
    }()
}

extension Element {
    /// Whether there is nothing but white space directly in the element.
    fileprivate var isWithoutText: Bool { textByteCount == 0 || text.isXMLBlank }
}
