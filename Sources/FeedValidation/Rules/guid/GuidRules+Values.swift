import Diagnostics
import FeedValues
import XMLCore

extension GuidRules {
    static let missing = Rule(
        "guid-missing", .guid, .error, [.rss2, .apple, .psp1], [.rss2: .warning],
        summary: "An item has a guid.",
        why: """
            Without a guid apps guess from the address of the media file which episodes they know; when it moves, \
            everybody downloads everything again.
            """,
        help: "add <guid isPermaLink=\"false\"> with a text that never changes, such as a UUID",
        source: "PSP-1, item guid; Apple, Podcast RSS feed requirements",
        w3c: ["MissingGuid"],
        passing: [
            .item("<guid isPermaLink=\"false\">b8a1</guid>"),
            .document("<rss version=\"0.91\"><channel><item><title>Bees</title></item></channel></rss>"),
        ],
        failing: [
            .channel("↓<item><title>Bees</title></item>"),
            .channel("↓<podcast:liveItem status=\"pending\"><title>Bees</title></podcast:liveItem>"),
        ],
        check: .items { item, inspection in
            guard item.child("guid") == nil else { return }
            // RSS 0.9x had no guid.
            guard inspection.channel?.parent?["version"]?.hasPrefix("0.9") != true else { return }
            inspection.report("the item has no <guid>", at: item)
        })

    static let empty = Rule(
        "guid-empty", .guid, .error, [.rss2, .psp1, .apple],
        summary: "The guid of an item has text.",
        why: "An empty guid identifies nothing: to an app that believes it, all such episodes are one and the same.",
        help: "write a text that never changes, such as a UUID",
        source: "W3C Feed Validator, NotBlank",
        // The W3C validator says, too, that an empty permalink is no address.
        w3c: ["NotBlank", "InvalidHttpGUID"],
        passing: [.item("<guid isPermaLink=\"false\">b8a1</guid>")],
        failing: [.item("↓<guid/>"), .item("↓<guid isPermaLink=\"false\"> </guid>")],
        check: .inItems("guid") { guid, inspection in
            guard guid.isBlank else { return }
            let isPermalink = guid["isPermaLink"] ?? "true" == "true"
            inspection.report("the guid of the item is empty", at: guid, w3c: isPermalink ? nil : ["NotBlank"])
        })

    static let isPermalinkInvalid = Rule(
        "guid-ispermalink-invalid", .guid, .error, [.rss2],
        summary: "The isPermaLink of a guid is 'true' or 'false'.",
        why: """
            The attribute says whether the guid can be opened in a browser. Readers compare it with these two words, \
            and take anything else for either.
            """,
        help: "write isPermaLink=\"false\", or \"true\" if the guid is the address of the episode's page",
        source: "RSS 2.0, guid sub-element of item; W3C Feed Validator, InvalidBooleanAttribute",
        w3c: ["InvalidBooleanAttribute"],
        passing: [.item("<guid isPermaLink=\"false\">b8a1</guid>"), .item("<guid>https://example.com/1</guid>")],
        failing: [
            .item("<guid ↓isPermaLink=\"no\">b8a1</guid>"), .item("<guid ↓isPermaLink=\"\">b8a1</guid>"),
            .item("<guid ↓isPermaLink=\"True\">https://example.com/1</guid>"),
        ],
        check: .inItems("guid") { guid, inspection in
            guard let value = guid["isPermaLink"], value != "true", value != "false" else { return }
            let lowercased = value.trimmedOfXMLWhiteSpace.asciiLowercased
            inspection.report(
                "isPermaLink is \(value.quoted), neither 'true' nor 'false'", at: guid, attribute: "isPermaLink",
                help: ["true", "false"].contains(lowercased) ? "write '\(lowercased)'" : nil)
        })

    static let attributeCase = Rule(
        "guid-attribute-case", .guid, .error, [.rss2],
        summary: "The attribute isPermaLink of a guid is spelled with a capital P and L.",
        why: """
            XML tells capitals from small letters: under another spelling the attribute isn't there, and readers take \
            the guid for the address of a page.
            """,
        help: "write isPermaLink",
        source: "RSS 2.0, guid sub-element of item; W3C Feed Validator, UnexpectedAttribute",
        w3c: ["UnexpectedAttribute"],
        supersedes: ["guid-permalink-not-url"],
        passing: [.item("<guid isPermaLink=\"false\">b8a1</guid>")],
        failing: [
            .item("<guid ↓isPermalink=\"false\">b8a1</guid>"), .item("<guid ↓ispermalink=\"false\">b8a1</guid>"),
        ],
        check: .inItems("guid") { guid, inspection in
            let misspelled = guid.attributeNames.first {
                $0.canonical != "isPermaLink" && $0.canonical.equalsIgnoringASCIICase("isPermaLink")
            }
            guard let name = misspelled?.canonical else { return }
            inspection.report("'\(name)' is not isPermaLink", at: guid, attribute: name)
        })

