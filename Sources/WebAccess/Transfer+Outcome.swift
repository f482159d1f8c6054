import CCurl
import FeedValues

extension Transfer {
    /// What was the matter; `nil` when there is an answer. Without a code the first byte did not come in time.
    func failure(_ code: CURLcode?, times: WebTimes) -> WebFailure.Reason? {
        if let refused { return .refusedAddress(refused.description) }
        guard let code else { return .timeout(.firstByte, times.firstByte) }
        switch code {
        case CURLE_OK: return nil
        case CURLE_WRITE_ERROR where isFull:
            if case .beginning = keeping { return nil }
            return .tooLarge(keeping.most)
        case CURLE_COULDNT_RESOLVE_HOST: return .unresolved
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_PROXY: return .unreachable
        case CURLE_OPERATION_TIMEDOUT: return timeout(times)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM:
            let result = easy.number(CURLINFO_SSL_VERIFYRESULT)
            return .certificate(CertificateFault(verifyResult: result, words: words(of: code)))
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER: return .encryption
        case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2,
            CURLE_HTTP2_STREAM:
            return .broken
        default: return .other(words(of: code))
        }
    }

    private func timeout(_ times: WebTimes) -> WebFailure.Reason {
        let isConnected = easy.time(CURLINFO_PRETRANSFER_TIME_T) > .zero
        return isConnected ? .timeout(.whole, times.whole) : .timeout(.connection, times.connection)
    }

    private func words(of code: CURLcode) -> String { unsafe String(cString: podfeed_curl_words(code)) }

    /// The answer as it came.
    func answer(at address: WebAddress, hops: [WebHop]) -> WebAnswer {
        WebAnswer(
            address: address, status: easy.number(CURLINFO_RESPONSE_CODE), headers: headers, body: body,
            isCut: isFull, hops: hops, tls: tls(at: address), firstByte: timeToFirstByte, peer: peer)
    }
}
