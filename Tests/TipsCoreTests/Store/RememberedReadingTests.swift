import TestSupport
import Testing
import TipsDomain

@testable import TipsSQLite
@testable import TipsStore

/// What a connection remembers of what it read.
struct RememberedReadingTests {
  private final class Count {
    let lines: Int

    init(_ lines: Int) { self.lines = lines }
  }

  private let temporary: TemporaryStore
  private let reader: Store
  private var lines: Int { get throws { try reader.references.lines().count } }

  init() throws {
    temporary = try TemporaryStore()
    reader = try Store.open(at: temporary.path, for: .reading)
  }

  /// The number of lines as the connection remembers it, in a transaction of its own.
  private func remembered(_ reads: inout Int) throws -> Int {
    try reader.read { connection in
      _ = try lines
      return try connection.remember("lines") {
        reads += 1
        return Count(try lines)
      }.lines
    }
  }

  private func addLine() throws {
    _ = try temporary.store.referenceEditing(by: "admin", at: TemporaryStore.now).addLine(
      code: "post", label: Label(fa: "پست", en: "Post"))
  }

  @Test
  func `what nobody changed is read once`() throws {
    var reads = 0
    let first = try remembered(&reads)
    #expect(try remembered(&reads) == first)
    #expect(reads == 1)
  }

  @Test
  func `what somebody changed is read anew`() throws {
    var reads = 0
    let first = try remembered(&reads)
    try addLine()
    #expect(try remembered(&reads) == first + 1)
    #expect(reads == 2)
  }

  @Test
  func `a transaction that goes on sees what it saw`() throws {
    var reads = 0
    try reader.read { _ in
      let first = try remembered(&reads)
      try addLine()
      #expect(try remembered(&reads) == first)
    }
    #expect(reads == 1)
  }

  @Test
  func `who writes is told what is there, and nothing remembered`() throws {
    var reads = 0
    for _ in 0..<2 {
      try temporary.store.write { connection in
        _ = connection.remember("lines") {
          reads += 1
          return Count(0)
        }
      }
    }
    #expect(reads == 2)
  }
}
