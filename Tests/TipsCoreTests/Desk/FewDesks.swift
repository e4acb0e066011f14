import Testing

/// Lets the tests of a suite run while few others have a desk open.
///
/// A desk has threads and files of its own. Without this, all tests that wait for an answer begin before the first of them
/// ends: more than a thousand threads and files, at which Foundation's `Process` reads past the list of open files.
struct FewDesks: TestTrait, SuiteTrait, TestScoping {
  @TaskLocal fileprivate static var isInside = false
  private static let places = Places(count: 8)

  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await Self.places.take()
    let result = await Result { try await Self.$isInside.withValue(true, operation: function) }
    await Self.places.giveBack()
    try result.get()
  }

  /// A desk outside of a suite with this trait would go uncounted.
  static func requireTrait() throws { try #require(isInside, "the suite needs the trait .fewDesks") }
}

extension Trait where Self == FewDesks {
  /// Few tests with desks run at once; for every suite that opens one.
  static var fewDesks: Self { FewDesks() }
}

/// Places that are taken one by one and waited for in turn.
private actor Places {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) { free = count }

  func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
