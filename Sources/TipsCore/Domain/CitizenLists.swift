/// The names among which a citizen chooses.
package struct CitizenLists: Hashable, Sendable {
  /// A choice.
  package struct Entry: Hashable, Sendable {
    package let code: String
    /// The code of the place that a place lies in.
    package let parent: String?
    /// How high a place stands.
    package let level: Place.Level?
    package let label: Label

    package init(code: String, parent: String? = nil, level: Place.Level? = nil, label: Label) {
      self.code = code
      self.parent = parent
      self.level = level
      self.label = label
    }
  }

  /// In the order of the Persian alphabet.
  package var places: [Entry]
  /// In the order of the store.
  package var categories: [Entry]

  package init(places: [Entry], categories: [Entry]) {
    self.places = places
    self.categories = categories
  }
}
