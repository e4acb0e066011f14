import Glibc
import Synchronization
import TipsCalendar
import TipsText

/// Work in the background that goes on.
struct RunningWork: Sendable {
  let by: String
  let since: Instant
  /// What is being done; nil before it begins.
  var phase: Message?
  /// How many phases have begun.
  var phases = 0
}

/// Who began work in the background, and from when to when it went on.
struct EndedWork: Sendable {
  let by: String
  let since: Instant
  let at: Instant
}

/// Long work on a thread of its own at the lowest priority, one at a time: its state is looked at from pages.
final class BackgroundRun<Result: Sendable>: Sendable {
  /// How the work is.
  enum State: Sendable {
    case never
    case running(RunningWork)
    case done(Result, EndedWork)
    case failed(Message, EndedWork)
  }

  private let state = Mutex(State.never)

  /// How it is now.
  var now: State { state.withLock { $0 } }

  /// Begins the work, unless it goes on already.
  ///
  /// - Parameters:
  ///   - clock: when it is.
  ///   - work: is handed what tells the phase that it is in.
  /// - Returns: whether it was begun.
  func begin(
    by name: String, clock: @escaping @Sendable () -> Instant,
    _ work: @escaping @Sendable (_ phase: @escaping (Message) -> Void) throws -> Result
  ) -> Bool {
    let since = clock()
    let isBegun = state.withLock { state in
      if case .running = state { return false }
      state = .running(RunningWork(by: name, since: since))
      return true
    }
    guard isBegun else { return false }
    let thread = DetachedThread {
      // On Linux this is the priority of the thread alone.
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
      do {
        let result = try work { self.enter($0) }
        self.state.withLock { $0 = .done(result, EndedWork(by: name, since: since, at: clock())) }
      } catch {
        self.state.withLock {
          $0 = .failed(ErrorPage.message(of: error), EndedWork(by: name, since: since, at: clock()))
        }
      }
    }
    guard thread.start() else {
      state.withLock { $0 = .never }
      return false
    }
    return true
  }

  private func enter(_ phase: Message) {
    state.withLock { state in
      guard case .running(var progress) = state, progress.phase != phase else { return }
      progress.phase = phase
      progress.phases += 1
      state = .running(progress)
    }
  }
}

/// A thread that nobody waits for: it ends with its work, or with the program.
private final class DetachedThread: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// - Returns: whether the system gave a thread.
  func start() -> Bool {
    var thread = pthread_t()
    let pointer = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<DetachedThread>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, pointer.toOpaque())
    guard code == 0 else {
      pointer.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
