import CentreSupport
import TestSupport
import Testing
import TipsDomain

@testable import TipsStore

@Suite("What a few letters may mean")
struct ReferenceMatchesTests {
  @Test(arguments: [
    ("موتور", ["theft.motorcycle"]), ("motor", ["theft.motorcycle"]), ("MOTOR", ["theft.motorcycle"]),
    ("مواد", ["drugs.dealing", "drugs.use"]), ("drugs", ["drugs.dealing", "drugs.use"]),
    ("خودرو", ["suspicious.vehicle", "theft.vehicle", "theft.vehicle_parts"]), ("قطعات سرقت", ["theft.vehicle_parts"]),
    ("سرقت\u{200C}مو", ["theft.motorcycle"]), ("فرد", ["suspicious.person", "missing_person"]),
  ])
  func categories(typed: String, codes: [String]) throws {
    try TemporaryStore().onBothEngines { (store) throws in
      #expect(try fitting(store.references.categories(meantBy: typed)) == codes)
    }
  }

  @Test func whatBeginsSoComesBeforeWhatHoldsTheWord() throws {
    try TemporaryStore().onBothEngines { (store) throws in
      let found = try fitting(store.references.categories(meantBy: "سایر"))
      #expect(found == nil, "it is the name of one category")
      #expect(
        try fitting(store.references.categories(meantBy: "سا")) == ["theft.other", "other", "counselling.other"])
    }
  }

  @Test(
    "A place is told by words of what it lies in too",
    arguments: [
      ("رشت، گلسار", ["golsar"]), ("گلسار رشت", ["golsar"]), ("Rasht Gol", ["golsar"]), ("گیلان گلس", ["golsar"]),
      ("گل", ["golsar", "golestan"]), ("صیقلان", nil), ("میدان صی", ["seyqalan"]),
    ] as [(String, [String]?)])
  func places(typed: String, codes: [String]?) throws {
    try TemporaryStore().onBothEngines { (store) throws in
      #expect(try fitting(store.references.places(meantBy: typed)) == codes)
    }
  }

  @Test(
    "A whole name or code is taken at once",
    arguments: [
      ("گلسار", "golsar"), ("golsar", "golsar"), ("رشت", "rasht"), ("كرف اباد", "karfabad"), ("تالش", "talesh"),
    ])
  func whole(typed: String, code: String) throws {
    try TemporaryStore().onBothEngines { (store) throws in
      guard case .exact(let place) = try store.references.places(meantBy: typed) else {
        Issue.record("not taken")
        return
      }
      #expect(place.code == code)
    }
  }

  @Test func aSlipIsOnlyNear() throws {
    try TemporaryStore().onBothEngines { (store) throws in
      guard case .near(let places) = try store.references.places(meantBy: "golsr") else {
        Issue.record("taken")
        return
      }
      #expect(places.map(\.code) == ["golsar"])
    }
  }

  @Test("Signs alone mean nothing", arguments: ["", "…", " ، "])
  func signs(typed: String) throws {
    try TemporaryStore().onBothEngines { (store) throws in
      #expect(try fitting(store.references.categories(meantBy: typed)) == [])
    }
  }

  @Test func whatIsClosedIsNotOffered() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    var closed = try #require(try store.references.lines().first { $0.code == "sms" })
    closed = Line(id: closed.id, code: closed.code, label: closed.label, isActive: false)
    try store.write { try ReferenceStore(connection: $0).updateLine(closed) }
    #expect(try fitting(temporary.store.references.lines(meantBy: "sms")) == [])
  }

  /// The codes of those that fit or come near; nil where one is meant.
  private func fitting<Entry: ReferenceEntry>(_ matches: ReferenceMatches<Entry>) -> [String]? {
    switch matches {
    case .exact: nil
    case .fitting(let entries), .near(let entries): entries.map(\.code)
    }
  }
}
