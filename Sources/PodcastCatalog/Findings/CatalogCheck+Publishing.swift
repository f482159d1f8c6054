import Diagnostics

extension CatalogCheck {
    var publishingText: Text {
        Text(
            .error,
            "A target of 'publish:' has one place, without a password.",
            why: """
                A release goes to the place that is written down, and to no other. A password in a file is read by \
                everyone who reads the catalogue, and stays in the history of its repository.
                """,
            help: "give the target one place, such as { directory: /srv/podcasts }")
    }
}
