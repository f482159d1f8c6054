import FeedValues

/// The schemes of addresses that are registered (IANA, Uniform Resource Identifier Schemes).
public enum URIScheme {
    /// Whether a scheme is registered as permanent, or is a provisional one that podcasts use; in any case.
    public static func isRegistered(_ scheme: some StringProtocol) -> Bool {
        let name = scheme.asciiLowercased
        return permanent.contains(name) || inUse.contains(name)
    }

    /// The registered scheme that was meant, such as `https` for `htps`; `nil` when none is near.
    public static func nearest(to scheme: some StringProtocol) -> String? {
        Spelling.nearest(to: scheme, in: ["https", "http", "mailto"])
    }

    private static func words(_ list: String) -> Set<String> { Set(list.words()) }

    private static let permanent = words(
        """
        aaa aaas about acap acct cap cid coap coap+tcp coap+ws coaps coaps+tcp coaps+ws crid data dav dict dns dtn \
        example file ftp geo go gopher h323 http https iax icap im imap info ipn ipp ipps iris iris.beep iris.lwz \
        iris.xpc iris.xpcs jabber ldap leaptofrogans mailto mid msrp msrps mtqp mupdate news nfs ni nih nntp \
        opaquelocktoken pkcs11 pop pres reload rtsp rtsps rtspu service session shttp sieve sip sips sms snmp \
        soap.beep soap.beeps stun stuns tag tel telnet tftp thismessage tip tn3270 turn turns tv urn vemmi vnc ws wss \
        xcon xcon-userid xmlrpc.beep xmlrpc.beeps xmpp z39.50r z39.50s
        """)

    /// Media on other networks, chats, and ways to pay.
    private static let inUse = words(
        "at ipfs ipns magnet nostr matrix irc ircs bitcoin ethereum lightning payto gemini")
}
