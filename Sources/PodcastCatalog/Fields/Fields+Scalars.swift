import Diagnostics
import FeedValues
import Foundation

extension Fields {
    /// The text of a key: trimmed, in Unicode's composed form, not empty.
    func text(_ key: String, _ log: inout FindingLog) -> Located<String>? {
        node(key).flatMap { text(of: $0, key, &log) }
    }

    /// The text of a node, which messages call by a key.
    func text(of node: YAMLNode, _ key: String, _ log: inout FindingLog) -> Located<String>? {
        if case .broken = node.content { return nil }
        guard case .scalar(let scalar) = node.content, case .text = scalar.kind else {
            var help: String?
            if case .scalar(let scalar) = node.content { help = "put it in quotes: \"\(scalar.text.shortened)\"" }
            mismatch(key, "text", node, &log, help: help)
            return nil
        }
        if scalar.text.utf8.span.mayHoldUnfit, let unfit = scalar.text.unicodeScalars.first(where: \.isUnfitForText) {
            log.report(
                .textCharacter, "'\(key)' holds the character \(SourceText.name(of: unfit)), which no feed can",
                in: source, at: node.place)
            return nil
        }
        let text = scalar.text.normalizedText
        guard !text.isEmpty else {
            log.report(.textEmpty, "'\(key)' is empty", in: source, at: node.place)
            return nil
        }
        return Located(text, from: source.origin(node.place))
    }

    /// The text of a key that apps show as one plain paragraph.
    func line(_ key: String, _ log: inout FindingLog) -> Located<String>? {
        node(key).flatMap { line(of: $0, key, &log) }
    }

    /// The text of a node that apps show as one plain paragraph, which messages call by a key.
    func line(of node: YAMLNode, _ key: String, _ log: inout FindingLog) -> Located<String>? {
        guard let text = text(of: node, key, &log) else { return nil }
        if text.value.utf8.span.holds(0x0A, or: 0x0D) {
            log.report(.textLineBreak, "'\(key)' has more than one line", in: source, at: node.place)
            return nil
        }
        if let markup = text.value.firstMarkup {
            log.report(.textMarkup, "'\(key)' holds markup: '\(markup.shortened)'", in: source, at: node.place)
        }
        return text
    }

    /// The title of a key: one line of at most 150 characters.
    func title(_ key: String, _ log: inout FindingLog) -> Located<String>? {
        guard let title = line(key, &log), let node = node(key) else { return nil }
        if title.value.utf8.count > 150, case let length = title.value.unicodeScalars.count, length > 150 {
            log.report(.textLength, "'\(key)' has \(length) characters", in: source, at: node.place)
        }
        return title
    }

    /// The truth value of a key.
    func bool(_ key: String, _ log: inout FindingLog) -> Located<Bool>? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let scalar) = node.content, case .bool(let value) = scalar.kind else {
            mismatch(key, "true or false", node, &log, help: "write true or false, without quotes")
            return nil
        }
        return Located(value, from: source.origin(node.place))
    }

    /// The whole numbers of most keys: from 1, with no more digits than a reader of JSON keeps.
    static let numbers = 1...999_999_999_999_999
    /// The whole numbers of bytes and shares, which there may be none of.
    static let amounts = 0...numbers.upperBound
    /// The whole numbers of keys that count the items of a feed.
    static let counts = 1...1_000_000
    /// The whole numbers of bits a second; kilobits would lie below.
    static let bitrates = 8000...numbers.upperBound
    /// The whole numbers of ports.
    static let ports = 1...65_535

    /// The whole number of a key, in the range that it may have.
    func int(_ key: String, in range: ClosedRange<Int> = numbers, _ log: inout FindingLog) -> Located<Int>? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let scalar) = node.content, case .int = scalar.kind else {
            mismatch(key, "a whole number", node, &log, help: "write digits, without quotes")
            return nil
        }
        guard let value = Int(scalar.text), range.contains(value) else {
            let isBelow = Int(scalar.text).map { $0 < range.lowerBound } ?? scalar.text.hasPrefix("-")
            let limit = isBelow ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
            log.report(
                .valueRange, "'\(key)' must be \(limit), found \(scalar.text.shortened)", in: source, at: node.place)
            return nil
        }
        return Located(value, from: source.origin(node.place))
    }

    /// The value of a key out of a closed list.
    func choice<Value>(_ key: String, _ log: inout FindingLog) -> Located<Value>?
    where Value: RawRepresentable<String> & CaseIterable & Sendable {
        guard let text = text(key, &log), let node = node(key) else { return nil }
        if let value = Value(rawValue: text.value) { return Located(value, from: text.origin) }
        let words = Value.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: text.value, in: words)
        log.report(
            .valueUnknown, "'\(key)' must be one of \(words.joined(separator: ", ")), found '\(text.value.shortened)'",
            in: source, at: node.place, help: nearest.map { "did you mean '\($0)'?" })
        return nil
    }

    /// The web address of a key.
    func address(_ key: String, _ log: inout FindingLog) -> Located<WebAddress>? {
        parsed(key, .address, "an address with https", &log, WebAddress.init)
    }

    /// The value of a key that a type makes of its text.
    func parsed<Value: Sendable>(
        _ key: String, _ check: CatalogCheck, _ expected: String, _ log: inout FindingLog,
        help: @autoclosure () -> String? = nil, _ parse: (String) -> Value?
    ) -> Located<Value>? {
        guard let text = text(key, &log), let node = node(key) else { return nil }
        if let value = parse(text.value) { return Located(value, from: text.origin) }
        log.report(
            check, "'\(key)' must be \(expected), found '\(text.value.shortened)'", in: source, at: node.place,
            help: help())
        return nil
    }

    /// The length of time of a key, as `1:30` or as seconds.
    func duration(_ key: String, _ log: inout FindingLog) -> Located<MediaDuration>? {
        guard let node = node(key) else { return nil }
        if case .scalar(let scalar) = node.content, let value = MediaDuration(clock: scalar.text) {
            return Located(value, from: source.origin(node.place))
        }
        log.report(
            .duration, "'\(key)' must be a time such as 1:30, found \(node.described)", in: source, at: node.place)
        return nil
    }
}
