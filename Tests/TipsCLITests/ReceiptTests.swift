import Foundation
import Testing

@Suite("tips log --receipt and tips receipt")
struct ReceiptTests {
  private func receipt(_ station: Station, _ more: String...) throws -> String {
    let run = try station.run(["log", "سرقت موتور", "--receipt", "--json"] + more)
    return try #require(try run.member("receipt"))
  }

  @Test func theReceiptIsShownOnceAndTellsTheState() throws {
    let station = try Station()
    let receipt = try receipt(station)
    #expect(receipt.utf8.count == 17)
    #expect(try !station.tips("show", "13").out.contains(receipt))
    _ = try station.tips("outcome", "13", "operation", "--operation", "OP-1")
    let run = try station.tips("receipt", "--json", input: receipt + "\n")
    #expect(try run.member("state") == "operation")
    #expect(!run.out.contains("13") && !run.out.contains("OP-1") && !run.out.contains("سرقت"))
  }

  @Test func groupsAndPersianDigitsAreFine() throws {
    let station = try Station()
    let row = try station.tips("log", "سرقت", "--receipt").lines[0].split(
      separator: "\t", omittingEmptySubsequences: false)
    let persian = String(row[6]).unicodeScalars.map { String(Unicode.Scalar(0x06F0 + $0.value - 48) ?? "x") }.joined()
    expect(
      try station.tips("receipt", input: persian),
      out: "received\tYour report has been received\tگزارش شما دریافت شده است\n")
  }

  @Test func aWrongReceiptSaysNothingMore() throws {
    let station = try Station()
    _ = try station.tips("log", "سرقت")
    let line = "tips: no report has this receipt: it is 17 digits; read it again, digit by digit\n"
    // The first is mistyped, the second has a good check digit.
    for typed in ["12345678901234567", "00000000000000000"] {
      expect(try station.tips("receipt", input: typed), err: line, status: 1)
    }
    #expect(try station.audit() == ["refused receipt mistyped", "refused receipt unknown"])
  }

  @Test func batchLinesGetReceiptsToo() throws {
    let station = try Station()
    let lines = #"{"text":"یک"}"# + "\n" + #"{"text":"دو","receipt":true}"# + "\n" + #"{"text":"سه"}"#
    let run = try station.tips("log", "--batch", "-", input: lines)
    #expect(run.lines.map { $0.contains("\"receipt\"") } == [false, true, false])
    #expect(run.lines.map { $0.contains("recorded") } == [true, true, true])
  }

  @Test func anIdentityAndAReceiptDoNotGoTogether() throws {
    let station = try Station()
    let line = #"{"text":"یک","receipt":true,"caller":{"phone":"09110000000"}}"#
    let run = try station.tips("log", "--batch", "-", input: line)
    #expect(run.status == 65)
    #expect(run.out.contains("a receipt is for a caller who stays anonymous"))
  }

  @Test func aClaimSealsTheCallerOnce() throws {
    let station = try Station()
    let receipt = try receipt(station)
    let screen = try Terminal(station, "receipt", "--claim").converse([receipt, "09110000000", "مینا نمونه", "name"])
    #expect(
      screen == [
        "receipt: ", "caller's telephone [none]: 09110000000", "caller's name [none]: مینا نمونه",
        "  1  none      خیر، بدون قدردانی", "  2  private   قدردانی خصوصی", "  3  initials  با حروف اول",
        "  4  name      با نام", "thanks [not asked]: name",
        "claimed; what was said is sealed to the report, and the receipt can't claim again",
        "Your report has been received", "گزارش شما دریافت شده است",
      ])
    #expect(try station.tips("show", "13", "--json").member("identity") == "sealed")
    let again = try Terminal(station, "receipt", "--claim").converse([receipt])
    #expect(again.last == "tips: this receipt has claimed its report already; it still tells the state of it")
  }

  @Test func aClaimNeedsATerminal() throws {
    let station = try Station()
    _ = try station.tips("log", "سرقت")
    expect(
      try station.tips("receipt", "--claim", input: "12345678901234567\n"),
      err: "tips: --claim asks for number, name and consent on a terminal\n", status: 64)
  }
}
