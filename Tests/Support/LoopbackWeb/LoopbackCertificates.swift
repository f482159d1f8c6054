import Foundation

/// An authority and certificates of it for 127.0.0.1 and `localhost`, made anew for each run of the tests.
package struct LoopbackCertificates: Sendable {
    /// What a certificate is like.
    package enum Kind: String, CaseIterable, Sendable {
        /// Valid for a year.
        case good
        /// Valid for a week.
        case ending
        /// No longer valid.
        case expired
        /// Valid, for another name.
        case otherHost
        /// Valid, signed by itself.
        case selfSigned
        /// Valid, signed by an authority between that is not sent along.
        case incompleteChain
    }

    /// The certificates, or why there are none.
    package static let shared = Result { try LoopbackCertificates() }

    private let folder: URL

    /// The file with the authority, for those who shall trust it.
    package var authority: String { folder.path + "/authority.pem" }

    /// The files of a certificate and its key.
    package func files(_ kind: Kind) -> [String] {
        ["\(folder.path)/\(kind.rawValue).pem", "\(folder.path)/\(kind.rawValue).key"]
    }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let here = "subjectAltName=DNS:localhost,DNS:feeds.example.org,IP:127.0.0.1,IP:::1"
        let script = """
            set -e
            cd '\(folder.path)'
            new="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
            openssl req -x509 $new -keyout authority.key -out authority.pem -subj /CN=authority -days 30
            echo 'basicConstraints=critical,CA:true' > between.ext
            echo '\(here)' > here.ext
            echo 'subjectAltName=DNS:other.example.org' > other.ext
            certify() { # name days extensions authority
              openssl req $new -keyout $1.key -out $1.csr -subj /CN=$1
              openssl x509 -req -in $1.csr -CA $4.pem -CAkey $4.key -CAcreateserial -days $2 -extfile $3 -out $1.pem
            }
            certify between 30 between.ext authority
            certify good 365 here.ext authority
            certify ending 7 here.ext authority
            certify expired -1 here.ext authority
            certify otherHost 365 other.ext authority
            certify incompleteChain 365 here.ext between
            openssl req -x509 $new -keyout selfSigned.key -out selfSigned.pem -subj /CN=self -addext '\(here)' -days 30
            """
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
