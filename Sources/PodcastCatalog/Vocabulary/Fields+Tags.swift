import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension Fields {
    /// The values of a key that takes one or a list of them.
    func oneOrMore(_ key: String) -> [YAMLNode] { node(key)?.elements ?? [] }

    /// The mapping of each value of a key that takes one or a list of them.
    func oneOrMoreFields(_ key: String, _ keys: KeyList, _ log: inout FindingLog) -> [Fields] {
        oneOrMore(key).compactMap { Fields($0, in: source, keys: keys, log: &log) }
    }

    /// The line of a key that a tag takes up to a limit.
    func tagText(_ key: String, in limit: Int = TagText.limit, _ log: inout FindingLog) -> Located<String>? {
        guard let text = line(key, &log), let place = node(key)?.place else { return nil }
        return fits(text, key, in: limit, at: place, &log) ? text : nil
    }

    /// Whether a text is no longer than a tag takes; it is reported when it is.
    func fits(_ text: Located<String>, _ key: String, in limit: Int, at place: Place, _ log: inout FindingLog) -> Bool {
        guard !TagText.fits(text.value, in: limit) else { return true }
        let count = text.value.unicodeScalars.count
        log.report(
            .tagLength, "'\(key)' has \(count) characters, more than \(limit)", in: source, at: place)
        return false
    }

    /// The number of a key as it is written, from 0 on: quoted, or as YAML has it without an exponent.
    func decimal(_ key: String, _ log: inout FindingLog) -> Located<String>? {
        guard let node = node(key) else { return nil }
        if case .scalar(let scalar) = node.content, let number = PlainDecimal(scalar.text, allowsPlus: false),
            number.value >= 0
        {
            return Located(scalar.text, from: source.origin(node.place))
        }
        mismatch(key, "a number from 0 on", node, &log, help: "write it in digits, such as 0.00000015")
        return nil
    }

    /// A country of a node.
    func country(_ node: YAMLNode, _ key: String, _ log: inout FindingLog) -> CountryCode? {
        guard let text = text(of: node, key, &log) else { return nil }
        if let country = CountryCode(text.value) { return country }
        let capitals = text.value.asciiUppercased
        let meant = SubtagRegistry.country(meantBy: capitals) ?? CountryCode(capitals)?.description
        log.report(
            .country, "'\(text.value.shortened)' is no country of ISO 3166-1", in: source, at: node.place,
            help: meant.map { "did you mean '\($0)'?" })
        return nil
    }

    /// The places of the key `location`: names, or mappings.
    func locations(_ log: inout FindingLog) -> [Located<Location>] {
        oneOrMore("location").compactMap { node in
            guard case .mapping = node.content else {
                guard let name = text(of: node, "location", &log),
                    fits(name, "location", in: TagText.limit, at: node.place, &log)
                else { return nil }
                return Location(name.value).map { Located($0, from: name.origin) }
            }
            guard let entry = Fields(node, in: source, keys: .location, log: &log) else { return nil }
            return entry.location(&log)
        }
    }

    private func location(_ log: inout FindingLog) -> Located<Location>? {
        require(["name"], of: "a location", &log)
        let name = tagText("name", &log)
        let relation: Located<Location.Relation>? = choice("rel", &log)
        let geo = parsed("geo", .location, "like geo:30.2672,-97.7431", &log) { GeoURI($0) }
        let osm = parsed("osm", .location, "like R113314, W5013364 or N1", &log) { OpenStreetMapID($0) }
        let country = node("country").flatMap { self.country($0, "country", &log) }
        guard let name else { return nil }
        return Location(
            name.value, relation: relation?.value, coordinates: geo?.value, object: osm?.value, country: country
        ).map { Located($0, from: name.origin) }
    }

    /// The licence of the key `license`: an identifier, or a name with the page of its terms.
    func license(_ log: inout FindingLog) -> Located<LicenseNotice>? {
        guard let node = node("license") else { return nil }
        guard case .mapping = node.content else {
            return text(of: node, "license", &log).flatMap { license($0, nil, at: node.place, &log) }
        }
        guard let entry = Fields(node, in: source, keys: .license, log: &log) else { return nil }
        entry.require(["name"], of: "a licence", &log)
        let name = entry.tagText("name", &log)
        let address = entry.address("url", &log)
        guard let name, let place = entry.node("name")?.place else { return nil }
        return license(name, address?.value, at: place, &log)
    }

    private func license(
        _ name: Located<String>, _ address: WebAddress?, at place: Place, _ log: inout FindingLog
    ) -> Located<LicenseNotice>? {
        if let license = LicenseNotice(name.value, address: address) { return Located(license, from: name.origin) }
        let nearest = Spelling.nearest(to: name.value, in: License.all.map(\.description))
        log.report(
            .license, "no list has a licence '\(name.value.shortened)'", in: source, at: place,
            help: nearest.map { "did you mean '\($0)'?" })
        return nil
    }

    /// The places to support a show or an episode.
    func funding(_ log: inout FindingLog) -> [Located<Funding>]? {
        fieldsOfEach("funding", .funding, &log)?.compactMap { entry in
            entry.require(["url", "label"], of: "a place to support the show", &log)
            let address = entry.address("url", &log)
            let label = entry.tagText("label", &log)
            guard let address, let label else { return nil }
            return Located(Funding(address: address.value, label: label.value), from: address.origin)
        }
    }

    /// The statements for machines.
    func texts(_ log: inout FindingLog) -> [Located<TextRecord>]? {
        fieldsOfEach("txt", .text, &log)?.compactMap { entry in
            entry.require(["value"], of: "a statement", &log)
            let purpose = entry.tagText("purpose", &log)
            guard let value = entry.text("value", &log), let place = entry.node("value")?.place,
                fits(value, "value", in: TagText.longLimit, at: place, &log)
            else { return nil }
            if purpose?.value == "ai-content", value.value != "true", value.value != "false" {
                log.report(
                    .valueUnknown, "'value' must be one of true, false, found '\(value.value.shortened)'", in: source,
                    at: place, help: "write \"true\" or \"false\", in quotes")
                return nil
            }
            return Located(TextRecord(purpose: purpose?.value, value: value.value), from: value.origin)
        }
    }

    /// The links of the key `content-links`.
    func contentLinks(_ log: inout FindingLog) -> [Located<ContentLink>] {
        (fieldsOfEach("content-links", .contentLink, &log) ?? []).compactMap { entry in
            entry.require(["url", "label"], of: "a content link", &log)
            let address = entry.address("url", &log)
            let label = entry.line("label", &log)
            guard let address, let label else { return nil }
            return Located(ContentLink(address: address.value, label: label.value), from: address.origin)
        }
    }

    /// The countries in which something may be heard, or may not.
    func restriction(_ log: inout FindingLog) -> Located<CountryRestriction>? {
        guard let entry = fields("countries", .countries, &log), let place = node("countries")?.place else {
            return nil
        }
        let stated = CountryRestriction.Relationship.allCases.filter { entry.node($0.rawValue) != nil }
        guard stated.count == 1, let relationship = stated.first else {
            log.report(.keyMissing, "'countries' has neither 'allow' nor 'deny', or both", in: source, at: place)
            return nil
        }
        let key = relationship.rawValue
        let countries = entry.oneOrMore(key).compactMap { country($0, key, &log) }
        return CountryRestriction(relationship, countries: countries)
            .map { Located($0, from: entry.origin(key)) }
    }
}
