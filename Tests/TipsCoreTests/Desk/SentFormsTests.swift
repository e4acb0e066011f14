import TestSupport
import Testing
import TipsDomain

@testable import TipsDesk
@testable import TipsStore

/// Forms that come twice.
@Suite(.fewDesks)
struct SentFormsTests {
  @Test
  func `a note whose button is pressed twice is one note`() async throws {
    let test = try TestDesk()
    let number = try test.temporary.log()
    let sara = try await test.visitor(.operator)
    let fields = [("text", "دوباره زنگ زد"), ("once", Sessions.randomToken())]
    async let first = sara.post("/reports/\(number)/note", fields)
    async let second = sara.post("/reports/\(number)/note", fields)
    let answers = await [first, second]
    #expect(Set(answers.map(\.location)).count == 1 && answers.allSatisfy { $0.status == 303 })
    #expect(try test.temporary.store.notes.notes(on: number).count == 1)
  }

  @Test
  func `another form is another note`() async throws {
    let test = try TestDesk()
    let number = try test.temporary.log()
    let sara = try await test.visitor(.operator)
    for _ in 0..<2 {
      _ = await sara.post("/reports/\(number)/note", [("text", "زنگ زد"), ("once", Sessions.randomToken())])
    }
    #expect(try test.temporary.store.notes.notes(on: number).count == 2)
  }

  @Test
  func `a form that was refused may be mended and sent again`() async throws {
    let test = try TestDesk()
    let number = try test.temporary.log()
    let sara = try await test.visitor(.operator)
    let once = Sessions.randomToken()
    #expect(await sara.post("/reports/\(number)/note", [("text", ""), ("once", once)]).status == 422)
    #expect(await sara.post("/reports/\(number)/note", [("text", "زنگ زد"), ("once", once)]).status == 303)
    #expect(try test.temporary.store.notes.notes(on: number).count == 1)
  }

  @Test
  func `the same token of two people is two forms`() async throws {
    let test = try TestDesk()
    let number = try test.temporary.log()
    let once = Sessions.randomToken()
    for name in ["sara", "reza"] {
      let visitor = try await test.visitor(.operator, name: name)
      _ = await visitor.post("/reports/\(number)/note", [("text", "زنگ زد"), ("once", once)])
    }
    #expect(try test.temporary.store.notes.notes(on: number).count == 2)
  }
}
