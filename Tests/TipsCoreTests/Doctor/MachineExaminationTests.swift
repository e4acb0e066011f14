import Foundation
import Testing

@testable import TipsCore

@Suite("The machine of a store")
struct MachineExaminationTests {
  @Test(
    "File systems over a network are problems, those in user space and in memory are notes",
    arguments: [
      (0xEF53, Finding.Status.ok), (0x6969, .problem), (0xFF53_4D42, .problem), (0xFE53_4D42, .problem),
      (0x6573_5546, .note), (0x0102_1994, .note), (0x4D44, .problem), (0x1234_5678, .note),
    ] as [(UInt32, Finding.Status)])
  func fileSystem(magic: UInt32, status: Finding.Status) {
    #expect(MachineExamination.fileSystem(FileSystemKind(magic: magic)).status == status)
  }

  @Test(
    "Free space is held against the size of the store",
    arguments: [
      (1 << 30, 1 << 20, Finding.Status.ok), (100 << 20, 1 << 20, .note), (3 << 30, 2 << 30, .note),
      (32 << 20, 1 << 20, .problem), (1 << 30, 20 << 30, .problem),
    ])
  func disk(free: Int, size: Int, status: Finding.Status) {
    #expect(MachineExamination.disk(free: free, storeSize: size).status == status)
  }

  private func clock(_ now: Int64, isSet: Bool = false, newest: Int64?) -> Finding.Status {
    MachineExamination(storePath: "/none/tips.db").clock(
      now: Instant(epochSeconds: now), isSet: isSet, newestRecord: newest.map(Instant.init)
    ).status
  }

  @Test("A clock behind what is on record, or before the program, is a problem; a set or a far one is worth a note")
  func clock() {
    let now: Int64 = 1_800_000_000
    #expect(clock(now, newest: nil) == .ok)
    #expect(clock(now, newest: now - 86_400) == .ok)
    #expect(clock(now, newest: now + 299) == .ok)
    #expect(clock(now, newest: now + 301) == .problem)
    #expect(clock(now, isSet: true, newest: now + 301) == .problem)
    #expect(clock(now, isSet: true, newest: now) == .note)
    #expect(clock(now, newest: now - 367 * 86_400) == .note)
    #expect(clock(1_000_000_000, newest: nil) == .problem)
  }

  @Test("A font for Persian is found in the folders below, and missed where there is none")
  func fonts() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/truetype/x", withIntermediateDirectories: true)
    #expect(MachineExamination.fonts(in: [folder]).status == .note)
    try Data().write(to: URL(fileURLWithPath: folder + "/truetype/x/Vazirmatn-Regular.ttf"))
    #expect(MachineExamination.fonts(in: [folder]) == Finding(.fonts, .ok, "Vazirmatn-Regular.ttf"))
  }

  @Test(
    "Sizes are told in powers of 1000, rounded down",
    arguments: [
      (0, "0 bytes"), (999, "999 bytes"), (1_000, "1.0 kB"), (4_299_999, "4.2 MB"), (1_999_999_999, "1.9 GB"),
      (1_000_000_000_000, "1.0 TB"), (12_345_000_000_000_000, "12345.0 TB"),
    ])
  func sizes(bytes: Int, text: String) { #expect(ByteCount.text(bytes) == text) }

  @Test("Programs are looked for in absolute folders of $PATH only")
  func programs() {
    #expect(ProgramSearch.path(of: ["sh"], in: "/nowhere:/bin") == "/bin/sh")
    #expect(ProgramSearch.path(of: ["none", "sh"], in: "bin:.:/bin") == "/bin/sh")
    #expect(ProgramSearch.path(of: ["sh"], in: "bin:.") == nil)
  }
}
