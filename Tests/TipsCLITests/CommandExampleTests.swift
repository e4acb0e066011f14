import Foundation
import Testing

@testable import TipsCommands
@testable import TipsCore

@Suite("The examples of help")
struct CommandExampleTests {
  @Test func everyCommandHasOne() {
    let leaves = CommandDescription.all.filter(\.isLeaf).map { $0.names.dropFirst().joined(separator: " ") }
    #expect(Set(leaves) == Set(CommandExample.all.map(\.command)))
    #expect(CommandExample.all.count == leaves.count)
    for example in CommandExample.all {
      #expect(example.lines.contains { $0.en.hasPrefix("tips \(example.command)") || isDefault(example) }, "\(example)")
    }
  }

  /// `tips honorees PERIOD` says less than `tips honorees draft PERIOD`.
  private func isDefault(_ example: CommandExample) -> Bool { example.command == "honorees draft" }

  @Test(arguments: Language.allCases)
  func runOnADemonstrationStore(_ language: Language) throws {
    let demonstration = try Demonstration()
    for example in CommandExample.all { try run(example, language, on: demonstration) }
  }

  private func run(_ example: CommandExample, _ language: Language, on demonstration: Demonstration) throws {
    let command = example.command
    let station = try demonstration.copy()
    station.environment["TIPS_LANG"] = language.rawValue
    // Somebody makes the places on a list one fewer.
    station.environment["EDITOR"] = "sed -i s/250/249/"
    let before = try demonstration.script("before.sh", Demonstration.before[command] ?? [], in: station)
    let prepared = try station.shell("set -e; source ./before.sh")
    #expect(prepared.status == 0, "\(before)\n\(prepared.err)")
    let input = Demonstration.input[command] ?? ""
    let lines = example.lines.map { $0[language] + ($0 == example.lines.last ? input : "") }
    let script = try demonstration.script("example.sh", lines, in: station)
    let run = try station.shell("source ./example.sh")
    #expect(run.status == Demonstration.status[command] ?? 0, "\(script)\n\(run.out)\(run.err)")
  }
}

/// A store of `tips demo` with an open report that is like another, and the names in it that stand for those of the examples.
private final class Demonstration {
  private let station: Station
  private var names: [ExampleName: String] = [:]

  /// What has to be there before a command is tried, as somebody who tries one after the other has it.
  static let before: [String: [String]] = [
    "operation result remove": ["tips operation result set OP-771 arrests=3"],
    "operation remove": ["tips operation add OP-2001 --at 'yesterday 02:15'"],
    "activity set": [activity], "activity remove": [activity], "activity list": [activity],
    "honorees approve": [approvals, "tips honorees last-month"],
    "honorees show": [issue], "honorees list": [issue], "honorees withdraw": [issue], "honorees thank": [issue],
    "honorees export": [issue], "honorees shares": [issue],
    "receipt": ["tips log --receipt 'سرقت' --json | sed -n 's/.*\"receipt\": *\"\\([^\"]*\\)\".*/\\1/p' > receipt.txt"],
    "backup": ["mkdir -p backups"], "restore": ["mkdir -p backups", "tips backup backups"],
    "template copy": ["mkdir -p templates"],
    "key protect": ["printf 'one two three four five six\\n' > passphrase.txt", "chmod 600 passphrase.txt"],
    "import": ["cat > calls.csv <<'END'\n\(Samples.calls)END", "cat > mapping.json <<'END'\n\(Samples.mapping)\nEND"],
    "place import": [
      "printf 'code,parent,level,label_fa,label_en,aliases,population\\nnew-quarter,rasht,neighbourhood,محلهٔ نو,New quarter,,\\n' > places.csv"
    ],
    "init": ["mv data old"],
    "relay fetch": ["tips relay init"],
    "centre join": [centreFile], "centre show": [centreFile, join], "centre leave": [centreFile, join],
    "sync": [centreFile, join], "key adopt": [centreFile, join],
    "user list": [account], "user set": [account], "user password": [account], "user second-factor": [account],
    "user remove": [account],
  ]

  /// What somebody types, or the terminal takes.
  static let input = ["receipt": " < receipt.txt", "reporter find": " <<< 09119999999"]

  /// Where there is nothing to find, where no host or centre is, and where root may not do it.
  static let status: [String: Int32] = [
    "reporter find": 1, "honorees check": 1, "user second-factor": 1, "relay fetch": 69,
    "sync": 69,
    "honorees approve": geteuid() == 0 ? 77 : 0,
  ]

  private static let centreFile = """
    printf 'tips centre 1\\nurl http://127.0.0.1:9\\nstation 0\\nsecret \(String(repeating: "a5", count: 32))\\nkey \
    \("09" + String(repeating: "00", count: 31))\\n' > station-17.centre
    """
  private static let join = "tips centre join station-17.centre"
  private static let activity = "tips activity add --kind workshop --place golsar --at 'yesterday 16:00' --people 40"
  private static let account = "tips user add sara --role officer --generate"
  private static let issue = "tips honorees issue last-month --yes"
  private static let approvals = """
    tips policy show > policy.json; sed -i 's/"approval": *false/"approval": true/' policy.json; \
    tips policy set policy.json --note x
    """

  init() throws {
    station = try Station()
    try #require(try station.tips("demo", "--reports", "3000", "--days", "60").status == 0)
    for _ in 1...2 { names[.openReport] = try log("سرقت موتورسیکلت از برابر نانوایی، دو نفر با کلاه") }
    names[.receiptReport] = try first("log", "--line", "web", "--receipt", "خودرو سفید بی‌پلاک")
    names[.doneReport] = try first("list", "--outcome", "operation", "--limit", "1")
    let operations = try station.tips("operation", "list", "--limit", "2").lines.map(Self.firstCell)
    (names[.operation], names[.otherOperation]) = (operations.first, operations.last)
    names[.reporter] = try station.tips("honorees", "last-month").lines.first?.split(separator: "\t").dropFirst().first
      .map(String.init)
    try #require(names.count == ExampleName.allCases.count)
  }

  /// Writes lines into a file of the station, with names that are in the store.
  func script(_ name: String, _ lines: [String], in station: Station) throws -> String {
    let script = names.reduce(lines.joined(separator: "\n") + "\n") { $0.replacing($1.key.rawValue, with: $1.value) }
    _ = try station.write(script, to: name)
    return script
  }

  /// A station of its own with the same store.
  func copy() throws -> Station {
    let copy = try Station()
    let folder = copy.folder.appendingPathComponent("data")
    try FileManager.default.copyItem(at: station.folder.appendingPathComponent("data"), to: folder)
    return copy
  }

  private func log(_ text: String) throws -> String {
    try first("log", "--category", "theft.motorcycle", "--place", "golsar", text)
  }

  private func first(_ arguments: String...) throws -> String {
    try #require(try station.run(arguments).lines.first.map(Self.firstCell))
  }

  private static func firstCell(_ line: String) -> String { String(line.prefix { $0 != "\t" }) }
}
