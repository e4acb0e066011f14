import TipsDomain

/// Who sees what of the trail. It is about the store as a whole: whoever is limited to a place sees none of it.
enum AuditAccess {
  /// Those who see the trail; the administrator of the system only what is about accounts.
  static let trail = Access.roles([.auditor, .administrator])
  static let everything = Access.roles([.auditor])

  /// Refuses whoever is limited to a place.
  static func checkIsUnlimited(_ visit: Visit) throws {
    guard visit.user?.placeID == nil else { throw DeskError.notYours }
  }
}
