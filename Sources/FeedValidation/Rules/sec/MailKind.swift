import FeedValues

/// Whose a mailbox looks to be, by its address.
enum MailKind {
    /// A person's own, at a service that gives mailboxes to everybody.
    case freeMail
    /// That of a role at some house, and so meant for everybody.
    case role
    /// Any other at some house.
    case other

    init(_ address: ArraySlice<UInt8>) {
        let parts = String(decoding: address, as: UTF8.self).asciiLowercased.split(separator: "@")
        let name = parts.first?.prefix { $0 != "+" } ?? ""
        if MailKind.freeMailHosts.contains(String(parts.last ?? "")) {
            self = .freeMail
        } else {
            self = MailKind.roles.contains(String(name)) ? .role : .other
        }
    }

    private static let freeMailHosts: Set<String> = [
        "gmail.com", "googlemail.com", "yahoo.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "aol.com",
        "icloud.com", "me.com", "mac.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de",
        "proton.me", "protonmail.com", "posteo.de", "mailbox.org", "fastmail.com", "mail.ru", "yandex.ru", "qq.com",
        "163.com", "126.com", "naver.com", "orange.fr", "free.fr", "laposte.net", "libero.it", "yahoo.co.uk",
    ]

    private static let roles: Set<String> = [
        "admin", "ask", "contact", "contacto", "editor", "editors", "feedback", "hallo", "hello", "help", "hi", "hola",
        "ideas", "info", "kontakt", "letters", "mail", "news", "newsroom", "office", "podcast", "podcasts", "press",
        "presse", "privacy", "producer", "questions", "radio", "redaktion", "sales", "service", "show", "sponsors",
        "studio", "support", "team", "tips", "webmaster",
    ]
}
