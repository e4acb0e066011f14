@testable import TipsRecognition
@testable import TipsRecords

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The second implementation, Tests/Independent/honorees.py.
enum IndependentRanking {
  static let isAvailable = access(script, R_OK) == 0 && system("command -v python3 >/dev/null 2>&1") == 0

  private static let script: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/Tests/Independent/honorees.py"
  }()

  /// What it makes of the world; nil where it failed.
  static func rank(_ world: RecognitionWorld) -> JSONValue? {
    guard let bytes = run(world.json, shell: "python3 '\(script)'") else { return nil }
    return try? JSONDocument.parse(bytes)
  }

  /// What a program prints; nil where it failed.
  static func output(ofPython program: String) -> String? {
    run(program, shell: "python3").map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a command prints that gets the text as a file, its last argument.
  private static func run(_ text: String, shell command: String) -> [UInt8]? {
    var path = Array("/tmp/tips-world-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else { return nil }
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(name) }
    fputs(text, file)
    fclose(file)
    guard let output = popen("\(command) '\(name)'", "r") else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, output), count > 0 { bytes += buffer[..<count] }
    guard pclose(output) == 0 else { return nil }
    return bytes
  }
}

extension RecognitionWorld {
  fileprivate var json: String {
    let reports = reports.map { report in
      """
      {"number":\(report.id),"kind":"\(report.isTip ? "tip" : "complaint")","eligible":\(report.isEligible),\
      "disposition":"\(report.disposition.code)","received_at":\(report.receivedAt),\
      "outcome_at":\(report.outcomeAt.map(String.init) ?? "null"),"received_day":\(report.receivedDay),\
      "duplicate_of":\(report.duplicateOf.map(String.init) ?? "null"),\
      "reporter":\(report.reporter.map { "\"r-\($0)\"" } ?? "null"),"marked":\(report.isMarked),\
      "claimed_late":\(report.isClaimedLate),\
      "county":\(report.county.map(String.init) ?? "null"),\
      "neighbourhood":\(report.neighbourhood.map(String.init) ?? "null")}
      """
    }
    let people = people.map { reporter, person in
      """
      "r-\(reporter)":{"consent":\(person.consent.map { "\"\($0.code)\"" } ?? "null"),\
      "protected":\(person.isProtected),"excluded":\(person.isExcluded),\
      "honoured_recently":\(person.honouredRecently)}
      """
    }
    let credited = credited.map { "[\"r-\($0.reporter)\",\($0.report)]" }
    let counties = counties.map { county in
      #"{"id":\#(county.id),"code":"\#(county.code)","population":\#(county.population.map(String.init) ?? "null")}"#
    }
    return """
      {"policy":\(policy.document()),"counties":[\(counties.joined(separator: ","))],
      "label":"\(label)","from":\(from),"to":\(to),"window_from":\(windowFrom),"seats":\(policy.seats),
      "reports":[\(reports.joined(separator: ",\n"))],
      "reporters":{\(people.joined(separator: ",\n"))},"credited":[\(credited.joined(separator: ","))]}
      """
  }
}
