import Glibc

/// Signals that would end this process, held back until somebody has tidied up.
///
/// A broken pipe is held too, and forgotten at the release: that another program ended early must not end this one.
package struct DeferredSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private var before = sigset_t()

  /// Holds them back from now on.
  package init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in Self.ending + [SIGPIPE] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Lets them through again; one that has come in the meantime ends the process here, unless it was held before.
  package func release() {
    Self.forgetBrokenPipe()
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Whether somebody wants to end this process.
  package static var isEndWanted: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return ending.contains { sigismember(&pending, $0) == 1 }
  }

  private static func forgetBrokenPipe() {
    var pending = sigset_t()
    sigpending(&pending)
    guard sigismember(&pending, SIGPIPE) == 1 else { return }
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    var none = timespec()
    sigtimedwait(&broken, nil, &none)
  }
}
