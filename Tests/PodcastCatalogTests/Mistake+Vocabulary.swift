extension Mistake {
    /// Mistakes in what few episodes say.
    static var vocabularyOfEpisodes: [Mistake] { places + parts + renditions + payments }

    /// A key more in the episode, in its fifth line.
    private static func key(_ name: String, _ text: String, _ findings: String...) -> Mistake {
        var mistake = Mistake(name, "date: 2025-04-25\n", "date: 2025-04-25\n\(text)\n")
        mistake.findings = findings.map { "\(episode):5:\($0)" }
        return mistake
    }

    private static var places: [Mistake] {
        [
            key(
                "coordinates without their scheme", "location: { name: Berlin, geo: \"52.5,13.4\" }",
                "32: error: catalog-location: 'geo' must be like geo:30.2672,-97.7431, found '52.5,13.4'"),
            key(
                "an object of OpenStreetMap in words", "location: { name: Berlin, osm: relation/62422 }",
                "32: error: catalog-location: 'osm' must be like R113314, W5013364 or N1, found 'relation/62422'"),
            key(
                "a country by its letters in mail addresses", "location: { name: London, country: UK }",
                "36: error: catalog-country: 'UK' is no country of ISO 3166-1"),
            key(
                "a place that is neither subject nor creator", "location: { name: London, rel: made }",
                "32: error: catalog-value-unknown: 'rel' must be one of subject, creator, found 'made'"),
            key(
                "a place with a long name", "location: \(String(repeating: "Llan", count: 33))",
                "11: error: catalog-tag-length: 'location' has 132 characters, more than 128"),
            key(
                "a licence that nobody knows", "license: CC-BY-9",
                "10: error: catalog-license: no list has a licence 'CC-BY-9'"),
            key(
                "an answer on artificial voices that is none", "txt: [{ purpose: ai-content, value: some }]",
                "37: error: catalog-value-unknown: 'value' must be one of true, false, found 'some'"),
        ]
    }

    private static var parts: [Mistake] {
        [
            key(
                "a soundbite beyond the end", "soundbites: [{ start: 60, duration: 31 }]",
                "23: error: catalog-soundbite: the soundbite ends at 0:01:31.000, the episode at 0:01:30.500"),
            key(
                "a soundbite without length", "soundbites: [{ start: 60, duration: 0 }]",
                "37: error: catalog-soundbite: the soundbite has no length"),
            key(
                "a time of availability that is none", "available: { from: 2025-04-25, until: 2025-04-25 }",
                "39: error: catalog-date-order: 'until' is not after 'from'"),
            key(
                "half an element", "extensions: [\"<itunes:keywords>\"]",
                "14: error: catalog-extension: '<itunes:keywords>' is no element: the document ends inside "
                    + "<itunes:keywords> of line 1"),
            key(
                "an element that closes another", "extensions: [\"<a><b></a>\"]",
                "14: error: catalog-extension: '<a><b></a>' is no element: </a> stands where <b> of line 1 is still open"
            ),
            key(
                "an element of no namespace", "extensions: [<acme:desk/>]",
                "14: error: catalog-extension: '<acme:desk/>' is no element: nothing declares the prefix 'acme'"),
            key(
                "two elements in one", "extensions: [<a/><b/>]",
                "14: error: catalog-extension: '<a/><b/>' is no element: expected one element and nothing else"),
            key(
                "an element that closes what is around it", "extensions: [\"<a/></x><x>\"]",
                "14: error: catalog-extension: '<a/></x><x>' is no element: something follows the "
                    + "end of the root element"),
            key(
                "countries that are allowed and denied", "countries: { allow: [DE], deny: [AT] }",
                "12: error: catalog-key-missing: 'countries' has neither 'allow' nor 'deny', or both"),
            key(
                "a word in the place of no number", "episode-display: Special",
                "18: error: catalog-key-missing: 'episode-display' stands for the number of an episode that has none"),
            key(
                "a number with a fraction that is none", "episode: 3.0",
                "10: error: catalog-value-range: 'episode' must be a whole number from 1, or one like 3.5 with up to "
                    + "three decimals, found 3.0"),
            key(
                "a word in the place of a number that is wrong", "episode: -3.5\nepisode-display: Special",
                "10: error: catalog-value-range: 'episode' must be a whole number from 1, or one like 3.5 with up to "
                    + "three decimals, found -3.5"),
            key(
                "an image for a purpose that nobody knows",
                "images: [{ url: \"https://a.org/a.jpg\", purpose: baner }]",
                "49: error: catalog-image: the namespace knows no purpose 'baner'"),
            key(
                "an image of another ratio",
                "images: [{ url: \"https://a.org/a.jpg\", width: 100, height: 100, aspect-ratio: 16/9 }]",
                "79: error: catalog-image: '16/9' is not the ratio of 100 to 100"),
            key(
                "a film as an image, without its type", "images: [\"https://a.org/a.mp4\"]",
                "10: error: catalog-key-missing: an image that is no JPEG and no PNG has no 'type'"),
        ]
    }

    private static var renditions: [Mistake] {
        [
            Mistake(
                "a default that is another file",
                "\(episode):5:52: error: catalog-rendition: the default alternate has another file than 'media'"
            ) {
                $0.files["deep-dive/media/other.m4a"] = ""
                $0.replace(
                    "date: 2025-04-25\n",
                    "date: 2025-04-25\nalternates: [{ media: ../media/other.m4a, default: true }]\n")
            },
            key(
                "a height of sound", "alternates: [{ media: ../media/bessent.mp3, height: 720 }]",
                "53: error: catalog-rendition: 'height' is stated of sound"),
            key(
                "a bit rate in thousands", "alternates: [{ media: ../media/bessent.mp3, bitrate: 128 }]",
                "54: error: catalog-value-range: 'bitrate' must be at least 8000, found 128"),
            key(
                "a digest that is cut", "alternates: [{ media: ../media/bessent.mp3, integrity: sha384-abc }]",
                "56: error: catalog-rendition: 'integrity' must be 'sha256', or a digest such as sha384-… in Base64, "
                    + "found 'sha384-abc'"),
            key(
                "a digest of a file that is not here",
                "alternates: [{ media: { url: \"https://a.org/\", bytes: 1, type: audio/flac }, integrity: sha256 }]",
                "89: error: catalog-rendition: only of a file that is here a digest can be made"),
            key(
                "two defaults",
                "alternates: [{ media: ../media/bessent.mp3, default: true }, "
                    + "{ media: ../media/bessent.mp3, default: true }]",
                "102: error: catalog-rendition: another alternate is the default already"),
            key(
                "a source without a scheme", "alternates: [{ media: ../media/bessent.mp3, sources: [a.mp3] }]",
                "55: error: catalog-address: 'sources' must be whole addresses with their schemes, found 'a.mp3'"),
        ]
    }

    private static var payments: [Mistake] {
        let jo = "{ type: lnaddress, address: jo@example.com, split: 1 }"
        return [
            key(
                "a payment to no node",
                "value: { type: lightning, method: keysend, recipients: [{ type: node, address: jo, split: 1 }] }",
                "80: error: catalog-payment: 'address' must be the key of a node, 66 digits that begin with 02 or 03, "
                    + "found 'jo'"),
            key(
                "a payment of which nobody gets a share",
                "value: { type: lightning, method: keysend, recipients: [] }",
                "56: error: catalog-payment: nobody of 'recipients' gets a share"),
            key(
                "a payment by a word that nobody knows",
                "value: { type: lighting, method: keysend, recipients: [\(jo)] }",
                "16: error: catalog-value-unknown: 'type' must be one of bitcoin, lightning, keysend, lnaddress, amp, "
                    + "wallet, node, found 'lighting'"),
            key(
                "two time splits at one time",
                """
                value: { type: lightning, method: lnaddress, recipients: [\(jo)], time-splits: [{ start: 0, \
                duration: 9, recipients: [\(jo)] }, { start: 8, duration: 9, recipients: [\(jo)] }] }
                """,
                "236: error: catalog-payment: the time split at 0:00:08.000 begins before the last one ends"),
            key(
                "a time split for nobody",
                """
                value: { type: lightning, method: lnaddress, recipients: [\(jo)], \
                time-splits: [{ start: 0, duration: 9 }] }
                """,
                "130: error: catalog-payment: a time split has neither 'recipients' nor 'remote-item', or both"),
        ]
    }

    /// Mistakes in what few shows say.
    static var vocabularyOfShows: [Mistake] {
        [
            Mistake(
                "a server with its scheme", in: show, "explicit: false",
                "explicit: false\nchat: { server: \"https://irc.example.com\", protocol: irc }",
                "\(show):8:17: error: catalog-conversation: 'server' must be a host such as irc.example.com, "
                    + "found 'https://irc.example.com'"),
            Mistake(
                "two posts of one priority", in: show, "explicit: false",
                """
                explicit: false
                social:
                  - { protocol: nostr, uri: "nostr:note1", priority: 1 }
                  - { protocol: nostr, uri: "nostr:note2", priority: 1 }
                """,
                "\(show):10:54: error: catalog-conversation: another post has the priority 1 already"),
            Mistake(
                "a rule of recurrence with a flaw", in: show, "explicit: false",
                "explicit: false\nupdate-frequency: { label: Weekly, rrule: FREQ=WEEKLI }",
                "\(show):8:43: error: catalog-recurrence: "
                    + "'FREQ=WEEKLI' is no rule of recurrence that apps can follow"),
            Mistake(
                "a platform that nobody knows", in: show, "explicit: false", "explicit: false\nblock: [gogle]",
                "\(show):8:9: error: catalog-value-unknown: the namespace knows no platform 'gogle'"),
            Mistake(
                "a broadcast that ends before it begins", in: show, "explicit: false",
                """
                explicit: false
                live-items:
                  - status: pending
                    start: 2026-01-01 20:00
                    end: 2026-01-01 19:00
                    title: Live
                    summary: Tonight.
                    guid: live-1
                    media: { url: "https://a.org/live", type: audio/mpeg }
                    content-links: [{ url: "https://a.org/", label: Listen }]
                """,
                "\(show):11:10: error: catalog-date-order: 'end' is not after 'start'"),
            Mistake(
                "a prefix that feeds have already", in: show, "explicit: false",
                "explicit: false\nnamespaces: { itunes: https://a.org/ }",
                "\(show):8:15: error: catalog-extension: 'itunes' can't be the prefix of a namespace of yours"),
            Mistake(
                "a prefix that XML has for itself", in: show, "explicit: false",
                "explicit: false\nnamespaces: { xmlish: https://a.org/ }",
                "\(show):8:15: error: catalog-extension: 'xmlish' can't be the prefix of a namespace of yours"),
            Mistake(
                "an address of a namespace of two lines", in: show, "explicit: false",
                "explicit: false\nnamespaces: { acme: \"https://a.org/\\nb\" }",
                "\(show):8:21: error: catalog-extension: 'https://a.org/ b' can't be the address of a namespace"),
            Mistake(
                "a publisher that the catalogue has not", in: show, "explicit: false",
                "explicit: false\npublisher: house",
                "\(show):8:12: error: catalog-feed-unknown: no feed of the catalogue has the id 'house'"),
        ]
    }
}
