import Subprocess

/// A connection to an SFTP server by OpenSSH's `ssh`, one for all requests; it ends with its last user, or with us.
final class SFTPConnection: Sendable {
    /// The place as it was named.
    let place: SSHPlace
    /// The extensions that the server offers.
    let extensions: Set<String>
    let exchange: SFTPExchange
    private let task: Task<Void, Never>

    private init(place: SSHPlace, extensions: Set<String>, exchange: SFTPExchange, task: Task<Void, Never>) {
        self.place = place
        self.extensions = extensions
        self.exchange = exchange
        self.task = task
    }

    deinit { task.cancel() }

    /// Connects.
    ///
    /// - Parameters:
    ///   - environment: what ssh finds in its environment.
    ///   - mayAsk: whether ssh may ask the program that SSH_ASKPASS names.
    ///   - patience: how long the server may say nothing while it is asked something.
    static func open(
        _ place: SSHPlace, environment: Environment, mayAsk: Bool, patience: Duration
    ) async throws -> SFTPConnection {
        let (stream, outgoing) = AsyncStream.makeStream(of: [UInt8].self)
        let exchange = SFTPExchange(outgoing: outgoing)
        let process = SSHProcess(place: place, environment: environment, mayAsk: mayAsk, patience: patience)
        let task = Task { await process.run(exchange, sending: stream) }
        do {
            let extensions = try await exchange.greet()
            return SFTPConnection(place: place, extensions: extensions, exchange: exchange, task: task)
        } catch {
            task.cancel()
            throw error
        }
    }
}

/// The process of `ssh` that a connection runs by.
private struct SSHProcess: Sendable {
    let place: SSHPlace
    let environment: Environment
    let mayAsk: Bool
    let patience: Duration

    /// Runs ssh until it ends, or the task is cancelled.
    func run(_ exchange: SFTPExchange, sending stream: AsyncStream<[UInt8]>) async {
        do {
            let result = try await Subprocess.run(
                .name("ssh"), arguments: Arguments(place.arguments(mayAsk: mayAsk)), environment: environment,
                input: .inputWriter, output: .sequence, error: .sequence
            ) { await converse($0, exchange, sending: stream) }
            await exchange.finish(result.closureResult)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            await exchange.finish(SSHComplaint.missing)
        } catch {
            await exchange.finish(SSHComplaint.error("", place))
        }
    }

    /// Carries messages in both directions until the server says no more; returns what it means.
    private func converse(
        _ ssh: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>, _ exchange: SFTPExchange,
        sending stream: AsyncStream<[UInt8]>
    ) async -> PublishingError {
        let complaint = await withTaskGroup(of: String?.self) { group in
            group.addTask {
                for await packet in stream {
                    guard (try? await ssh.standardInputWriter.write(packet)) != nil else { break }
                }
                return nil
            }
            group.addTask { await watch(ssh, exchange) }
            group.addTask { await errors(of: ssh) }
            await receive(ssh, exchange)
            // Nothing more can come; what ssh complained of is there by its end.
            try? await ssh.standardInputWriter.finish()
            var complaint = ""
            while let text = await group.next() {
                guard let text else { continue }
                complaint = text
                group.cancelAll()
            }
            return complaint
        }
        return SSHComplaint.error(complaint, place)
    }

    private func receive(
        _ ssh: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>, _ exchange: SFTPExchange
    ) async {
        do {
            for try await buffer in ssh.standardOutput {
                guard await exchange.take(buffer.array) else { break }
            }
        } catch {}
    }

    /// What ssh says to its errors, at most 16 KiB of it.
    private func errors(of ssh: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>) async -> String {
        var text = ""
        do {
            for try await line in ssh.standardError.strings() where text.utf8.count < 16384 { text += line + "\n" }
        } catch {}
        return text
    }

    /// Ends ssh when the server has said nothing for too long.
    private func watch(
        _ ssh: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>, _ exchange: SFTPExchange
    ) async -> String? {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            guard await exchange.isStalled(for: patience) else { continue }
            try? ssh.send(signal: .terminate)
            return nil
        }
        return nil
    }
}
