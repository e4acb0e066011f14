import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads what the store knows of one candidate after the other.
///
/// Who asks for candidates in the order of their ids reads each page of the table once.
struct StandingReading {
  private let question: StandingQuestion
  private let person: Statement

  init(_ connection: Connection, question: StandingQuestion) throws {
    self.question = question
    person = try connection.prepare("select consent, protected, excluded_reason from reporter where id = $1")
  }

  /// What is known of a candidate.
  ///
  /// - Throws: ``ReporterError/unknown(_:)``, or what the store throws.
  func standing(of reporter: Int64) throws -> Standing {
    person.bind(1, reporter)
    let standing = try person.first { row in
      Standing(
        reporter: reporter, consent: row.optionalInt64(0).flatMap { Consent(rawValue: Int($0)) },
        isProtected: row.bool(1), isExcluded: !row.isNull(2), honouredRecently: question.honoured.contains(reporter),
        hasFalseReport: question.falseReporters.contains(reporter))
    }
    guard let standing else { throw ReporterError.unknown(reporter) }
    return standing
  }
}
