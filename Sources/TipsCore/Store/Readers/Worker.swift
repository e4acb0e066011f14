import Glibc
import TipsDomain
import TipsSQLite
import TipsText

/// Some work on a thread of its own.
package final class Worker<Answer: Sendable>: @unchecked Sendable {
  private var thread = pthread_t()
  private var isBegun = false
  private var isWaitedFor = false
  /// Written by the thread, and read when it has ended.
  private var answer: Result<Answer, any Error>?

  /// Begins the work.
  ///
  /// - Throws: ``StoreError`` where the system gives no thread.
  package init(_ work: @escaping @Sendable () throws -> Answer) throws {
    let body = Unmanaged.passRetained(ThreadBody { self.answer = Result { try work() } })
    let code = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    isBegun = code == 0
    guard isBegun else {
      body.release()
      let reason = Message(systemError: code)
      throw StoreError.sqlite(
        code: code, detail: Message(en: "no thread: \(reason.en)", fa: "رشتهٔ اجرایی در دسترس نیست: \(reason.fa)"))
    }
  }

  deinit {
    if isBegun, !isWaitedFor { pthread_detach(thread) }
  }

  /// Waits for the end of the work; to be called once. Where nobody waits, the thread ends by itself.
  ///
  /// - Throws: What the work throws.
  package func wait() throws -> Answer {
    isWaitedFor = true
    pthread_join(thread, nil)
    guard let answer else { preconditionFailure("a thread ends after its work") }
    return try answer.get()
  }
}

private final class ThreadBody {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}
