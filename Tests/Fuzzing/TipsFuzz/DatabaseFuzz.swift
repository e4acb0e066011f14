/// The file of a store with other bytes in some places: commands answer or refuse, and never end in any other way.
///
/// The input is a list of changes to the file of ``StoreImage/plain``: page, place in the page (two bytes), number of
/// bytes, the bytes. Its first byte says which commands are run.
enum DatabaseFuzz {
  private static let pageSize = 4_096

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let image = StoreImage.plain
    var bytes = image.bytes
    var index = 1
    var changes = 0
    while index + 4 < input.count, changes < 64 {
      let page = Int(input[index]) % (bytes.count / pageSize)
      let offset = (Int(input[index + 1]) << 8 | Int(input[index + 2])) % pageSize
      let count = min(Int(input[index + 3]) % 32 + 1, input.count - index - 4, pageSize - offset)
      for place in 0..<count { bytes[page * pageSize + offset + place] = input[index + 4 + place] }
      index += 4 + count
      changes += 1
    }
    image.place(bytes)
    StoreCommands.run(choice, path: image.path)
  }
}
