import TipsText

/// A page that was looked through: it loads and runs nothing, and says so to the browser by a policy that stands first in
/// its `<head>`.
///
/// Templates are changed by hand, and what they become is known only once they are filled in. So the page is looked at,
/// not the template, and nothing else can be written or printed.
package struct PrintablePage: Sendable, CustomReflectable {
  /// The page, policy included. Like every page it may name people.
  package let html: String

  /// What keeps a browser from loading and running anything.
  package static let policy = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    """

  /// Looks through a page and puts the policy in; that of a template is taken out, wherever it stands.
  ///
  /// - Parameter template: what the page was made from, to say where it is to be mended.
  /// - Throws: ``PageTemplateError/refused(_:)``.
  package init(_ page: String, template: String) throws {
    var markup = PageMarkup(page, policy: Self.policy)
    do {
      html = try markup.checked()
    } catch let fault as PageMarkup.Fault {
      throw PageTemplateError.refused(Self.told(fault, template: template.lowercased()))
    }
  }

  /// Says what is wrong and where. What the template itself doesn't hold is not repeated: it can be a name.
  private static func told(_ fault: PageMarkup.Fault, template: String) -> Message {
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
    guard let word = fault.word, let line = lines.firstIndex(where: { $0.contains(word) }) else {
      let why = fault.reason.told(nil)
      return Message(en: "line \(fault.line) of the page \(why.en)", fa: "سطر \(fault.line) صفحه \(why.fa)")
    }
    let why = fault.reason.told(word)
    return Message(en: "line \(line + 1) \(why.en)", fa: "سطر \(line + 1) \(why.fa)")
  }

  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
