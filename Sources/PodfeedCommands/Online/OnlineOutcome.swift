import FeedValidation
import FeedValues
import WebAccess

extension OnlineVisit.Outcome {
    /// What came of a request, in the terms of rules.
    init(_ outcome: WebOutcome, lacksIPv4: Bool) {
        switch outcome {
        case .success(let answer):
            self = .answer(
                OnlineAnswer(
                    answer.status, answer.headers.map { OnlineAnswer.Field($0.name, $0.value) },
                    hops: answer.hops.map(OnlineAnswer.Hop.init), firstByte: answer.firstByte.milliseconds,
                    tlsVersion: answer.tls?.version, certificateEnd: answer.tls?.certificateEnd, lacksIPv4: lacksIPv4))
        case .failure(let failure):
            self = .fault(
                OnlineFault(
                    OnlineFault.Kind(failure.reason), failure.description,
                    hops: failure.hops.map(OnlineAnswer.Hop.init), lacksIPv4: lacksIPv4))
        }
    }
}

extension OnlineAnswer.Hop {
    init(_ hop: WebHop) {
        self.init(
            hop.status, to: hop.target.description, isDowngrade: hop.address.isSecure && !hop.target.isSecure)
    }
}

extension OnlineFault.Kind {
    init(_ reason: WebFailure.Reason) {
        self =
            switch reason {
            case .certificate: .certificate
            case .encryption: .encryption
            case .timeout: .late
            case .redirectLoop: .loop
            case .tooManyRedirects: .endlessHops
            case .refusedAddress, .refusedTarget: .refused
            case .unresolved, .unreachable, .broken, .tooLarge, .unreadableFile, .other: .other
            }
    }
}