    static let notUniqueEnough = Rule(
        "guid-not-unique-enough", .guid, .info, [.rss2],
        summary: "A guid is unlike that of any other episode in the world.",
        why: """
            Apps keep the episodes of all shows together. A short number is the guid of some other episode too, and \
            comes round again when the site moves to another system. A guid that listeners have seen stays as it is.
            """,
        help: "give new items a UUID or an address; leave those already published alone",
        source: "RSS 2.0, guid sub-element of item; W3C Feed Validator, NotSufficientlyUnique",
        w3c: ["NotSufficientlyUnique"],
        passing: [
            .item("<guid isPermaLink=\"false\">123456789</guid>"), .item("<guid isPermaLink=\"false\">b8a1</guid>"),
        ],
        failing: [.item("<guid isPermaLink=\"false\">↓12</guid>")],
        check: .inItems("guid") { guid, inspection in
            guard guid.textEnds?.last.isASCIILetter == false, guid["isPermaLink"] == "false" else { return }
            let text = guid.trimmedText
            guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy(\.isASCIIDigit) else { return }
            inspection.report("the guid is only the number \(text.quoted)", inTextOf: guid)
        })

    static let tooLong = Rule(
        "guid-too-long", .guid, .warning, [.psp1],
        summary: "A guid is at most 255 characters long.",
        why: "Directories keep 255 characters of a value; two guids that differ only after them are one.",
        help: "write a shorter guid, such as a UUID; a guid already published stays as it is",
        source: "PSP-1, item guid",
        passing: [.item("<guid isPermaLink=\"false\">b8a1</guid>")],
        failing: [.item("<guid isPermaLink=\"false\">↓\(String(repeating: "b8a1", count: 64))</guid>")],
        check: .scalars(ofItems: "guid", over: 255))

    static let isHTTPPermalink = Rule(
        "guid-is-http-permalink", .guid, .info, .all,
        summary: "A guid is not an address that begins with http:.",
        why: """
            When the site moves to https, or to another domain, somebody will be tempted to change the guid along with \
            it; then every app takes every episode for a new one.
            """,
        help: "leave this guid as it is, whatever becomes of the site; give new items a UUID",
        source: "Podcast namespace, Other recommendations",
        passing: [
            .item("<guid>https://example.com/1</guid>"),
            .item("<guid isPermaLink=\"false\">http://example.com/?p=1</guid>"),
        ],
        failing: [.item("<guid>↓http://example.com/1</guid>")],
        check: .inItems("guid") { guid, inspection in
            guard guid["isPermaLink"] ?? "true" == "true" else { return }
            let text = guid.trimmedText
            guard text.utf8.prefix(7).lazy.map(\.asciiLowercased).elementsEqual("http://".utf8) else { return }
            inspection.report("the guid \(text.quoted) is an address of http", inTextOf: guid)
        }
    ).toldOnce()

    static let isEmptyHash = Rule(
        "guid-is-empty-hash", .guid, .error, [.rss2, .apple, .psp1],
        summary: "A guid is not the digest of nothing.",
        why: """
            Some generators make the guid a digest of the media file or its address. Where that was missing they \
            digest the empty text, and all such items have one and the same guid.
            """,
        help: "find out what the generator could not read, and give the item a guid of its own",
        source: "Podfeed",
        supersedes: ["guid-duplicate", "guid-duplicate-case-insensitive"],
        passing: [.item("<guid isPermaLink=\"false\">0cc175b9c0f1b6a831c399e269772661</guid>")],
        failing: [
            .item("<guid isPermaLink=\"false\">↓d41d8cd98f00b204e9800998ecf8427e</guid>"),
            .item("<guid isPermaLink=\"false\">↓DA39A3EE5E6B4B0D3255BFEF95601890AFD80709</guid>"),
        ],
        check: .inItems("guid") { guid, inspection in
            guard guid.textByteCount >= 32, guid.textEnds?.first != UInt8(ascii: "h") else { return }
            let text = guid.trimmedText
            guard [32, 40, 64].contains(text.utf8.count), let name = emptyDigests[text.asciiLowercased] else { return }
            inspection.report("the guid is the \(name) of an empty text", inTextOf: guid)
        })

    private static let emptyDigests = [
        "d41d8cd98f00b204e9800998ecf8427e": "MD5",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709": "SHA-1",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855": "SHA-256",
    ]
}
