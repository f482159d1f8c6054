import Diagnostics
import FeedValues
import PodcastModel

/// Podcasting 2.0: payments while listening (tags `value`, `valueRecipient` and `valueTimeSplit`).
extension FeedComposer {
    /// Writes a way to pay.
    mutating func podcastValue(_ offer: Located<PaymentOffer>) {
        start("podcast:value", from: offer.origin.derived)
        attribute("type", offer.value.type, from: offer.origin.derived)
        attribute("method", offer.value.method, from: offer.origin.derived)
        attribute("suggested", ifAny: offer.value.suggested, from: offer.origin.derived)
        for recipient in offer.value.recipients { podcastRecipient(recipient) }
        for split in offer.value.timeSplits { podcastTimeSplit(split) }
        end()
    }

    /// Writes who gets a share; whether it is a fee always stands, as readers differ in what they take for granted.
    private mutating func podcastRecipient(_ recipient: Located<PaymentRecipient>) {
        let origin = recipient.origin.derived
        start("podcast:valueRecipient", from: origin)
        attribute("name", ifAny: recipient.value.name, from: origin)
        attribute("type", recipient.value.destination.type, from: origin)
        attribute("address", recipient.value.destination.address, from: origin)
        attribute("customKey", ifAny: recipient.value.customKey, from: origin)
        attribute("customValue", ifAny: recipient.value.customValue, from: origin)
        attribute("split", recipient.value.shares, from: origin)
        attribute("fee", recipient.value.isFee.description, from: origin)
        end()
    }

    private mutating func podcastTimeSplit(_ split: Located<PaymentTimeSplit>) {
        let origin = split.origin.derived
        start("podcast:valueTimeSplit", from: origin)
        attribute("startTime", split.value.start.seconds, from: origin)
        attribute("duration", split.value.duration.seconds, from: origin)
        switch split.value.target {
        case .remoteItem(let item, let start, let percentage):
            attribute("remoteStartTime", ifAny: start?.seconds, from: origin)
            attribute("remotePercentage", ifAny: percentage, from: origin)
            podcastRemoteItem(Located(item, from: origin))
        case .recipients(let recipients):
            for recipient in recipients { podcastRecipient(recipient) }
        }
        end()
    }
}
