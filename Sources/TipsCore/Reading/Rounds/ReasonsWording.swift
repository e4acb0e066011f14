import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsText
import TipsWords

/// Why somebody is on a list or not, in sentences: what became of them, and the sums of their score.
package struct ReasonsWording {
  private let reasons: Reasons
  private let period: Period
  private let zone: StationZone
  private let county: Message?

  /// - Parameter county: what the person's county is called, where one is known.
  package init(_ reasons: Reasons, period: Period, zone: StationZone, county: Message?) {
    self.reasons = reasons
    self.period = period
    self.zone = zone
    self.county = county
  }

  private var name: String { Reporter.pseudonym(reasons.reporter) }

  /// What became of the person, one line.
  package var heading: Message {
    let round = ReasonWords.round(
      period.label, state: reasons.isIssued ? RoundWords.issued : RoundWords.draft, policy: reasons.policy.version)
    switch reasons.verdict {
    case .seat(let place, let kind):
      return ReasonWords.seat(
        name, place: place, of: reasons.honorees, score: reasons.merit.score, by: kind.words, round: round)
    case .leftOut(let reason):
      return ReasonWords.noPlace(name, because: reason.sentence(reasons.policy), round: round)
    case .notConsidered:
      return ReasonWords.noPlace(name, because: ReasonWords.nothingCounted(in: period.label), round: round)
    }
  }

  /// What else one should know of the place, a sentence each.
  package var remarks: [Message] {
    var lines: [Message] = []
    switch reasons.verdict {
    case .seat: break
    case .notConsidered: lines.append(ReasonWords.nothingCredited)
    case .leftOut(let reason):
      let isFarBack = reason == .noSeat && !reasons.isIssued
      if reasons.placeInLine != nil || isFarBack {
        lines.append(
          ReasonWords.inLine(
            score: reasons.merit.score, number: reasons.placeInLine, lastScore: reasons.lastScore))
      }
    }
    if let seats = reasons.countySeats, let county { lines.append(ReasonWords.countySeats(county, seats)) }
    if let place = reasons.replacementPlace { lines.append(ReasonWords.replacement(place: place)) }
    if let withdrawal = reasons.withdrawal {
      lines.append(
        ReasonWords.withdrawn(
          at: zone.solarHijri(withdrawal.at), by: withdrawal.operatorName, because: SafeText.line(withdrawal.reason)))
    }
    return lines
  }

  /// The sums, with their numbers in place: divisions round down, the score to the nearest.
  package var sums: [Message] {
    let merit = reasons.merit
    let policy = reasons.policy
    let points = merit.lines.filter { !$0.isBeyondDayCap }.map { FixedPoint.millionths($0.points) }
    let volume = FixedPoint.millionths(merit.volume)
    let reliability = FixedPoint.millionths(merit.reliability)
    let base = FixedPoint.millionths(reasons.base.p0)
    return [
      ReasonWords.volume((points.count > 1 ? points.joined(separator: " + ") + " = " : "") + volume),
      ReasonWords.baseRate(
        founded: reasons.base.founded, assessed: reasons.base.assessed, rate: base, days: policy.windowDays),
      ReasonWords.reliability(
        founded: reasons.founded, assessed: reasons.assessed, prior: policy.priorStrength, base: base,
        result: reliability),
      ReasonWords.score(
        volume: volume, reliability: reliability, result: FixedPoint.thousandths(merit.score), shown: merit.score),
    ]
  }

  /// What one should know of an incident; empty where there is nothing.
  package func note(_ line: Merit.Line, _ history: IncidentHistory) -> Message {
    var parts: [Message] = []
    let incident = line.incident
    if zone.day(of: history.recordedAt) != incident.receivedDay {
      parts.append(
        ReasonWords.recordedLater(
          received: period.date(incident.receivedDay), recorded: period.date(zone.day(of: history.recordedAt))))
    }
    if incident.receivedAt < history.leadReceivedAt { parts.append(ReasonWords.beforeLead) }
    if history.marks > 1, let markedAt = history.markedAt {
      parts.append(ReasonWords.marked(history.marks, last: zone.solarHijri(markedAt)))
    }
    if incident.sharers > 0 {
      let full = FixedPoint.thousandths(reasons.policy.credit(of: incident.disposition))
      let share = FixedPoint.thousandths(reasons.policy.laterShare)
      parts.append(ReasonWords.reportedLater(credit: full, share: share, sharers: incident.sharers))
    }
    if line.isBeyondDayCap {
      parts.append(ReasonWords.beyondDayCap(reasons.policy.dayCap, of: period.date(incident.receivedDay)))
    }
    return parts.joined(en: "; ", fa: "؛ ")
  }
}
