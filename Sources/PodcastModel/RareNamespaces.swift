import Diagnostics

/// The namespaces that a feed declares only when something in it is of them.
public struct RareNamespaces: OptionSet, Hashable, Sendable {
    /// The set as a number, a bit a namespace.
    public let rawValue: UInt8

    /// The set of a number.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Podlove Simple Chapters.
    public static let simpleChapters = RareNamespaces(rawValue: 1)
    /// Dublin Core.
    public static let dublinCore = RareNamespaces(rawValue: 2)
    /// The terms of Dublin Core.
    public static let dublinTerms = RareNamespaces(rawValue: 4)
    /// Media RSS.
    public static let media = RareNamespaces(rawValue: 8)
    /// Spotify.
    public static let spotify = RareNamespaces(rawValue: 16)
    /// Feed history (RFC 5005).
    public static let history = RareNamespaces(rawValue: 32)
}

extension Episode {
    /// The namespaces of which its item has something.
    public var rareNamespaces: RareNamespaces {
        guard let extras else { return [] }
        var namespaces: RareNamespaces = []
        if extras.hasSimpleChapters, chapters != nil { namespaces.insert(.simpleChapters) }
        if !extras.authors.isEmpty { namespaces.insert(.dublinCore) }
        if extras.availability != nil { namespaces.insert(.dublinTerms) }
        if extras.restriction != nil { namespaces.insert(.media) }
        for element in extras.foreign { namespaces.formUnion(element.value.namespaces) }
        return namespaces
    }
}

extension Channel {
    /// The namespaces of which it has something, live items counted.
    public var rareNamespaces: RareNamespaces {
        var namespaces: RareNamespaces = []
        if extras.spotifyLimit != nil || extras.countriesOfOrigin != nil { namespaces.insert(.spotify) }
        if extras.restriction != nil { namespaces.insert(.media) }
        for element in extras.foreign { namespaces.formUnion(element.value.namespaces) }
        return extras.liveItems.reduce(namespaces) { $0.union($1.episode.rareNamespaces) }
    }
}
