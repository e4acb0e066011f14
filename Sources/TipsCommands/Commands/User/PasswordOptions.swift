import ArgumentParser
import TipsCore

/// Where the password of an account comes from: the terminal, the only line of standard input, or chance; never the command
/// line, which others on the machine can see.
struct PasswordOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(UserHelp.passwordStdin))
  var passwordStdin = false

  @Flag(help: ArgumentHelp(UserHelp.generate))
  var generate = false

  mutating func validate() throws {
    if passwordStdin, generate { throw ValidationError(UserWords.stdinOrGenerate.spoken) }
  }

  /// A password that the account may have.
  func password(of name: String) throws -> NewPassword {
    if generate { return NewPassword() }
    let typed = try passwordStdin ? Self.fromStandardInput() : Self.typed(of: name)
    try PasswordRule.check(typed, of: name)
    return NewPassword(typed: typed)
  }

  /// Typed twice. One that won't do is asked for again, so that the next one isn't typed into the shell.
  private static func typed(of name: String) throws -> String {
    guard Prompt.isPossible else { throw UsageError(UserWords.typedOnTerminal) }
    while true {
      do {
        let password = try text(try Prompt.secret(UserWords.new(name)))
        try PasswordRule.check(password, of: name)
        guard try Prompt.secret(UserWords.again) == Array(password.utf8) else {
          ErrorReport.say(UserWords.differ)
          continue
        }
        return password
      } catch let error as PasswordError {
        ErrorReport.say(error.message)
      } catch let error as StandardInputError {
        ErrorReport.say(error.message)
      }
    }
  }

  private static func fromStandardInput() throws -> String {
    // Digits of other sets are longer than those that count.
    var bytes = try StandardInput.read(atMost: 4 * PasswordRule.longest)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return try text(bytes)
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StandardInputError.notUTF8(name: UserWords.password)
    }
    return text
  }
}

/// A password that an account gets.
struct NewPassword {
  let text: String
  /// Whether nobody has seen it yet.
  let isGenerated: Bool

  init(typed: String) {
    text = typed
    isGenerated = false
  }

  /// A random one: four groups of four from 32 letters and digits that are told apart when they are read aloud, 80 bits.
  init() {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let groups = (0..<4).map { _ in String((0..<4).map { _ in alphabet[Int.random(in: 0..<alphabet.count)] }) }
    text = groups.joined(separator: "-")
    isGenerated = true
  }
}
