import Digests
import FeedValues
import FeedVocabulary

extension ShowImport {
    /// Reads the cover and what kind of show it is.
    mutating func readLook() {
        if let element = first("itunes:type"), element.isPlain(), case let type = element.line.lowercased(),
            ClosedLists.showTypes.contains(type)
        {
            take(element)
            pairs.append(YAMLPair("type", .text(type)))
        }
        readImage()
        if let title = takeLine("itunes:title") { pairs.append(YAMLPair("itunes-title", .text(title))) }
        if let element = first("itunes:new-feed-url"), element.isPlain(),
            let address = rest.address(of: element)
        {
            pairs.append(YAMLPair("new-feed-url", .text(address.description)))
        }
        if let element = first("itunes:complete"), element.isPlain(), element.line.lowercased() == "yes" {
            take(element)
            pairs.append(YAMLPair("complete", .bool(true)))
        }
        if let code = takeLine("itunes:applepodcastsverify") {
            pairs.append(YAMLPair("apple-podcasts-verify", .text(code)))
        }
    }

    private mutating func readImage() {
        if let element = first("itunes:image"), element.isPlain(["href"]),
            let address = rest.address(of: element, attribute: "href")
        {
            pairs.append(YAMLPair("image", .text(address.description)))
            return
        }
        let plain = first("image")
        if let plain, let address = plain.children("url").first.flatMap({ WebAddress(asMeant: $0.line) }) {
            pairs.append(YAMLPair("image", .text(address.description)))
            // Builds say the same in both ways.
            state.log.report(.changed, "the picture of RSS becomes the cover", at: place(of: plain))
            return
        }
        pairs.append(YAMLPair("image", .bool(false)))
        state.log.report(.substitute, "the feed has no cover that could be fetched", at: place(of: channel))
    }

    /// Reads the tags of Podcasting 2.0 and of single directories that have keys of their own.
    mutating func readTags() {
        readIdentity()
        var people = state.people
        pairs.add(
            "people",
            rest.values("podcast:person") { element, _ in PeopleList.Credit(element).map { people.entry($0) } })
        pairs.add("funding", rest.values("podcast:funding", PodcastTags.funding))
        pairs.add("txt", rest.values("podcast:txt") { element, _ in PodcastTags.record(element) })
        pairs.add("location", rest.values("podcast:location") { element, _ in PodcastTags.location(element) })
        pairs.add("license", rest.only("podcast:license", PodcastTags.license))
        pairs.add("value", rest.values("podcast:value", PodcastTags.showValue))
        pairs.add("images", rest.values("podcast:image", PodcastTags.image))
        pairs.add("srcset", rest.only("podcast:images", PodcastTags.sizes))
        pairs.add("social", rest.together("podcast:socialInteract", PodcastTags.social))
        pairs.add("chat", rest.only("podcast:chat") { element, _ in PodcastTags.chat(element) })
        pairs.add("remote-items", rest.values("podcast:remoteItem", PodcastTags.remoteItem))
        pairs.add("live-items", rest.values("podcast:liveItem") { LiveImport.value($0, &people, &$1) })
        state.people = people
        leaveOutTrailers()
        pairs.add("countries", rest.only("media:restriction") { element, _ in PodcastTags.restriction(element) })
        readRelations()
        readSpotify()
    }

    private mutating func readIdentity() {
        let links = rest.named("atom:link").filter { $0["rel"] == "self" }
        if let element = first("podcast:guid"), element.isPlain(), let guid = UUID(element.line) {
            take(element)
            pairs.append(YAMLPair("guid", .text(guid.description)))
        } else if let own = links.compactMap({ $0["href"].flatMap { WebAddress($0) } }).first {
            let guid = UUID.podcastFeed(address: own)
            pairs.append(YAMLPair("guid", .text(guid.description)))
            if let wrong = first("podcast:guid") { keep(wrong, because: "'\(wrong.line)' is no UUID") }
            substitute("guid", "'\(guid)', which its address makes,", for: "the feed has no guid of its own")
        }
        if let element = first("podcast:medium"), element.isPlain(), DeclaredMedium(element.line) != nil {
            take(element)
            pairs.append(YAMLPair("medium", .text(element.line)))
        }
        if let element = first("podcast:locked"), element.isPlain(["owner"]), ["yes", "no"].contains(element.line),
            element["owner"] == ownerAddress
        {
            take(element)
            pairs.append(YAMLPair("locked", .bool(element.line == "yes")))
        }
    }

    private var ownerAddress: String? {
        guard case .mapping(let owner)? = pairs.first(where: { $0.key == "owner" })?.value,
            case .text(let address)? = owner.last?.value
        else { return nil }
        return address
    }

    /// Leaves out trailers that are episodes: builds name them again.
    private mutating func leaveOutTrailers() {
        for element in rest.named("podcast:trailer") {
            guard let url = element["url"], state.trailers.contains(url) else { continue }
            rest.remove(element)
            state.log.reportOnce(
                .made, "'podcast:trailer' is made of the episode by each build", at: place(of: element))
        }
    }

