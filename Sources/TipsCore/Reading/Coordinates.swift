import TipsText

/// A position as `37.28,49.58`, in whatever digits.
package struct Coordinates: Sendable {
  package let latitude: Double
  package let longitude: Double

  package init?(typed: String) {
    let parts = PersianText.asciiDigits(typed).split(whereSeparator: { $0 == "," || $0 == "،" || $0 == " " }).map {
      Double($0.replacing("٫", with: "."))
    }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1], latitude.isFinite, longitude.isFinite
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}
