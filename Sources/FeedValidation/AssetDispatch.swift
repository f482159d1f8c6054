import XMLCore

/// The rules on files in force; they are asked only when facts of files are at hand.
struct AssetDispatch {
    /// How often a rule is asked about a file.
    enum Scope: Sendable {
        /// Once, however many elements name it: the rule looks at the file alone.
        case eachFile
        /// At each element that names it: the rule compares the file with what stands around.
        case eachUse
    }

    private typealias Check = @Sendable (AssetUse, inout Inspection) -> Void

    private var checks: [AssetKind: [(rule: Int, scope: Scope, check: Check)]] = [:]
    private var told: Set<AssetReference> = []
    // What the channel names is told there, also when items that name it come first.
    private var ofChannel: Set<AssetReference>?

    /// Puts a rule in force.
    mutating func add(
        _ rule: Int, _ kinds: [AssetKind], _ scope: Scope,
        _ check: @escaping @Sendable (AssetUse, inout Inspection) -> Void
    ) {
        for kind in kinds { checks[kind, default: []].append((rule, scope, check)) }
    }

    /// Puts the rules in force that another has in force, and keeps what was seen.
    mutating func activate(_ other: AssetDispatch) { checks = other.checks }

    /// Shows the rules each element of a tree that names a file of which something is known.
    mutating func judge(_ tree: ElementTree, _ inspection: inout Inspection) {
        guard let assets = inspection.assets, !checks.isEmpty else { return }
        if ofChannel == nil { ofChannel = AssetDispatch.references(of: inspection.channel) }
        for (index, node) in tree.nodes.enumerated() where node.name >= 0 {
            let element = Element(tree: tree, index: index)
            guard let (reference, attribute) = AssetReference.of(element), let asset = assets[reference.address] else {
                continue
            }
            judge(AssetUse(element: element, attribute: attribute, reference: reference, asset: asset), &inspection)
        }
    }

    private mutating func judge(_ use: AssetUse, _ inspection: inout Inspection) {
        let file = AssetReference(use.reference.kind, use.reference.address)
        let isOfChannel = use.element.isInItem && ofChannel?.contains(file) == true
        let isNew = !isOfChannel && told.insert(file).inserted
        for entry in checks[use.reference.kind] ?? [] where isNew || entry.scope == .eachUse {
            inspection.current = entry.rule
            entry.check(use, &inspection)
        }
    }

    private static func references(of channel: Element?) -> Set<AssetReference> {
        guard let channel else { return [] }
        let references = channel.children.compactMap { AssetReference.of($0)?.reference }
        return Set(references.map { AssetReference($0.kind, $0.address) })
    }
}
