import Foundation
import Testing

@Suite("tips take")
struct TakeTests {
  /// A call, and two reports of the web: 13, 21 and 39 with the check digits of a new store.
  private static func station() throws -> (Station, web: [String]) {
    let station = try Station()
    _ = try station.tips("log", "سرقت")
    let web = try (0..<2).map { index in
      try station.tips("log", "از وب \(index)", "--line", "web").lines[0].components(separatedBy: "\t")[0]
    }
    return (station, web)
  }

  private static func open(_ station: Station) throws -> [String] {
    try station.tips("open").lines.map { $0.components(separatedBy: "\t")[0] }
  }

  @Test func aReportIsWorkAsAnyOtherAndCanBePutBack() throws {
    let (station, web) = try Self.station()
    expect(try station.tips("take", web[1]), out: "\(web[1])\t0\n")
    #expect(try Self.open(station) == ["13", web[1]])
    expect(try station.tips("take", web[1], "--undo"), out: "\(web[1])\t1\n")
    #expect(try Self.open(station) == ["13"])
  }

  @Test func allThatWaitAreTaken() throws {
    let (station, web) = try Self.station()
    #expect(try station.tips("take", "--all").lines == web.map { "\($0)\t0" })
    #expect(try Self.open(station) == ["13"] + web)
    let again = try station.tips("take", "--all")
    expect(again, err: "tips: nothing from the web waits to be taken\n", status: 1)
  }

  @Test func oneThatDoesNotWaitStopsNoOther() throws {
    let (station, web) = try Self.station()
    let run = try station.tips("take", "13", web[0])
    #expect(run.status == 65)
    #expect(run.lines == ["\(web[0])\t0"])
    #expect(run.err == "tips: 13 does not wait to be taken\n")
  }

  @Test(arguments: [[], ["--all", "21"], ["--all", "--undo"]])
  func numbersOrAll(_ arguments: [String]) throws {
    let (station, _) = try Self.station()
    #expect(try station.run(["take"] + arguments).status == 64)
    #expect(try Self.open(station) == ["13"])
  }

  @Test func whoTookItIsInTheHistory() throws {
    let (station, web) = try Self.station()
    _ = try station.tips("take", web[0], "--operator", "op-9")
    #expect(try station.tips("show", web[0]).out.contains("taken by op-9"))
  }
}
