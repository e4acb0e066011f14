import CSystemCalls
import Glibc

/// Keeps what is in memory, callers' telephone numbers among it, out of crash reports, core dumps and freed memory.
package enum MemoryGuard {
  /// Switches Swift's crash report and the kernel's core dump off, and has large blocks of memory given back to the system,
  /// with what they held, as soon as they are freed; the first thing a program does.
  package static func begin() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE] { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = tips_forbid_dumps()
    tips_unmap_large_blocks()
  }

  /// Gives back what only the start of the program needed of its code, for one that goes on for hours.
  package static func forgetStart() { tips_unmap_code() }
}
