import Glibc

/// A point on the globe, in degrees.
package struct GeographicPoint: Sendable, Equatable {
  package let latitude: Double
  package let longitude: Double

  /// Nil where one of the two is missing.
  package init?(latitude: Double?, longitude: Double?) {
    guard let latitude, let longitude else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The distance to a point in the neighbourhood, in metres: good to a thousandth over some kilometres.
  package func metres(to other: GeographicPoint) -> Double {
    let north = (other.latitude - latitude) * Self.metresPerDegree
    let east = (other.longitude - longitude) * Self.metresPerDegree * cos((latitude + other.latitude) / 2 * .pi / 180)
    return (north * north + east * east).squareRoot()
  }

  /// Latitudes and longitudes between which everything within a distance lies.
  package func box(metres: Double) -> (latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>) {
    let north = metres / Self.metresPerDegree
    let widest = cos(min(abs(latitude) + north, 90) * .pi / 180)
    let east = widest > 0 ? min(north / widest, 360) : 360
    return (latitude - north...latitude + north, longitude - east...longitude + east)
  }

  /// A degree of latitude, on a globe of the same surface as the earth.
  private static let metresPerDegree = 111_195.0
}
