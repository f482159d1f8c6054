extension CatalogSources {
    /// The id of the show in whose folder a file lies; `nil` for other files.
    package func show(of file: String) -> String? {
        let prefix = folder + "/"
        guard file.hasPrefix(prefix) else { return nil }
        let rest = file.dropFirst(prefix.count)
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        return String(rest[..<slash])
    }
}
