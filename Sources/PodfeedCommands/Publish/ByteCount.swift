/// A number of bytes in words that people compare at a glance: `512 bytes`, `4.2 kB`, `1.3 GB`.
enum ByteCount {
    /// The number in the largest unit of which there is one, with a digit behind the point below 10.
    static func text(_ bytes: Int) -> String {
        guard bytes >= 1000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
        var unit = 1000
        var names = ["kB", "MB", "GB", "TB"][...]
        while bytes >= unit * 1000, names.count > 1 {
            unit *= 1000
            names.removeFirst()
        }
        let tenths = (bytes / (unit / 100) + 5) / 10
        let number = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
        return "\(number) \(names.first ?? "")"
    }
}
