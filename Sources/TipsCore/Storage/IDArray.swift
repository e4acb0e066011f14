/// Ids that go to a server as one parameter, for statements that ask of many rows at once.
///
/// A file answers one question after the other as fast; between a program and a server each takes its way there and back.
package struct IDArray {
  /// What stands behind `=` in a statement whose first parameter is ``text``.
  package static let any = "any (cast(cast($1 as text) as bigint[]))"

  /// The parameter.
  package let text: String

  package init(_ ids: some Sequence<Int64>) { text = "{\(ids.map(String.init).joined(separator: ","))}" }
}
