@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecords

/// Lines of `tips log --batch`: a draft that is taken keeps the rules, a refusal says nothing of the caller.
enum BatchFuzz {
  private static let now = Instant(epochSeconds: 1_759_555_800)

  static func run(_ input: [UInt8]) {
    for (index, line) in input.split(separator: 10).prefix(64).enumerated() {
      let entry = line.withUnsafeBufferPointer {
        DraftLine(number: index + 1, bytes: $0, now: now, zone: .tehran)
      }
      switch entry.draft {
      case .failure(let fault): requireShown(fault.message)
      case .success(let draft):
        guard (try? draft.validate(now: now)) != nil else { continue }
        require(draft.text.utf8.count <= Limits.text && !draft.text.utf8.contains(0), "a text that can't be")
        require((draft.address?.utf8.count ?? 0) <= Limits.address, "an address over the limit")
        require((draft.receivedAt ?? now) <= now.adding(seconds: 300), "a report from the future")
        if let latitude = draft.latitude { require((-90...90).contains(latitude), "latitude \(latitude)") }
      }
    }
  }
}
