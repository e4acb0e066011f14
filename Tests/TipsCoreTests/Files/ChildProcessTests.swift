import Testing

@testable import TipsFiles

@Suite("Other programs")
struct ChildProcessTests {
  @Test func bytesGoInAndComeOut() throws {
    let bytes = (0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let answer = try ChildProcess(path: "/bin/cat", arguments: []).run(bytes)
    #expect(answer.output == bytes && answer.status == 0)
  }

  @Test func theStatusAndTheComplaintAreKept() throws {
    let answer = try ChildProcess(path: "/bin/sh", arguments: ["-c", "echo no >&2; exit 7"]).run()
    #expect(answer.status == 7 && answer.complaint == Array("no\n".utf8) && answer.output.isEmpty)
  }

  @Test func aProgramThatDoesNotReadBreaksNothing() throws {
    let answer = try ChildProcess(path: "/bin/true", arguments: []).run([UInt8](repeating: 7, count: 3_000_000))
    #expect(answer.status == 0)
  }

  @Test func aMissingProgramIsTold() {
    #expect(throws: ChildProcess.Failure.self) { try ChildProcess(path: "/nowhere/x", arguments: []).run() }
  }

  @Test func whatTakesTooLongIsEnded() {
    #expect(throws: ChildProcess.Failure.tooSlow) {
      try ChildProcess(path: "/bin/sleep", arguments: ["60"], patience: 1).run()
    }
  }

  @Test func variablesAreSet() throws {
    let process = ChildProcess(
      path: "/bin/sh", arguments: ["-c", "printf %s \"$TIPS_X\""], environment: ["TIPS_X": "a b"])
    #expect(try process.run().output == Array("a b".utf8))
  }
}
