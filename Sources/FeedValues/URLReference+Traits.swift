extension URLReference {
    /// What a look at an address shows of it, for those who ask the same of very many.
    package struct Traits: OptionSet, Hashable, Sendable {
        /// One bit a trait.
        package let rawValue: UInt8

        /// The traits of some bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Whether none of some traits is shown; said here, as those of other modules ask it at each address.
        @inlinable package func isDisjoint(with other: Traits) -> Bool { rawValue & other.rawValue == 0 }

        /// Anything but an http or https address in canonical form, with a dot in the name of its host, without flaw,
        /// user or port. Such an address shows all other traits that it may have.
        package static let unusual = Traits(rawValue: 1)
        /// A query, which may be empty.
        package static let query = Traits(rawValue: 2)
        /// Perhaps letters beyond ASCII in the name of the host, also in Punycode.
        package static let foreignHost = Traits(rawValue: 4)
        /// A host that is no name with a dot, or is set aside.
        package static let specialHost = Traits(rawValue: 8)
        /// Perhaps `null`, `undefined` or the like for a segment of the path or a value of the query.
        package static let suspectPart = Traits(rawValue: 16)
        /// A host that is foreign or special.
        package static let oddHost = Traits(rawValue: 4 | 8)
        /// Nothing: every address has this.
        package static let every = Traits(rawValue: 128)

        /// The traits of an ordinary address; `nil` for an unusual one.
        package static func ofOrdinary(_ bytes: Span<UInt8>) -> (traits: Traits, hostKind: HostKind)? {
            guard let scan = OrdinaryURLScan(bytes) else { return nil }
            let kind = HostKind(bytes, in: scan.host)
            return (Traits(scan, kind), kind)
        }

        init(_ scan: OrdinaryURLScan, _ host: HostKind) {
            self = .every
            if scan.query != nil { formUnion(.query) }
            if scan.hasHyphens { formUnion(.foreignHost) }
            if host != .publicName { formUnion(.specialHost) }
            if scan.hasSuspectPart { formUnion(.suspectPart) }
        }

        init(unusual split: URLSplit) {
            self = [.every, .unusual, .foreignHost, .specialHost, .suspectPart]
            if split.query != nil { formUnion(.query) }
        }
    }
}
