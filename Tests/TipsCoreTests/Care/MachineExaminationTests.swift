import Foundation
import Testing

@testable import TipsCalendar
@testable import TipsCare
@testable import TipsFiles
@testable import TipsText

@Suite("The machine of a store")
struct MachineExaminationTests {
  private static let networks: [UInt32] = [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x517B]

  @Test("File systems over a network are problems", arguments: networks)
  func network(magic: UInt32) {
    #expect(MachineExamination.fileSystem(FileSystemKind(magic: magic)).status == .problem)
  }

  @Test("File systems in user space and in memory, and unknown ones, are notes; disks are good; FAT is a problem")
  func fileSystem() {
    func status(_ magic: UInt32) -> Finding.Status {
      MachineExamination.fileSystem(FileSystemKind(magic: magic)).status
    }
    let notes: [UInt32] = [0x6573_5546, 0x0102_1994, 0x1234_5678]
    #expect(notes.map(status) == [.note, .note, .note])
    #expect(status(0xEF53) == .ok)
    #expect(status(0x4D44) == .problem)
  }

  @Test("Free space is held against the size of the store")
  func disk() {
    func status(_ free: Int, _ size: Int) -> Finding.Status {
      MachineExamination.disk(free: free << 20, storeSize: size << 20).status
    }
    #expect(status(1_024, 1) == .ok)
    #expect(status(100, 1) == .note)
    #expect(status(3_072, 2_048) == .note)
    #expect(status(32, 1) == .problem)
    #expect(status(1_024, 20_480) == .problem)
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
    #expect(MachineExamination.fonts(in: [folder]) == Finding(.fonts, .ok, .command("Vazirmatn-Regular.ttf")))
  }

  @Test("Sizes are told in powers of 1000, rounded down")
  func sizes() {
    let sizes = [0, 999, 1_000, 4_299_999, 1_999_999_999, 1_000_000_000_000, 12_345_000_000_000_000]
    let texts = ["0 bytes", "999 bytes", "1.0 kB", "4.2 MB", "1.9 GB", "1.0 TB", "12345.0 TB"]
    #expect(sizes.map { ByteCount.text($0).en } == texts)
  }

  @Test("Programs are looked for in absolute folders of $PATH only")
  func programs() {
    #expect(ProgramSearch.path(of: ["sh"], in: "/nowhere:/bin") == "/bin/sh")
    #expect(ProgramSearch.path(of: ["none", "sh"], in: "bin:.:/bin") == "/bin/sh")
    #expect(ProgramSearch.path(of: ["sh"], in: "bin:.") == nil)
  }
}
