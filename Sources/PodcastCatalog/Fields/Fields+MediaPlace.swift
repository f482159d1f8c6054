import Diagnostics
import FeedValues

extension Fields {
    /// The keys `media-base` and `enclosure-prefix`, as far as they are right, over what all shows have in common.
    ///
    /// - Parameter show: the show whose file this is; `nil` for the network.
    func mediaPlace(of show: String?, over common: MediaPlace, _ log: inout FindingLog) -> MediaPlace {
        var place = common
        if states("media-base") { place.base = mediaBase(isShared: show == nil, &log) }
        if states("enclosure-prefix") { place.prefixes = enclosurePrefixes(&log) }
        return place
    }

    private func mediaBase(isShared: Bool, _ log: inout FindingLog) -> String? {
        guard let node = node("media-base"), let stated = text("media-base", &log), !stated.value.isNone else {
            return nil
        }
        let base = stated.value.withoutFinalSlashes
        let sample = base.replacing(MediaPlace.showMark, with: "show")
        guard isJoinable(sample, "media-base", node, &log) else { return nil }
        // Of two shows with files of one name, one would play the other's.
        if isShared, sample == base {
            let better = "\(base.shortened)/\(MediaPlace.showMark)/media"
            log.report(
                .mediaAddress, "'media-base' of all shows names no folder of a show", in: source, at: node.place,
                help: "write '\(better)', or state it in the show.yaml of each show")
            return nil
        }
        return base
    }

    private func enclosurePrefixes(_ log: inout FindingLog) -> [String] {
        guard let node = node("enclosure-prefix"), node.text?.isNone != true else { return [] }
        let nodes = if case .sequence(let elements) = node.content { elements } else { [node] }
        return nodes.compactMap { node in
            guard let stated = text(of: node, "enclosure-prefix", &log),
                isJoinable(stated.value, "enclosure-prefix", node, &log)
            else { return nil }
            return stated.value.hasSuffix("/") ? stated.value : stated.value + "/"
        }
    }

    /// Whether something can be written behind an address.
    private func isJoinable(_ text: String, _ key: String, _ node: YAMLNode, _ log: inout FindingLog) -> Bool {
        func report(_ fault: String, _ help: String?) {
            log.report(
                .mediaAddress, "'\(key)' \(fault), found '\(node.text?.shortened ?? "")'", in: source, at: node.place,
                help: help)
        }
        guard let address = WebAddress(text) else {
            report("must be an address with https", nil)
            return false
        }
        guard address.isSecure else {
            report("must be an address with https", "write it with https: listeners' apps refuse anything else")
            return false
        }
        guard address.query == nil, address.fragment == nil else {
            report("must end with its path", "leave out what begins with '?' or '#'")
            return false
        }
        return true
    }
}

extension String {
    /// Whether it is the word by which a show takes back what the network says.
    fileprivate var isNone: Bool { self == "none" }

    fileprivate var withoutFinalSlashes: String {
        var text = Substring(self)
        while text.hasSuffix("/") { text.removeLast() }
        return String(text)
    }
}
