import CPersian
import CSQLite

/// The tokenizer in C, called as FTS5 calls it: tokens are words, and their places lie inside the text, in order.
enum TokenizerFuzz {
  private struct Tokens {
    var size: Int32
    var start: Int32 = 0
    var end: Int32 = 0
    var joined: [UInt8] = []
  }

  private struct Tokenizer: @unchecked Sendable {
    var methods = fts5_tokenizer()
    var instance: OpaquePointer?
  }

  private static let tokenizer: Tokenizer = {
    var db: OpaquePointer?
    var statement: OpaquePointer?
    var api: UnsafeMutablePointer<fts5_api>?
    require(sqlite3_open(":memory:", &db) == SQLITE_OK && tips_register_persian_tokenizer(db) == SQLITE_OK, "no SQLite")
    sqlite3_prepare_v2(db, "select fts5(?1)", -1, &statement, nil)
    withUnsafeMutablePointer(to: &api) { _ = sqlite3_bind_pointer(statement, 1, $0, "fts5_api_ptr", nil) }
    sqlite3_step(statement)
    sqlite3_finalize(statement)
    var found = Tokenizer()
    var context: UnsafeMutableRawPointer?
    let code = api?.pointee.xFindTokenizer(api, "persian", &context, &found.methods) ?? SQLITE_ERROR
    require(code == SQLITE_OK, "no tokenizer")
    require(found.methods.xCreate(context, nil, 0, &found.instance) == SQLITE_OK, "the tokenizer can't be made")
    return found
  }()

  static func run(_ input: [UInt8]) {
    let text = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, input.count))
    defer { text.deallocate() }
    for (index, byte) in input.enumerated() { text[index] = CChar(bitPattern: byte) }
    var tokens = Tokens(size: Int32(input.count))
    let code = withUnsafeMutablePointer(to: &tokens) { tokens in
      tokenizer.methods.xTokenize(
        tokenizer.instance, tokens, FTS5_TOKENIZE_DOCUMENT, text, Int32(input.count)
      ) { context, flags, token, size, start, end in
        guard let tokens = context?.assumingMemoryBound(to: Tokens.self), let token else { return SQLITE_ERROR }
        let bytes = UnsafeRawBufferPointer(start: token, count: Int(size))
        require((1...TIPS_WORD_BYTES).contains(size), "a token of \(size) bytes")
        require(0 <= start && start < end && end <= tokens.pointee.size, "a token at \(start)–\(end)")
        require(String(validating: bytes, as: UTF8.self) != nil, "a token is no UTF-8")
        guard flags == 0 else {
          require(flags == FTS5_TOKEN_COLOCATED, "a token with other flags")
          require(start == tokens.pointee.start && end == tokens.pointee.end, "another spelling in another place")
          return SQLITE_OK
        }
        require(start >= tokens.pointee.end, "tokens lie over each other")
        tokens.pointee.start = start
        tokens.pointee.end = end
        tokens.pointee.joined += bytes
        return SQLITE_OK
      }
    }
    require(code == SQLITE_OK, "result code \(code)")
    var key = [CChar](repeating: 0, count: input.count * 3 + 1)
    let count = tips_fold_text(text, input.count, 0, &key, key.count)
    require(tokens.joined.elementsEqual(key[..<count].lazy.map { UInt8(bitPattern: $0) }), "tokens and key differ")
  }
}
