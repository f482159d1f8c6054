import FeedValues
import FeedVocabulary

extension PodcastTags {
    static func image(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["href", "alt", "aspect-ratio", "width", "height", "type", "purpose"]),
            element.text.isEmpty, let address = changes.address(of: element, attribute: "href")
        else { return nil }
        var pairs = [YAMLPair("url", .text(address.description))]
        pairs.add("alt", stated(element["alt"])?.asLine)
        let sizes = ["width", "height"].map { key in stated(element[key]).map { (key, Int($0) ?? 0) } }
        for case let (key, number)? in sizes {
            guard number > 0 else { return nil }
            pairs.append(YAMLPair(key, .number(number)))
        }
        if let text = stated(element["aspect-ratio"]) {
            guard let ratio = AspectRatio(text) else { return nil }
            if let width = sizes[0]?.1, let height = sizes[1]?.1, !ratio.fits(width: width, height: height) {
                return nil
            }
            pairs.append(YAMLPair("aspect-ratio", .text(text)))
        }
        if let type = stated(element["type"]) {
            guard MediaType(type) != nil else { return nil }
            pairs.append(YAMLPair("type", .text(type)))
        } else if !["jpg", "jpeg", "png", ""].contains(address.pathExtension ?? "") {
            return nil
        }
        guard let purposes = stated(element["purpose"]) else { return .mapping(pairs) }
        let words = purposes.split(separator: " ").map(String.init)
        let areKnown = words.allSatisfy { word in
            let parts = word.split(separator: "/", omittingEmptySubsequences: false)
            return ClosedLists.imagePurposes.contains(word) || parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        }
        guard areKnown, purposes.unicodeScalars.count <= 128 else { return nil }
        return .mapping(pairs + [YAMLPair("purpose", .list(words.map(YAMLValue.text)))])
    }

    static func sizes(_ element: FeedElement, _ changes: inout AddressChanges) -> YAMLValue? {
        guard element.isPlain(["srcset"]), element.text.isEmpty, let set = element["srcset"] else { return nil }
        let candidates = SourceSet(set).candidates
        let sizes = candidates.compactMap { candidate -> YAMLValue? in
            guard let width = candidate.width, let address = changes.address(candidate.address, of: element) else {
                return nil
            }
            return .mapping([YAMLPair("url", .text(address.description)), YAMLPair("width", .number(width))])
        }
        return sizes.isEmpty || sizes.count < candidates.count ? nil : .list(sizes)
    }

    static func restriction(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain(["relationship", "type"]), element["type"] == "country",
            let relationship = element["relationship"], ["allow", "deny"].contains(relationship)
        else { return nil }
        let countries = element.line.split(separator: " ").map { $0.uppercased() }
        guard !countries.isEmpty, countries.allSatisfy({ CountryCode($0) != nil }) else { return nil }
        return .mapping([YAMLPair(relationship, .list(countries.map(YAMLValue.text)))])
    }

    /// A period of DCMI: `start=2025-01-01T00:00:00Z; end=…; scheme=W3C-DTF`.
    static func availability(_ element: FeedElement) -> YAMLValue? {
        guard element.isPlain() else { return nil }
        var pairs: [YAMLPair] = []
        for part in element.line.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0.trimmedOfXMLWhiteSpace) }
            guard sides.count == 2 else { return nil }
            switch sides[0] {
            case "scheme": guard sides[1].lowercased() == "w3c-dtf" else { return nil }
            case "start", "end":
                guard let date = Timestamp(iso8601: sides[1]) else { return nil }
                pairs.append(YAMLPair(sides[0] == "start" ? "from" : "until", .text(date.iso8601)))
            default: return nil
            }
        }
        guard Set(pairs.map(\.key)).count == pairs.count else { return nil }
        return pairs.isEmpty ? nil : .mapping(pairs)
    }
}
