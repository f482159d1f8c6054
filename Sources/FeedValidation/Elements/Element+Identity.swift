import XMLCore

extension Element {
    /// The most scalars of an identity that are kept.
    private static let longestIdentity = 200

    /// What tells an item from the others wherever it stands: its guid, or else the address of its enclosure or page,
    /// or its title; `nil` when it has none of them.
    var identity: String? {
        let candidates = [
            child("guid")?.trimmedText, child("enclosure")?["url"], child("link")?.trimmedText,
            child("title")?.trimmedText, child("atom:id")?.trimmedText,
        ]
        guard let text = candidates.lazy.compactMap(\.self).first(where: { !$0.isEmpty }) else { return nil }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(Element.longestIdentity)))
    }
}
