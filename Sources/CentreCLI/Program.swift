/// The program `tips-centre`.
@main
enum Program {
  static func main() {}
}