    private mutating func readRelations() {
        pairs.add("podroll", rest.only("podcast:podroll", ShowImport.podroll))
        pairs.add("publisher", rest.only("podcast:publisher", ShowImport.publisher))
        if let element = first("podcast:podping"), element.isPlain(["usesPodping"]), let uses = element["usesPodping"],
            uses == "true" || uses == "false"
        {
            take(element)
            pairs.append(YAMLPair("podping", .bool(uses == "true")))
        }
        readFrequency()
        readBlocks()
    }

    private static func podroll(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        let all = element.children
        guard element.hasOnly([]), element.text.isEmpty, !all.isEmpty else { return nil }
        let items = all.compactMap { PodcastTags.remoteItem($0, &changes) }
        return items.count == all.count ? .list(items) : nil
    }

    private static func publisher(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        let all = element.children
        guard element.hasOnly([]), element.text.isEmpty, all.count == 1 else { return nil }
        return PodcastTags.remoteItem(all[0], &changes)
    }

    private mutating func readFrequency() {
        guard let element = first("podcast:updateFrequency"), element.isPlain(["rrule", "dtstart", "complete"]),
            let label = PodcastTags.line(element), canSay(complete: element["complete"])
        else { return }
        guard let rule = PodcastTags.stated(element["rrule"]) else {
            guard element["dtstart"] == nil else { return }
            take(element)
            say(complete: element["complete"])
            pairs.append(YAMLPair("update-frequency", .text(label)))
            return
        }
        let parsed = RecurrenceRule.parse(rule)
        var value = [YAMLPair("label", .text(label)), YAMLPair("rrule", .text(rule))]
        guard parsed.flaws.isEmpty, parsed.count == nil || element["dtstart"] != nil else { return }
        if let text = element["dtstart"] {
            guard let start = Timestamp(iso8601: text) else { return }
            value.append(YAMLPair("dtstart", .text(start.iso8601)))
        }
        take(element)
        say(complete: element["complete"])
        pairs.append(YAMLPair("update-frequency", .mapping(value)))
    }

    /// Whether `complete` of a show can say what the attribute does.
    private func canSay(complete text: String?) -> Bool {
        let isComplete = pairs.contains(YAMLPair("complete", .bool(true)))
        return text == nil || text == "true" && isComplete || text == "false" && !isComplete
    }

    private mutating func say(complete text: String?) {
        if text == "false" { pairs.append(YAMLPair("complete", .bool(false))) }
    }

    private mutating func readBlocks() {
        let blocks = rest.named("podcast:block")
        let areKnown = blocks.allSatisfy { block in
            block.isPlain(["id"]) && ["yes", "no"].contains(block.line)
                && block["id"].map { ClosedLists.serviceSlugs.contains($0) } ?? true
        }
        guard !blocks.isEmpty, areKnown else { return }
        let all = blocks.first { $0["id"] == nil }
        let services = blocks.filter { $0["id"] != nil }
        let names = services.compactMap { $0["id"] }.map(YAMLValue.text)
        let value: YAMLValue
        if let all {
            guard all.line == "yes", services.allSatisfy({ $0.line == "no" }), blocks.count == services.count + 1 else {
                return
            }
            value = services.isEmpty ? .bool(true) : .mapping([YAMLPair("except", .list(names))])
        } else {
            guard services.allSatisfy({ $0.line == "yes" }) else { return }
            value = .list(names)
        }
        for block in blocks { take(block) }
        pairs.append(YAMLPair("block", value))
        // Builds say it to Apple in its own tag, too.
        let hidesFromApple =
            all == nil ? services.contains { $0["id"] == "apple" } : !services.contains { $0["id"] == "apple" }
        if hidesFromApple, let own = first("itunes:block"), own.isPlain(), own.line.lowercased() == "yes" { take(own) }
    }

    private mutating func readSpotify() {
        var spotify: [YAMLPair] = []
        if let element = first("spotify:limit"), element.isPlain(["recentCount"]), element.text.isEmpty,
            let limit = Int(element["recentCount"] ?? ""), limit > 0
        {
            take(element)
            spotify.append(YAMLPair("limit", .number(limit)))
        }
        if let element = first("spotify:countryOfOrigin"), element.isPlain() {
            let countries = element.line.split(separator: " ").map { $0.uppercased() }
            if !countries.isEmpty, countries.allSatisfy({ CountryCode($0) != nil }) {
                take(element)
                spotify.append(YAMLPair("country-of-origin", .list(countries.map(YAMLValue.text))))
            }
        }
        if !spotify.isEmpty { pairs.append(YAMLPair("spotify", .mapping(spotify))) }
    }

    /// Leaves out the link of the old feed to itself, and tells of links to other pages.
    mutating func readOthers() {
        for element in rest.named("atom:link") {
            switch element["rel"] {
            case "self" where own == nil:
                rest.remove(element)
                own = element["href"] ?? ""
            case "next", "prev-archive":
                state.log.report(.page, "the feed goes on at '\(element["href"] ?? "")'", at: place(of: element))
            default: break
            }
        }
    }

    /// Tells where the feed will be.
    mutating func tellAddress(site: String, id: String) {
        let address = "\(site)/\(id)/feed.xml"
        guard own != address else { return }
        state.log.report(
            .address,
            own.map { "the feed was at '\($0)' and will be at '\(address)'" }
                ?? "the feed will be at '\(address)'", at: place(of: channel))
    }
}
