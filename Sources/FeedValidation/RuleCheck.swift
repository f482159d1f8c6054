import FeedValues
import XMLCore

/// How a rule looks at a feed.
enum RuleCheck: Sendable {
    /// At each element of the given canonical names, one at a time; `*` is every element.
    case elements([String], @Sendable (Element, inout Inspection) -> Void)
    /// At each date of RFC 5322, which is read once for all rules of this kind.
    case dateFlaw(RFC5322Date.Flaw, message: String)
    /// At each element of the names that the check takes an interest in; it is asked once a name.
    case named(@Sendable (XMLName) -> (@Sendable (Element, inout Inspection) -> Void)?)
    /// At each declaration of a namespace, on the element that makes it.
    case declarations(@Sendable (ElementTree.NamespaceDeclaration, Element, inout Inspection) -> Void)
    /// At each run of text and each value of an attribute that shows one of some signs.
    case text(TextSigns, @Sendable (TextRun, inout Inspection) -> Void)
    /// At each address in a field of the feed that shows one of some traits.
    case addresses(URLReference.Traits, @Sendable (FeedAddress, inout Inspection) -> Void)
    /// At each language that a field of the feed states; it is read once for all rules of this kind.
    case languages(@Sendable (FeedLanguage, inout Inspection) -> Void)
    /// At each text that is HTML and shows one of some signs; it is parsed once for all rules of this kind.
    case html(HTMLSigns, @Sendable (HTMLText, inout Inspection) -> Void)
    /// At each comment in the document, but for those before the root.
    case comments(@Sendable (Comment, inout Inspection) -> Void)
    /// At each tree, for what one pass over all its bytes finds.
    case trees(@Sendable (ElementTree, inout Inspection) -> Void)
    /// As several checks do.
    case several([RuleCheck])
    /// At each element that names a file of some kinds, when facts of the file are at hand.
    ///
    /// What depends on the file alone is asked once a file, first of all for the channel; the rest at each use.
    case asset([AssetKind], AssetDispatch.Scope, @Sendable (AssetUse, inout Inspection) -> Void)
    /// At each element that names an address with one of some roles, when it was asked and facts are at hand.
    case online([OnlineRole], OnlineDispatch.Scope, OnlineCheck)
    /// At the document as a whole, when all of it has been read.
    case document(@Sendable (Document, inout Inspection) -> Void)
    /// At one item after another, with compact state of its own.
    case feed(@Sendable () -> any FeedCheck)

    /// A check of one kind of element.
    static func element(_ name: String, _ check: @escaping @Sendable (Element, inout Inspection) -> Void) -> RuleCheck {
        .elements([name], check)
    }

    /// A check of files of one kind, each file once.
    static func asset(
        _ kind: AssetKind, _ check: @escaping @Sendable (AssetUse, inout Inspection) -> Void
    ) -> RuleCheck {
        .asset([kind], .eachFile, check)
    }

    /// A check of files of one kind at each element that names one.
    static func assetUse(
        _ kind: AssetKind, _ check: @escaping @Sendable (AssetUse, inout Inspection) -> Void
    ) -> RuleCheck {
        .asset([kind], .eachUse, check)
    }
}
