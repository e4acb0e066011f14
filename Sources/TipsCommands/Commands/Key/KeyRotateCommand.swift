import ArgumentParser
import TipsCore

/// `tips key rotate`.
struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: KeyHelp.rotate.spoken, discussion: KeyHelp.rotateDiscussion.spoken)

  @Flag(help: ArgumentHelp(KeyHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    if !yes {
      try Confirmation(consequence: KeyWords.willRotate, word: "rotate").ask(
        before: "rotate", of: "key", in: store, invocation, noTerminal: KeyRefusal.noTerminal("rotate"),
        notConfirmed: KeyRefusal.notConfirmed)
    }
    let opened = try invocation.openKey(of: store, for: "rotate")
    // Tags exist only for what is settled; the rest is sealed anew all the same.
    let custody = invocation.custody(of: store)
    let bar = ProgressBar(stopped: ProgressWords.stoppedRotation)
    defer { bar.end() }
    let result = try custody.rotate(opened) { bar.show($0) }
    bar.end()
    try invocation.style.write(Rotated(result: result, old: custody.oldPath))
  }

  /// What was replaced.
  private struct Rotated: Answer {
    static let fields: [Field<Self>] = [
      .number(.sealed) { $0.result.sealed }, .number(.unopenable) { $0.result.unopenable },
      .number(.reporters) { $0.result.reporters }, .number(.untagged) { $0.result.untagged },
      .text(.oldKey) { $0.old },
    ]

    let result: KeyRotationResult
    let old: String

    var sentence: Message {
      var lines = [KeyWords.rotated(sealed: result.sealed, reporters: result.reporters)]
      if result.unopenable > 0 { lines.append(KeyWords.unopenable(result.unopenable)) }
      if result.untagged > 0 { lines.append(KeyWords.untagged(result.untagged)) }
      lines.append(KeyWords.oldKey(old))
      return lines.joined(en: "\n", fa: "\n")
    }
  }
}
