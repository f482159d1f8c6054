extension SFTPConnection {
    /// How a file is opened.
    struct Opening: OptionSet, Sendable {
        let rawValue: UInt32
        static let reading = Opening(rawValue: 1)
        static let writing = Opening(rawValue: 2)
        static let creating = Opening(rawValue: 8)
        static let emptying = Opening(rawValue: 16)
    }

    /// How many bytes go in one message: what every server takes.
    static var piece: Int { 32 << 10 }

    /// Replaces in one step what has the second name.
    static var replacing: String { "posix-rename@openssh.com" }
    private static var syncing: String { "fsync@openssh.com" }
    private static var measuring: String { "statvfs@openssh.com" }

    /// Opens a file; returns what it is called from now on.
    func open(_ path: String, _ opening: Opening) async throws -> [UInt8] {
        try await handle(
            exchange.ask(.open) {
                $0.append(path)
                $0.append(opening.rawValue)
                $0.append(UInt32(0))
            })
    }

    /// Closes a file or folder.
    func close(_ handle: [UInt8]) async throws { try await done(exchange.ask(.close) { $0.append(handle) }) }

    /// Writes bytes at a place in an open file.
    func write(_ handle: [UInt8], at offset: Int, _ bytes: [UInt8]) async throws {
        try await done(
            exchange.ask(.write) {
                $0.append(handle)
                $0.append(UInt64(offset))
                $0.append(bytes)
            })
    }

    /// Reads so many bytes at a place of an open file, or as many as there are.
    func read(_ handle: [UInt8], at offset: Int, count: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let (position, rest) = (offset + bytes.count, count - bytes.count)
            let answer = try await exchange.ask(.read) {
                $0.append(handle)
                $0.append(UInt64(position))
                $0.append(UInt32(rest))
            }
            switch answer {
            case .data(let more) where !more.isEmpty: bytes += more
            case .status(.end), .data: return bytes
            case .status(let status): throw status
            default: throw SFTPStatus.senseless
            }
        }
        return bytes
    }

    /// Puts what was written on the server's disk, where the server can be told to.
    func synchronize(_ handle: [UInt8]) async throws {
        guard extensions.contains(SFTPConnection.syncing) else { return }
        try await done(
            exchange.ask(.extended) {
                $0.append(SFTPConnection.syncing)
                $0.append(handle)
            })
    }

    /// What is known of a file, links followed; `nil` when there is none.
    func attributes(_ path: String) async throws -> SFTPAttributes? {
        switch try await exchange.ask(.attributes, { $0.append(path) }) {
        case .attributes(let attributes): return attributes
        case .status(.absent): return nil
        case .status(let status): throw status
        default: throw SFTPStatus.senseless
        }
    }

    /// The names in a folder; none when there is no such folder.
    func names(in folder: String) async throws -> [(name: String, attributes: SFTPAttributes)] {
        let handle: [UInt8]
        do {
            handle = try await self.handle(exchange.ask(.openFolder) { $0.append(folder) })
        } catch let status as SFTPStatus where status == .absent {
            return []
        }
        var all: [(name: String, attributes: SFTPAttributes)] = []
        while true {
            switch try await exchange.ask(.readFolder, { $0.append(handle) }) {
            case .names(let names): all += names.filter { $0.name != "." && $0.name != ".." }
            case .status(.end):
                try await close(handle)
                return all
            case .status(let status): throw status
            default: throw SFTPStatus.senseless
            }
        }
    }

    /// Removes a file.
    func remove(_ path: String) async throws { try await done(exchange.ask(.remove) { $0.append(path) }) }

    /// Removes an empty folder.
    func removeFolder(_ path: String) async throws { try await done(exchange.ask(.removeFolder) { $0.append(path) }) }

    /// Makes a folder.
    func makeFolder(_ path: String) async throws {
        try await done(
            exchange.ask(.makeFolder) {
                $0.append(path)
                $0.append(UInt32(0))
            })
    }

    /// Gives a file another name, which nothing may have.
    func rename(_ path: String, to other: String) async throws {
        try await done(
            exchange.ask(.rename) {
                $0.append(path)
                $0.append(other)
            })
    }

    /// Gives a file another name and replaces in one step what has it.
    func replace(_ other: String, by path: String) async throws {
        try await done(
            exchange.ask(.extended) {
                $0.append(SFTPConnection.replacing)
                $0.append(path)
                $0.append(other)
            })
    }

    /// How many bytes the disk of a folder has left; `nil` where the server does not tell.
    func freeBytes(at folder: String) async -> Int? {
        guard extensions.contains(SFTPConnection.measuring) else { return nil }
        let answer = try? await exchange.ask(.extended) {
            $0.append(SFTPConnection.measuring)
            $0.append(folder)
        }
        guard case .data(let bytes) = answer else { return nil }
        var fields = SFTPFields(bytes)
        guard fields.longNumber() != nil, let unit = fields.longNumber(), fields.longNumber() != nil,
            fields.longNumber() != nil, let free = fields.longNumber()
        else { return nil }
        return Int(clamping: unit.multipliedReportingOverflow(by: free).partialValue)
    }

    private func done(_ answer: SFTPAnswer) throws {
        guard case .status(let status) = answer else { throw SFTPStatus.senseless }
        if status != .done { throw status }
    }

    private func handle(_ answer: SFTPAnswer) throws -> [UInt8] {
        switch answer {
        case .handle(let handle): return handle
        case .status(let status): throw status
        default: throw SFTPStatus.senseless
        }
    }
}
