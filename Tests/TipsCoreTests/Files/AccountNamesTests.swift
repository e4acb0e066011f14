import Foundation
import Testing

@testable import TipsFiles

@Suite("Names of accounts and groups")
struct AccountNamesTests {
  private let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tips-accounts-" + UUID().uuidString
    var text = "root:x:0:0:root:/root:/bin/bash\n# a remark\n:x:7:\nsara:x:1001:1002:Sara N.,,,:/home/sara:/bin/bash\n"
    text +=
      "sara2:x:1001:5::/:\nbad\u{1B}[2J:x:1003:1:::\n" + String(repeating: "filler:x:4000:4000::/:\n", count: 3_000)
    // The last line has no end, as somebody's editor may leave it.
    text += "reza:x:1002:1002"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test(
    "An account has the name of its first line, or its number",
    arguments: [
      (0, "root"), (1_001, "sara"), (1_002, "reza"), (7, "uid 7"), (1_003, "uid 1003"),
      (4_294_967_295, "uid 4294967295"),
    ] as [(UInt32, String)])
  func account(number: UInt32, name: String) {
    defer { unlink(path) }
    #expect(AccountNames.account(number, in: path) == name)
  }

  @Test(
    "A group is found by its name, or is its number",
    arguments: [("sara", 1_001), ("reza", 1_002), ("1002", 1_002), ("nobody", nil), ("", nil), ("-1", nil)]
      as [(String, UInt32?)])
  func group(name: String, number: UInt32?) {
    defer { unlink(path) }
    #expect(AccountNames.group(named: name, in: path) == number)
  }

  @Test("Where there is no such file, everybody has a number")
  func missing() {
    unlink(path)
    #expect(AccountNames.account(0, in: path) == "uid 0" && AccountNames.group(named: "x", in: path) == nil)
  }
}
