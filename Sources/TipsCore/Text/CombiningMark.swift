/// Marks that are drawn over or under the letter before them.
enum CombiningMark {
  /// Whether the scalar is a nonspacing or enclosing mark (Unicode categories Mn and Me).
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0000...0x02FF, 0x0620...0x064A, 0x0671...0x06D5, 0x2000...0x20CF, 0x4E00...0x9FFF: return false
    default:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark
    }
  }
}
