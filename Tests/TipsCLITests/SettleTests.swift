import Foundation
import Testing

@Suite("tips settle")
struct SettleTests {
  private func lines(_ count: Int) -> String {
    (0..<count).map { #"{"text":"سرقت","caller":{"phone":"0911000\#(1_000 + $0 % 40)"}}"# }.joined(separator: "\n")
  }

  @Test func reportsOfOneNumberMeet() throws {
    let station = try Station()
    _ = try station.tips("log", "--batch", "-", input: lines(80))
    expect(try station.tips("settle"), out: "80\t40\t0\t0\n")
    expect(try station.tips("settle"), out: "0\t0\t0\t0\n")
  }

  @Test func theKeyLivesWhereTheOfficerWorks() throws {
    let station = try Station()
    _ = try station.tips("log", "--batch", "-", input: lines(3))
    let keys = station.folder.path + "/officer"
    try FileManager.default.moveItem(atPath: station.folder.path + "/data/keys", toPath: keys)
    #expect(try station.tips("settle").status == 69)
    expect(try station.tips("settle", "--keys", keys), out: "3\t3\t0\t0\n")
  }

  @Test("A copy of the store gives the same pseudonyms as the store")
  func copy() throws {
    let station = try Station()
    _ = try station.tips("log", "--batch", "-", input: lines(20))
    let copy = station.folder.path + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: station.folder.path + "/data")
    where name.hasPrefix("tips.db") {
      try FileManager.default.copyItem(atPath: station.folder.path + "/data/" + name, toPath: copy + "/" + name)
    }
    let keys = station.folder.path + "/data/keys"
    expect(try station.tips("settle", "--store", copy + "/tips.db", "--keys", keys), out: "20\t20\t0\t0\n")
    // The store itself knows nothing of it.
    #expect(try station.tips("show", "13", "--json").member("reporter") == nil)
    _ = try station.tips("settle")
    for number in ["13", "21"] {
      #expect(
        try station.tips("show", number, "--json").member("reporter")
          == station.tips("show", number, "--json", "--store", copy + "/tips.db").member("reporter"))
    }
  }

  @Test("While one process records, another settles: nothing is lost or settled twice")
  func twoProcesses() throws {
    let station = try Station()
    _ = try station.tips("init")
    let run = try station.shell(
      """
      for i in $(seq 30); do printf '{"text":"a","caller":{"phone":"0911000%d"}}\\n' $((1000 + i % 7)); done > lines
      (while read -r line; do echo "$line" | tips log --batch - || echo failed; done < lines) > logged &
      while kill -0 $! 2>/dev/null; do tips settle --json >> settled || echo failed; done
      wait; tips settle --json >> settled
      grep -c '"recorded"' logged; echo $(($(grep -h '"opened"' settled | tr -dc '0-9\\n' | paste -sd+)))
      """)
    #expect(run.lines == ["30", "30"], "\(run.err)")
    expect(try station.tips("settle"), out: "0\t0\t0\t0\n")
  }
}
