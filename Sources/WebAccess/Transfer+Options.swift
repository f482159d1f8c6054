import CCurl
import FeedValues

extension Transfer {
    /// Tells libcurl what to do, and what of its own habits to leave: no cookies, no .netrc, no redirects, no proxy of
    /// the environment, nothing but HTTP.
    func setUp(_ request: WebRequest, at address: WebAddress, _ options: WebOptions) {
        let count = sendCount
        change { easy in
            easy.set(CURLOPT_URL, address.description)
            easy.set(CURLOPT_PROTOCOLS, Int(CURLPROTO_HTTP | CURLPROTO_HTTPS))
            easy.set(CURLOPT_FOLLOWLOCATION, 0)
            easy.set(CURLOPT_NOSIGNAL, 1)
            easy.set(CURLOPT_PATH_AS_IS, 1)
            easy.set(CURLOPT_USERAGENT, options.userAgent)
            easy.set(CURLOPT_PROXY, options.proxy?.address ?? "")
            if options.proxy != nil { easy.set(CURLOPT_NOPROXY, "") }
            easy.set(CURLOPT_RESOLVE, options.hostAddresses)
            if request.acceptsCompression { easy.set(CURLOPT_ACCEPT_ENCODING, "") }
            Transfer.setMethod(request, count, &easy)
            Transfer.setTLS(request, options, &easy)
            let times = request.times ?? options.times
            easy.set(CURLOPT_CONNECTTIMEOUT_MS, times.connection.milliseconds)
            easy.set(CURLOPT_TIMEOUT_MS, times.whole.milliseconds)
            Transfer.setHeaders(request, at: address, &easy)
        }
    }

    private static func setMethod(_ request: WebRequest, _ count: Int, _ easy: inout EasyHandle) {
        let sends: Bool
        if case .none = request.body { sends = request.method == .put } else { sends = true }
        if sends {
            easy.set(CURLOPT_UPLOAD, 1)
            easy.set(CURLOPT_INFILESIZE_LARGE, size: count)
        } else if request.method == .post {
            easy.set(CURLOPT_POST, 1)
            easy.set(CURLOPT_POSTFIELDSIZE_LARGE, size: 0)
        }
        if request.method == .head { easy.set(CURLOPT_NOBODY, 1) }
        if request.method != .get && request.method != .head {
            easy.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        }
    }

    private static func setTLS(_ request: WebRequest, _ options: WebOptions, _ easy: inout EasyHandle) {
        if let file = options.certificateAuthorities { easy.set(CURLOPT_CAINFO, file) }
        easy.set(CURLOPT_CERTINFO, 1)
        if request.acceptsOldTLS {
            easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_0))
            easy.set(CURLOPT_SSL_CIPHER_LIST, "DEFAULT:@SECLEVEL=0")
        } else {
            easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        }
    }

    private static func setHeaders(_ request: WebRequest, at address: WebAddress, _ easy: inout EasyHandle) {
        var lines = request.headers.map { $0.value.isEmpty ? $0.name + ";" : $0.description }
        // libcurl would wait for a word of the server before it sends a body.
        lines.append("Expect:")
        if let credentials = request.credentials, address.hasOrigin(of: request.address) {
            switch credentials.form {
            case .password(let user, let password):
                easy.set(CURLOPT_USERNAME, user)
                easy.set(CURLOPT_PASSWORD, password)
            case .token(let value): lines.append(WebHeader("Authorization", value).description)
            }
        }
        easy.set(CURLOPT_HTTPHEADER, lines)
    }
}

extension WebAddress {
    /// Whether scheme, host and port are those of another address.
    func hasOrigin(of other: WebAddress) -> Bool {
        scheme == other.scheme && host.asciiLowercased == other.host.asciiLowercased && actualPort == other.actualPort
    }

    /// The port, stated or not.
    var actualPort: Int { port ?? (isSecure ? 443 : 80) }
}
