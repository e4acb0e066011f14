import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition

@Suite("Signs in a list")
struct ReviewSignsTests {
  private static let end = Instant(epochSeconds: RecognitionWorld.aban)
  private static let hour = 3_600
  private static let day = 86_400

  /// An incident of an honest month: two hours from the receipt to the outcome, which an officer marks soon after.
  private static func incident(
    _ id: Int64, of reporter: Int64, received: Instant? = nil, confirmed: Int = 2 * hour, recorded: Int = 60,
    takenBy: String? = nil, markedBy: String? = nil, marked: Int = 3 * hour, sharers: Int = 0,
    corrections: [ReportCorrection] = []
  ) -> ReviewedIncident {
    let received = received ?? Instant(epochSeconds: RecognitionWorld.mehr + 40_000 * (id % 50) + 7 * id)
    let record = ReviewedIncident.Record(
      takenBy: takenBy ?? "op-\(id % 5)", recordedAt: received.adding(seconds: recorded),
      mark: ReviewedIncident.Mark(
        operatorName: markedBy ?? "officer-\(id % 3)", recordedAt: received.adding(seconds: marked)), category: 1,
      corrections: corrections)
    return ReviewedIncident(
      reporter: reporter,
      CountedIncident(
        leadID: id, ownReportID: id, receivedAt: received, receivedDay: LocalDay(number: 20_354),
        confirmedAt: received.adding(seconds: confirmed), credit: 1000, disposition: .operation, county: nil,
        sharers: sharers), record: record)
  }

  private static let others = (1_000..<1_200).map { incident(Int64($0), of: Int64($0 / 3)) }

  /// The signs about a person with some incidents, among forty others with one each.
  private func signs(
    _ incidents: [ReviewedIncident], others: [ReviewedIncident] = Self.others, mayEarn: Bool = true
  ) -> [ReviewSign] {
    let listed = [incidents] + others.prefix(40).map { [$0] }
    return ReviewSigns(listed: listed, compared: others, periodEnd: Self.end).all(
      usualTexts: { _ in }, mayEarn: { _ in mayEarn })
  }

  private func five(_ change: (Int64) -> ReviewedIncident) -> [ReviewedIncident] { (1...5).map(change) }

  @Test("An honest month says nothing")
  func honest() { #expect(signs(five { Self.incident(10 * $0, of: 1) }) == []) }

  @Test("One operator who took and marked most of it")
  func oneOperator() {
    let own = five { Self.incident(10 * $0, of: 1, takenBy: "sara", markedBy: $0 < 2 ? "x" : "sara") }
    #expect(
      signs(own) == [
        ReviewSign(
          .oneOperator, reporters: [1], reports: [20, 30, 40, 50].map { ReportNumber(id: $0) }, whole: 5,
          othersPerMille: 0, operatorName: "sara")
      ])
  }

  @Test("A name that looks like the other is the same operator")
  func lookAlike() {
    let own = five { Self.incident(10 * $0, of: 1, takenBy: "sara", markedBy: "ѕаrа") }
    #expect(signs(own).map(\.kind) == [.oneOperator])
  }

  @Test("Where everybody marks what they took it is no sign")
  func operatorsWhoMark() {
    let others = (1_000..<1_200).map { Self.incident($0, of: $0 / 3, takenBy: "sara", markedBy: "sara") }
    #expect(signs(five { Self.incident(10 * $0, of: 1, takenBy: "sara", markedBy: "sara") }, others: others) == [])
  }

  @Test("Outcomes within minutes, of what was received or of what was typed")
  func quick() {
    #expect(signs(five { Self.incident(10 * $0, of: 1, confirmed: 200) }).map(\.kind) == [.quickOutcome])
    #expect(signs(five { Self.incident(10 * $0, of: 1, marked: 200) }).map(\.kind) == [.quickOutcome])
    #expect(signs(five { Self.incident(10 * $0, of: 1, confirmed: 200, sharers: 1) }) == [])
  }

  @Test("Outcomes of reports that are months old")
  func old() {
    let own = five { number in
      let received = Instant(epochSeconds: RecognitionWorld.mehr - 70 * 86_400 + number * 100_000)
      return Self.incident(number, of: 1, received: received, confirmed: 75 * Self.day, marked: 75 * Self.day)
    }
    #expect(signs(own).map(\.kind) == [.oldReport])
  }

