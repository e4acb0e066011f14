/// A place in markup that is made once, where something else stands each time it is shown.
package struct Blank: Sendable {
  let number: Int

  /// - Parameter number: which of the fillings goes here, counted from 0; one may go to several places.
  package init(_ number: Int) { self.number = number }
}

/// Markup that is made once and shown many times, with blanks that are filled in each time.
package final class Template: Sendable {
  /// What stands before each blank, and in the end what stands behind the last one.
  let pieces: [[UInt8]]
  let blanks: [MarkupWriter.Hole]

  /// Makes the markup.
  package init(@HTMLBuilder _ content: () -> HTML) {
    var writer = MarkupWriter()
    writer.write(content())
    blanks = writer.holes.map(\.hole)
    var start = 0
    var pieces: [[UInt8]] = []
    for (_, at) in writer.holes {
      pieces.append(Array(writer.bytes[start..<at]))
      start = at
    }
    self.pieces = pieces + [Array(writer.bytes[start...])]
  }

  /// A piece of a page with the blanks filled in. What an attribute's blank is filled with has to be text.
  package func filled(_ fillings: [HTML]) -> HTML { HTML(self, fillings) }
}
