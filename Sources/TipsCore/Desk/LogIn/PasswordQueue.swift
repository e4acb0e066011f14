import TipsIdentity
import TipsStore

/// The one thread that compares passwords and makes what they are compared with. That takes time and memory by design, so
/// that those who guess get no more of the machine than this thread; whoever comes when many wait already is told to come
/// again. Nobody's report waits behind it.
final class PasswordQueue: Sendable {
  private let path: String
  private let worker: BoundedWorker

  init(storeAt path: String) throws {
    self.path = path
    worker = try BoundedWorker(waiting: 16)
  }

  /// Whether the password is the one of a verifier. Without a verifier it takes as long, and is false.
  func matches(_ password: String, _ verifier: PasswordVerifier?) async throws -> Bool {
    try await worker.run { (verifier ?? .ofNobody).matches(password) && verifier != nil }
  }

  /// Changes secrets of an account under that account.
  func change<Answer: Sendable>(
    as account: String, _ body: @escaping @Sendable (UserStore) throws -> Answer
  ) async throws -> Answer {
    let path = path
    return try await worker.run {
      let store = try Store.open(at: path, for: .writing)
      store.account = account
      return try body(store.users)
    }
  }

  func close() { worker.close() }
}
