/// What the citizens' door offers to choose from: places and categories that are open to new reports, as values, so that a
/// host without a store can have them too.
package struct CitizenLists: Sendable, Equatable {
  /// A category as the door shows it.
  package struct Category: Sendable, Equatable {
    package let code: String
    package let label: Label

    package init(code: String, label: Label) {
      self.code = code
      self.label = label
    }
  }

  /// Places from the province down, in the order in which they are shown; a place's parent is among them.
  package var places: [PlaceRow]
  /// Categories in the order in which they are shown.
  package var categories: [Category]

  package init(places: [PlaceRow], categories: [Category]) {
    self.places = places
    self.categories = categories
  }
}
