@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsHTTP
@testable import TipsPublic
@testable import TipsText

/// Forms and addresses as strangers send them: fields that are read are those that were sent, and what the citizens' door
/// makes of them keeps its limits.
///
/// The first byte says what the rest is: fields in percent signs, an address, or a line with the header Content-Type before a
/// body in parts.
enum FormFuzz {
  private static let now = Instant(epochSeconds: 1_759_555_800)
  private static let lists = CitizenLists(
    places: [
      CitizenLists.Entry(code: "gilan", level: .province, label: Label(fa: "گیلان", en: "Gilan")),
      CitizenLists.Entry(code: "rasht", parent: "gilan", level: .county, label: Label(fa: "رشت", en: "Rasht")),
      CitizenLists.Entry(
        code: "golsar", parent: "rasht", level: .neighbourhood, label: Label(fa: "گلسار", en: "Golsar")),
    ],
    categories: [CitizenLists.Entry(code: "other", label: Label(fa: "دیگر", en: "Other"))])

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let rest = Array(input.dropFirst())
    switch choice % 3 {
    case 0: if let fields = FormFields(encoded: rest) { check(fields) }
    case 1:
      guard let target = WebRequest.target(String(decoding: rest, as: UTF8.self)) else { return }
      require(!target.path.contains("..") && !target.path.contains("."), "a path that climbs: \(target.path)")
      check(target.query)
    default:
      let parts = rest.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return }
      if let fields = MultipartForm.fields(Array(parts[1]), type: String(decoding: parts[0], as: UTF8.self)) {
        check(fields)
      }
    }
  }

  private static func check(_ fields: FormFields) {
    require(fields.fields.count <= 400, "\(fields.fields.count) fields")
    let encoded = fields.fields.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&")
    require(FormFields(encoded: encoded.utf8) == fields, "other fields when sent again: \(fields)")
    checkParts(fields)
    checkReport(fields)
    for name in ["word", "satisfaction", "claim"] { checkFollowing(name, fields) }
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { "%" + String(Int($0) + 256, radix: 16).dropFirst() }.joined()
  }

  /// The same fields in parts.
  private static func checkParts(_ fields: FormFields) {
    let boundary = "-------fuzz-8c1f"
    let texts = fields.fields.flatMap { [$0.name, $0.value] }
    let isPlain = { (name: String) in name.unicodeScalars.allSatisfy { $0.value >= 32 && $0 != "\u{85}" } }
    guard texts.allSatisfy({ !$0.contains(boundary) }), fields.fields.allSatisfy({ isPlain($0.name) }) else { return }
    // Line separators would end a header's line.
    guard fields.fields.allSatisfy({ !$0.name.contains(where: \.isNewline) && $0.name.utf8.count < 900 }) else {
      return
    }
    var body: [UInt8] = []
    for (name, value) in fields.fields {
      let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted)\"\r\n\r\n".utf8
      body += value.utf8
      body += "\r\n".utf8
    }
    body += "--\(boundary)--\r\n".utf8
    let read = MultipartForm.fields(body, type: "multipart/form-data; boundary=\(boundary)")
    require(read == fields, "other fields in parts: \(fields)")
  }

  private static func checkReport(_ form: FormFields) {
    let fields = ReportFields(form)
    let reading = ReportReading(fields, lists, now: now, zone: .tehran)
    for refusal in reading.refused {
      requireShown(refusal.message)
      require(refusal.choices.count <= lists.places.count, "choices that nobody has")
    }
    guard reading.refused.isEmpty else { return }
    let report = reading.report
    require(
      !report.text.isEmpty && report.text.utf8.count <= 16_000 && !report.text.utf8.contains(0), "a text that can't be")
    require((report.happenedAt ?? now) <= now.adding(seconds: 300), "an event of the future")
    require(report.caller == nil || fields.isNamed, "an anonymous reporter with a name")
    require(report.place == nil || lists.places.contains { $0.code == report.place }, "a place that is none")
  }

  private static func checkFollowing(_ name: String, _ fields: FormFields) {
    guard let form = FollowForm(name, fields) else { return }
    for fault in form.faults { requireShown(fault.message) }
    require(form.faults.isEmpty == false || form.text.utf8.count <= 16_000, "a word over the limit")
    require(form.bytes == FollowForm(name, fields)?.bytes, "one form, two contents")
  }
}
