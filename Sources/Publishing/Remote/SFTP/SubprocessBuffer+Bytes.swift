import Subprocess

extension SubprocessOutputSequence.Buffer {
    /// The bytes that a program wrote, as values.
    var array: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}
