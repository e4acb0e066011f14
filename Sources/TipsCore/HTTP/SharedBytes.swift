import Synchronization

/// Bytes that many answers have, such as a list that hundreds of browsers ask for at once: they are in memory once.
package final class SharedBytes: Sendable {
  package let bytes: [UInt8]
  private let form = Mutex<(any Sendable)?>(nil)

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes in the form in which they are sent, made at the first answer.
  package func form<Form: Sendable>(_ make: ([UInt8]) -> Form) -> Form {
    form.withLock { form in
      if let made = form as? Form { return made }
      let made = make(bytes)
      form = made
      return made
    }
  }
}
