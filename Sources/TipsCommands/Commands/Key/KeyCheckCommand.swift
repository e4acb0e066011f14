import ArgumentParser
import TipsCore

/// `tips key check`.
struct KeyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: KeyHelp.check.spoken)

  @Flag(help: ArgumentHelp(KeyHelp.open))
  var open = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let condition = invocation.keyFile.condition(for: store.settings)
    try invocation.style.write(Self.detail(condition))
    try Console.flush()
    for remedy in Self.remedies(condition) { ErrorReport.say(remedy) }
    switch condition.belonging {
    case .ofStore: if open { _ = try invocation.openKey(of: store, for: "check") }
    case .missing: throw KeyError.missing(path: condition.path)
    case .otherStore: throw KeyError.otherStore(path: condition.path)
    case .replaced: throw KeyError.replacedKey(path: condition.path)
    case .malformed: throw KeyError.malformed(path: condition.path)
    case .unreadable: throw KeyError.unreadable(path: condition.path)
    }
    if condition.isOpenToOthers { throw EarlyExit(ExitStatus.of(.configuration)) }
  }

  private static func remedies(_ condition: KeyCondition) -> [Message] {
    var remedies: [Message] = []
    if let mode = condition.mode, mode & 0o077 != 0 {
      remedies.append(KeyWords.readable(condition.path))
    }
    if let mode = condition.folderMode, mode & 0o077 != 0 {
      remedies.append(KeyWords.enterable(condition.folder))
    }
    if condition.hasUnusedNext { remedies.append(KeyWords.unusedNext(condition.path)) }
    return remedies
  }

  private static func detail(_ condition: KeyCondition) -> Detail {
    let octal = { (mode: Int?) in mode.map { "0" + String($0, radix: 8) } }
    var detail = Detail(
      json: .object([
        "key": .string(condition.path), "belongs": .string(condition.belonging.rawValue),
        "passphrase": .bool(condition.hasPassphrase), "mode": .text(octal(condition.mode)),
        "folder": .string(condition.folder), "folder_mode": .text(octal(condition.folderMode)),
        "private": .bool(!condition.isOpenToOthers), "unused_next": .bool(condition.hasUnusedNext),
        "old_key": .bool(condition.hasOld),
      ]))
    detail.add(.key, condition.path)
    detail.add(.belongs, people: condition.belonging.words.spoken, programs: condition.belonging.rawValue)
    detail.add(
      .passphrase, people: (condition.hasPassphrase ? CommonWords.yes : KeyWords.noPassphrase).spoken,
      programs: (condition.hasPassphrase ? CommonWords.yes : CommonWords.no).en)
    detail.add(.mode, octal(condition.mode) ?? "–")
    detail.add(.folder, condition.folder)
    detail.add(.folderMode, octal(condition.folderMode) ?? "–")
    if condition.hasOld { detail.add(.oldKeyFile, condition.path + ".old") }
    return detail
  }
}

extension KeyCondition.Belonging {
  /// Whose key it is.
  fileprivate var words: Message {
    switch self {
    case .ofStore: KeyWords.ofStore
    case .otherStore: KeyWords.ofOtherStore
    case .replaced: KeyWords.replaced
    case .malformed: KeyWords.malformed
    case .unreadable: KeyWords.unreadable
    case .missing: KeyWords.missing
    }
  }
}
