extension URLReference {
    /// What a look at an address shows of it, for those who ask the same of very many.
    package struct Traits: OptionSet, Hashable, Sendable {
        /// One bit a trait.
        package let rawValue: UInt8

        /// The traits of some bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Anything but an http or https address in canonical form, with a dot in the name of its host, without flaw,
        /// user or port.
        package static let unusual = Traits(rawValue: 1)
        /// A query, which may be empty.
        package static let query = Traits(rawValue: 2)
        /// A fragment, which may be empty.
        package static let fragment = Traits(rawValue: 4)
        /// Perhaps letters beyond ASCII in the name of the host, also in Punycode.
        package static let foreignHost = Traits(rawValue: 8)
        /// A host that is no name with a dot, or is set aside.
        package static let specialHost = Traits(rawValue: 16)
        /// Nothing: every address has this.
        package static let every = Traits(rawValue: 128)

        init(_ scan: OrdinaryURLScan, _ host: HostKind?) {
            self = .every
            if scan.hasHyphens { formUnion(.foreignHost) }
            if scan.query != nil { formUnion(.query) }
            if scan.fragment != nil { formUnion(.fragment) }
            if host != .publicName { formUnion(.specialHost) }
        }

        init(unusual split: URLSplit) {
            self = [.every, .unusual, .foreignHost, .specialHost]
            if split.query != nil { formUnion(.query) }
            if split.fragment != nil { formUnion(.fragment) }
        }
    }
}
