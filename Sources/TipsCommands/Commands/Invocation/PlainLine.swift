import ArgumentParser

/// A command line that is plainly right, read without describing the command to the parser.
///
/// Every option is spelled in full, stands there once unless it may be repeated, and has a value that no parser could take
/// for an option. A command takes from the line what it knows: its options first, its arguments last. Where anything is
/// left, missing or in doubt, the line ``isDeclined``, and the parser reads it with its help and its errors.
struct PlainLine {
  private enum Word {
    case value(String)
    /// `--name` or `--name=value`.
    case option(Substring, value: String?)
    /// A word with a single dash: nothing but a value of an option that takes such values.
    case dashed(String)
    /// The first `--`: what follows are values.
    case end
    case taken
  }

  private var words: [Word] = []
  private var isInDoubt = false

  /// The words of a line behind the command's name.
  init(_ arguments: ArraySlice<String>) {
    words.reserveCapacity(arguments.count)
    var isEnded = false
    for argument in arguments {
      let bytes = argument.utf8
      if isEnded || bytes.first != UInt8(ascii: "-") || bytes.count == 1 {
        words.append(.value(argument))
      } else if argument == "--" {
        words.append(.end)
        isEnded = true
      } else {
        add(dashed: argument)
      }
    }
  }

  private mutating func add(dashed argument: String) {
    let rest = argument.utf8.dropFirst()
    switch rest.first {
    case UInt8(ascii: "="): isInDoubt = true
    case UInt8(ascii: "-"):
      let option = argument[argument.utf8.index(argument.startIndex, offsetBy: 2)...]
      // By characters, as the parser looks for it: one that has a mark on it is another character.
      guard let sign = option.firstIndex(of: "=") else { return words.append(.option(option, value: nil)) }
      let value = String(option[option.index(after: sign)...])
      if value.isEmpty { isInDoubt = true }
      words.append(.option(option[..<sign], value: value))
    default: words.append(.dashed(argument))
    }
  }

  /// Whether the parser has to read the line.
  var isDeclined: Bool {
    isInDoubt
      || words.contains {
        switch $0 {
        case .taken, .end: false
        case .value, .option, .dashed: true
        }
      }
  }

  /// Takes a flag: whether it is there.
  mutating func flag(_ name: String) -> Bool {
    guard let place = place(of: name) else { return false }
    if case .option(_, value: .some) = words[place] { isInDoubt = true }
    words[place] = .taken
    return true
  }

  /// Takes an option: its value, if it is there.
  ///
  /// - Parameter takesDashes: whether its value may begin with a dash.
  mutating func text(_ name: String, takesDashes: Bool = false) -> String? {
    guard let place = place(of: name) else { return nil }
    return value(ofOptionAt: place, takesDashes: takesDashes)
  }

  /// Takes an option whose value is of another type than text.
  mutating func value<Value: ExpressibleByArgument>(_ name: String, takesDashes: Bool = false) -> Value? {
    guard let typed = text(name, takesDashes: takesDashes) else { return nil }
    let value = Value(argument: typed)
    if value == nil { isInDoubt = true }
    return value
  }

  /// Takes an option that every such line has.
  mutating func requiredText(_ name: String) -> String { required(text(name)) }

  /// Takes an option that may be repeated.
  ///
  /// - Parameter other: another name of it.
  mutating func texts(_ name: String, or other: String? = nil) -> [String] {
    var texts: [String] = []
    while let place = place(of: name, or: other), let text = value(ofOptionAt: place, takesDashes: false) {
      texts.append(text)
    }
    return texts
  }

  /// Takes an option that may be repeated and whose values are of another type than text.
  mutating func values<Value: ExpressibleByArgument>(_ name: String) -> [Value] {
    texts(name).compactMap { typed in
      let value = Value(argument: typed)
      if value == nil { isInDoubt = true }
      return value
    }
  }

  /// Takes the next argument, after all options were taken.
  mutating func argument() -> String? {
    for (place, word) in words.enumerated() {
      switch word {
      case .value(let text):
        words[place] = .taken
        return text
      case .option, .dashed: isInDoubt = true
      case .end, .taken: continue
      }
    }
    return nil
  }

  /// Takes an argument that every such line has.
  mutating func requiredArgument() -> String { required(argument()) }

  /// Takes all arguments that are left.
  mutating func arguments() -> [String] {
    var arguments: [String] = []
    while let next = argument() { arguments.append(next) }
    return arguments
  }

  /// Leaves the line to the parser unless a condition holds.
  mutating func require(_ condition: Bool) { if !condition { isInDoubt = true } }

  private mutating func required(_ text: String?) -> String {
    require(text != nil)
    return text ?? ""
  }

  private func place(of name: String, or other: String? = nil) -> Int? {
    words.firstIndex {
      guard case .option(let typed, _) = $0 else { return false }
      return typed == name || (other.map { typed == $0 } ?? false)
    }
  }

  private mutating func value(ofOptionAt place: Int, takesDashes: Bool) -> String? {
    guard case .option(_, let attached) = words[place] else { return nil }
    words[place] = .taken
    if let attached { return attached }
    let next = place + 1
    guard next < words.count else {
      isInDoubt = true
      return nil
    }
    switch words[next] {
    case .value(let text):
      words[next] = .taken
      return text
    case .dashed(let text) where takesDashes:
      words[next] = .taken
      return text
    case .dashed, .option, .end, .taken:
      isInDoubt = true
      return nil
    }
  }
}
