import Testing

@testable import FeedValidation

@Suite struct `A signed query` {
    @Test(arguments: [
        ("X-Amz-Expires=3600", "X-Amz-Expires"), ("x=1&x-amz-signature=ab", "x-amz-signature"),
        ("X-Goog-Credential=ab", "X-Goog-Credential"), ("Signature=ab", "Signature"), ("Expires=1735689600", "Expires"),
        ("token=ab", "token"), ("token-hash=ab", "token-hash"), ("token-time=1", "token-time"),
        ("access_token=ab", "access_token"), ("Policy=ab", "Policy"), ("Key-Pair-Id=ab", "Key-Pair-Id"),
        ("hdnea=exp=1~acl=/*", "hdnea"), ("se=2026-01-01&sp=r&sig=ab", "sig"), ("sig=ab&se=2026-01-01", "sig"),
        ("token", "token"),
    ])
    func `is known by its key`(_ query: String, _ key: String) {
        #expect(SignedQuery.key(in: query[...]).map(String.init) == key)
    }

    @Test(arguments: [
        "", "&", "=", "x=1", "sig=ab", "se=1", "key=ab", "keywords=bees", "authToken=ab", "tokens=1", "x=token",
        "amp;sig=ab", "expires_in=3", "signature2=1",
    ])
    func `is not seen where a key only looks like one`(_ query: String) {
        #expect(SignedQuery.key(in: query[...]).map(String.init) == nil)
    }
}
