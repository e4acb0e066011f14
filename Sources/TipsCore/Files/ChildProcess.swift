import Glibc

/// Another program, run without a shell: bytes in, bytes out.
///
/// Signals that would end this process wait until the other one has ended, so that whoever called can tidy up first; the
/// other program gets them at once.
package struct ChildProcess {
  /// What it answered.
  package struct Answer {
    package let output: [UInt8]
    /// Standard error, at most 4 KB of it.
    package let complaint: [UInt8]
    /// The exit status; 128 and the signal's number where a signal ended it.
    package let status: Int32
  }

  /// Why there is no answer.
  package enum Failure: Error, Equatable {
    case cannotStart(Int32)
    case tooSlow
  }

  let path: String
  let arguments: [String]
  /// Variables of the environment that are set for it in addition.
  package var environment: [String: String]
  /// The variables that it gets from this process; nil for all.
  private let inheriting: Set<String>?
  /// After so many seconds it is killed.
  var patience: Int
  /// Called several times a second while it runs.
  package var onTick: () -> Void = {}

  package init(
    path: String, arguments: [String], environment: [String: String] = [:], inheriting: Set<String>? = nil,
    patience: Int = 120
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.inheriting = inheriting
    self.patience = patience
  }

  private static let complaintLimit = 4_096

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads, unless it reads an open file.
  ///   - source: the open file that it reads, from where that stands.
  ///   - target: the open file that it writes; there is no output in the answer then.
  /// - Throws: ``Failure``.
  package func run(_ input: [UInt8] = [], from source: Int32? = nil, to target: Int32? = nil) throws -> Answer {
    let signals = DeferredSignals()
    defer { signals.release() }
    let pipes = [Pipe(), Pipe(), Pipe()]
    defer { for pipe in pipes { pipe.closeBoth() } }
    let child = try start([source ?? pipes[0].reading, target ?? pipes[1].writing, pipes[2].writing])
    pipes[0].closeReading()
    pipes[1].closeWriting()
    pipes[2].closeWriting()
    do {
      let (output, complaint) = try exchange(input, pipes, child)
      return Answer(output: output, complaint: complaint, status: Self.wait(for: child))
    } catch {
      kill(-child, SIGKILL)
      kill(child, SIGKILL)
      _ = Self.wait(for: child)
      throw error
    }
  }

  /// Starts it with standard input, output and error.
  private func start(_ descriptors: [Int32]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A group of its own, so that its helpers end with it.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var child = pid_t()
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = inherited().map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    let failure = posix_spawn(&child, path, &actions, &attributes, words, variables)
    guard failure == 0 else { throw Failure.cannotStart(failure) }
    return child
  }

  private func inherited() -> [String] {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      let name = String(text.prefix { $0 != "=" })
      if environment[name] == nil, inheriting?.contains(name) ?? true { variables.append(text) }
      next = next.advanced(by: 1)
    }
    return variables + environment.map { "\($0.key)=\($0.value)" }
  }

  private func exchange(_ input: [UInt8], _ pipes: [Pipe], _ child: pid_t) throws -> ([UInt8], [UInt8]) {
    var written = 0
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    let deadline = Self.clock() + patience
    if input.isEmpty { pipes[0].closeWriting() }
    _ = fcntl(pipes[0].writing, F_SETFL, O_NONBLOCK)
    while pipes[1].reading >= 0 || pipes[2].reading >= 0 {
      var waiting = [
        pollfd(fd: pipes[0].writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: pipes[1].reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes[2].reading, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waiting, nfds_t(waiting.count), 200)
      onTick()
      if DeferredSignals.isEndWanted { kill(-child, SIGTERM) }
      if Self.clock() > deadline { throw Failure.tooSlow }
      if waiting[0].revents != 0 {
        let count = input.withUnsafeBytes {
          write(pipes[0].writing, $0.baseAddress?.advanced(by: written), input.count - written)
        }
        if count > 0 { written += count }
        // What the program doesn't read is its own affair; its status tells.
        if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { pipes[0].closeWriting() }
      }
      if waiting[1].revents != 0, !pipes[1].read(into: &output, limit: .max) { pipes[1].closeReading() }
      if waiting[2].revents != 0, !pipes[2].read(into: &complaint, limit: Self.complaintLimit) {
        pipes[2].closeReading()
      }
    }
    return (output, complaint)
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private static func clock() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

/// The two ends of a pipe; -1 once closed.
private final class Pipe {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  func closeBoth() {
    closeReading()
    closeWriting()
  }

  /// Reads what is there; false at the end. What goes beyond the limit is dropped.
  func read(into bytes: inout [UInt8], limit: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = buffer.withUnsafeMutableBytes { Glibc.read(reading, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    bytes.append(contentsOf: buffer[..<count].prefix(max(0, limit - bytes.count)))
    return true
  }
}