  @Test("Marks long after the outcome is said to have been known, and on the last day")
  func late() {
    let start = Instant(epochSeconds: RecognitionWorld.mehr)
    let own = five { number in
      let received = start.adding(seconds: Int(number) * 100_000)
      return Self.incident(number, of: 1, received: received, marked: 9 * Self.day)
    }
    #expect(signs(own).map(\.kind) == [.lateMark])
    let last = five { number in
      let received = Self.end.adding(seconds: -4 * Self.day + Int(number) * 20_000)
      return Self.incident(number, of: 1, received: received, marked: 4 * Self.day)
    }
    #expect(signs(last).map(\.kind) == [.periodEnd])
  }

  @Test("Reports that were recorded hours after the receipt; of an import that is no wonder")
  func recordedLate() {
    let late = five { Self.incident(10 * $0, of: 1, recorded: 9 * Self.hour, marked: 12 * Self.hour) }
    #expect(signs(late).map(\.kind) == [.lateRecording])
    let outage = (1_000..<1_200).map {
      Self.incident($0, of: $0 / 3, recorded: 9 * Self.hour, marked: 12 * Self.hour)
    }
    #expect(signs(late, others: outage) == [])
  }

  @Test("A series")
  func series() {
    let start = Instant(epochSeconds: RecognitionWorld.mehr + 500_000)
    let own = five { number in
      Self.incident(number, of: 1, received: start.adding(seconds: Int(number * number * number) * 270))
    }
    // 270 s, 36 min, 2 h 1 min and 30 s, …: the first three lie within two hours of the first.
    #expect(signs(own).map(\.reports) == [[1, 2, 3].map { ReportNumber(id: $0) }])
    #expect(signs(Array(own.suffix(3))) == [])
  }

  @Test("Corrections by which more is earned, each operator's together")
  func corrections() {
    func correction(_ field: ReportCorrection.Field, _ name: String) -> ReportCorrection {
      ReportCorrection(field, before: 3, after: 0, operatorName: name, recordedAt: Self.end)
    }
    let own = five {
      Self.incident(
        10 * $0, of: 1,
        corrections: $0 == 1 ? [correction(.kind, "a"), correction(.category, "a")] : [correction(.kind, "b")])
    }
    #expect(signs(own).map(\.operatorName) == ["a", "b"])
    #expect(signs(own).map(\.detail) == ["category, kind", "kind"])
    #expect(signs(own).map(\.reports.count) == [1, 4])
    #expect(signs(own, mayEarn: false) == [])
  }

  @Test("What may earn more: a tip, a category that counts, another day, and another place where places have seats")
  func earning() throws {
    func mayEarn(_ field: ReportCorrection.Field, _ before: Int64?, _ after: Int64?, _ policy: Policy = .standard)
      -> Bool
    {
      ReportCorrection(field, before: before, after: after, operatorName: "a", recordedAt: Self.end)
        .mayEarn(isEligible: { $0 == 7 }, policy: policy, zone: .tehran)
    }
    #expect(mayEarn(.kind, 5, 0) && !mayEarn(.kind, 0, 5))
    #expect(mayEarn(.category, 3, 7) && !mayEarn(.category, 7, 3) && !mayEarn(.category, 7, 7))
    #expect(mayEarn(.receivedAt, RecognitionWorld.mehr - 1, RecognitionWorld.mehr))
    #expect(!mayEarn(.receivedAt, RecognitionWorld.mehr, RecognitionWorld.mehr + 1))
    #expect(!mayEarn(.place, 1, 2))
    #expect(mayEarn(.place, 1, 2, try Policy(changing: [.maxPerNeighbourhood: 3])))
  }

  @Test("A sample of all incidents is even, bounded, and knows whose they are")
  func sample() {
    let world = Dictionary(
      uniqueKeysWithValues: (1...40).map { person in
        (Int64(person), (0..<5).map { Self.incident(Int64(person * 10 + $0), of: 1).incident })
      })
    let candidates = Candidates(world)
    let sample = candidates.sample(atMost: 50)
    #expect(sample.count == 50)
    #expect(sample.allSatisfy { $0.incident.leadID / 10 == $0.reporter })
    #expect(candidates.sample(atMost: 1_000).count == 200)
    #expect(Candidates([:]).sample(atMost: 10).isEmpty)
  }
}
