public import Diagnostics
import FeedValues
import FeedVocabulary

/// A way in which listeners can pay while they listen, and who gets the money (`podcast:value`).
public struct PaymentOffer: Hashable, Sendable {
    /// The layer of payment, a word of the namespace such as `lightning`.
    public let type: String
    /// How a payment is made, a word of the namespace such as `keysend`.
    public let method: String
    /// The amount that is proposed, a number as text so that no digit is lost.
    public let suggested: String?
    /// Who gets how much of it, at least one.
    public let recipients: [Located<PaymentRecipient>]
    /// The spans in which others are paid.
    public let timeSplits: [Located<PaymentTimeSplit>]

    /// A way to pay; `nil` when type or method is no word of the namespace, the amount no number from 0 on, or nobody
    /// gets a share.
    public init?(
        type: String, method: String, suggested: String? = nil, recipients: [Located<PaymentRecipient>],
        timeSplits: [Located<PaymentTimeSplit>] = []
    ) {
        guard ClosedLists.valueSlugs.contains(type), ClosedLists.valueSlugs.contains(method),
            suggested.map({ PlainDecimal($0, allowsPlus: false).map { $0.value >= 0 } ?? false }) ?? true,
            recipients.contains(where: { $0.value.shares > 0 })
        else { return nil }
        self.type = type
        self.method = method
        self.suggested = suggested
        self.recipients = recipients
        self.timeSplits = timeSplits
    }
}
