import Testing

@testable import TipsFiles

@Suite struct CanonicalBytesTests {
  private func bytes(_ fill: (inout CanonicalBytes) -> Void) -> [UInt8] {
    var bytes = CanonicalBytes()
    fill(&bytes)
    return bytes.bytes
  }

  @Test func bordersBetweenTextsMatter() {
    #expect(
      bytes {
        $0.add("ab"); $0.add("c")
      }
        != bytes {
          $0.add("a"); $0.add("bc")
        })
  }

  @Test func typesMatter() {
    let all = [
      bytes { $0.addNull() }, bytes { $0.add("") }, bytes { $0.add([] as [UInt8]?) }, bytes { $0.add(Int64(0)) },
      bytes { $0.add(0.0) }, bytes { $0.add("1") }, bytes { $0.add(Int64(1)) }, bytes { $0.add(1.0) },
      bytes { $0.add([49]) },
    ]
    #expect(Set(all).count == all.count)
  }
}
