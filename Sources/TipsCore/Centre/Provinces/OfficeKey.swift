import TipsIdentity

/// The key file of an office, on its officer's machine.
package enum OfficeKey {
  /// The public half of the key in a file, with the name of the store that it is for. Where there is no file, a new key
  /// pair is put there, for its owner alone.
  ///
  /// - Throws: ``KeyError``, `FileError`.
  package static func findOrMake(at path: String) throws -> (publicKey: [UInt8], uuid: String) {
    let file = KeyFile(path: path)
    if let known = try file.publicHalf() { return known }
    let key = RecognitionKey()
    let uuid = String(hexadecimal: (0..<16).map { _ in UInt8.random(in: 0...255) })
    try file.save(key, storeUUID: uuid)
    return (key.publicKey, uuid)
  }
}
