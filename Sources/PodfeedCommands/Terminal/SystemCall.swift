import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The calls of the operating system that the commands need: all that is unsafe of them is in this file.
enum SystemCall {
    /// What the operating system refused.
    struct Failure: Error, Hashable, CustomStringConvertible {
        /// The number of the error.
        var code: Int32

        /// The error in the system's words, such as `No space left on device`.
        var description: String { unsafe String(cString: strerror(code)) }

        /// Whether the reader of a pipe has gone.
        var isBrokenPipe: Bool { code == EPIPE }
    }

    /// Writes a text whole.
    static func writeAll(_ text: String, to descriptor: Int32) throws(Failure) {
        try writeAll(Array(text.utf8), to: descriptor)
    }

    /// Writes bytes whole.
    static func writeAll(_ all: [UInt8], to descriptor: Int32) throws(Failure) {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw Failure(code: errno) }
            bytes = bytes.dropFirst(max(count, 0))
        }
    }

    /// Lets writing to a reader that has gone fail, where the system would end the process.
    static func outliveReaders() { _ = signal(SIGPIPE, SIG_IGN) }

    /// Lets something be done in the place of ending, when `SIGTERM` asks the process to end.
    @Sendable static func onTermination(_ body: @escaping @Sendable () -> Void) {
        _ = signal(SIGTERM, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGTERM)
        // The source lives as long as its handler, which it holds.
        source.setEventHandler { [source] in
            _ = source
            body()
        }
        source.activate()
    }

    /// Whether a path leads to a file: no folder, and nothing from which reading might wait for ever.
    static func isFile(_ path: String) throws(Failure) -> Bool {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { throw Failure(code: errno) }
        return facts.st_mode & S_IFMT == S_IFREG
    }

    /// Reads at most so many bytes; none at the end.
    static func readSome(_ limit: Int, from descriptor: Int32) throws(Failure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var got = -1
            repeat { got = unsafe read(descriptor, buffer.baseAddress, limit) } while got < 0 && errno == EINTR
            code = got < 0 ? errno : 0
            count = max(got, 0)
        }
        guard code == 0 else { throw Failure(code: code) }
        return bytes
    }

    /// Opens a file to read it.
    static func openToRead(_ path: String) throws(Failure) -> Int32 {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        return descriptor
    }

    /// Makes a file that is not there yet, to write it.
    static func create(_ path: String) throws(Failure) -> Int32 {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        return descriptor
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Closes a file that was read.
    static func closeRead(_ descriptor: Int32) { _ = close(descriptor) }

    /// Whether a person looks at a stream.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// How many cells a line of a terminal has.
    static func terminalWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// How many processors there are.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// What tells this program's file from that of any other version or build; empty where nobody knows.
    static var programStamp: String {
        var info = stat()
        guard unsafe stat("/proc/self/exe", &info) == 0 else { return "" }
        return "\(info.st_size) \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
    }

    /// The number of this process.
    static var processNumber: Int { Int(getpid()) }

    /// Whether a process of this machine runs; one of another user does, too.
    @Sendable static func isRunning(_ process: Int) -> Bool {
        guard let number = Int32(exactly: process), number > 0 else { return false }
        return kill(number, 0) == 0 || errno == EPERM
    }

    /// The name of this machine.
    static var hostName: String {
        var buffer = [CChar](repeating: 0, count: 256)
        let room = buffer.count - 1
        guard unsafe gethostname(&buffer, room) == 0 else { return "localhost" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The seconds since the epoch.
    static var secondsSinceEpoch: Int { time(nil) }
}
