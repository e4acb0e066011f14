import Testing

@testable import TipsDomain

@Suite("Members of closed sets by what they are called")
struct NamedChoiceTests {
  @Test("Code and labels of every member mean it", arguments: Disposition.allCases)
  func ownNames(disposition: Disposition) throws {
    for name in [disposition.code, disposition.code.uppercased(), disposition.label.fa, disposition.label.en] {
      #expect(try Disposition(typed: name) == disposition)
    }
  }

  @Test("Code and labels of every kind mean it", arguments: ReportKind.allCases)
  func ownNames(kind: ReportKind) throws {
    for name in [kind.code, kind.label.fa, kind.label.en] { #expect(try ReportKind(typed: name) == kind) }
  }

  @Test("Code and labels of every role mean it", arguments: Role.allCases)
  func ownNames(role: Role) throws {
    for name in [role.code, role.label.fa, role.label.en] { #expect(try Role(typed: name) == role) }
  }

  @Test(
    "A beginning or a word is enough where one member fits",
    arguments: [
      ("عملیات", Disposition.operation), ("منجر به عملیات", .operation), ("لغو", .cancelled), ("بی اساس", .unfounded),
      ("oper", .operation), ("led to", .operation), ("gone-on", .goneOnArrival), ("خلاف واقع", .falseReport),
      ("false", .falseReport), ("NO ACTION", .noAction),
    ])
  func parts(typed: String, disposition: Disposition) throws {
    #expect(try Disposition(typed: typed) == disposition)
  }

  @Test(
    "What fits several, or says nothing, or is too short, means none", arguments: ["محل", "گزارش", "report", "op", ""])
  func tooLittle(typed: String) {
    #expect(throws: ChoiceError.self) { try Disposition(typed: typed) }
  }

  @Test("Who types Persian is shown Persian names")
  func suggestions() {
    let error = #expect(throws: ChoiceError.self) { try Disposition(typed: "محل") }
    #expect(
      error?.message.en
        == "'محل' may be gone_on_arrival (ترک محل پیش از رسیدن), unable_to_locate (محل یافت نشد): name one of them")
  }
}
