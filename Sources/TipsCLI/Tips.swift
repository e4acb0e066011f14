@main
enum Tips {
  static func main() {}
}
