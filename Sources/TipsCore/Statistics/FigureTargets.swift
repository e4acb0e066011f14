import TipsText

/// Within which time the steps of a report should follow its receipt.
public struct FigureTargets: Equatable, Sendable {
  /// Seconds until somebody is sent.
  public let dispatch: Int
  /// Seconds until somebody arrives.
  public let arrival: Int
  /// Seconds until the report is closed.
  public let closing: Int

  /// Sent within 5 minutes, there within 15, closed within a day.
  public static let standard = FigureTargets(dispatch: 300, arrival: 900, closing: 86_400)

  private init(dispatch: Int, arrival: Int, closing: Int) {
    self.dispatch = dispatch
    self.arrival = arrival
    self.closing = closing
  }

  /// Reads three numbers of minutes: `5,15,1440`; nil where there are not three from 1 to 525,600.
  public init?(minutes typed: String) {
    let text = PersianText.comparisonKey(typed)
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let minutes = numbers.compactMap(\.self)
    guard minutes.count == 3, numbers.count == 3, minutes.allSatisfy((1...525_600).contains) else { return nil }
    self.init(dispatch: minutes[0] * 60, arrival: minutes[1] * 60, closing: minutes[2] * 60)
  }
}
