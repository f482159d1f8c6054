import FeedValues
import FeedVocabulary

extension RuleCheck {
    /// A check of each address in a field of the feed.
    static func addresses(_ check: @escaping @Sendable (FeedAddress, inout Inspection) -> Void) -> RuleCheck {
        .addresses(.every, check)
    }

    /// A check of each address in a field of the feed that is not an ordinary one without a flaw.
    static func unusualAddresses(_ check: @escaping @Sendable (FeedAddress, inout Inspection) -> Void) -> RuleCheck {
        .addresses(.unusual, check)
    }

    /// The shape «no address in a field of the feed has a flaw»: the message follows the address.
    static func addresses(without flaw: URLReference.Flaw, message: String) -> RuleCheck {
        .unusualAddresses { address, inspection in
            guard address.reference.flaws.contains(flaw) else { return }
            inspection.report("\(address.reference.text.quoted) \(message)", at: address.place)
        }
    }
}
