import CSystemCalls
import Glibc

/// What is in a folder, and what it lies on.
package enum FolderListing {
  /// The names in a folder, sorted; empty where it can't be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The number by which the kernel knows the kind of file system that holds a folder; nil where there is no folder.
  package static func fileSystem(of folder: String) -> UInt32? {
    let magic = tips_file_system(folder)
    return magic < 0 ? nil : UInt32(truncatingIfNeeded: magic)
  }
}
