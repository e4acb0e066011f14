import TipsDomain
import TipsFiles

/// How a key file is kept; what `tips key check` and the doctor look at. Nothing of it needs the passphrase.
package struct KeyCondition: Sendable, Equatable {
  /// Whether it is the right file.
  package enum Belonging: String, Sendable {
    /// The key of the store.
    case ofStore = "of_store"
    case otherStore = "other_store"
    /// A key of the store that a rotation replaced.
    case replaced = "older_key"
    case malformed
    case unreadable
    case missing
  }

  package let path: String
  package let belonging: Belonging
  /// Whether it has a passphrase; false where that can't be known.
  package let hasPassphrase: Bool
  /// The permission bits of the file; nil where it is missing.
  package let mode: Int?
  package let folder: String
  /// The permission bits of the folder; nil where it is missing.
  package let folderMode: Int?
  /// Whether a key of a rotation lies there that never came to be the store's.
  package let hasUnusedNext: Bool
  /// Whether the key that a rotation replaced is still there.
  package let hasOld: Bool

  /// Whether others than the owner may read the file or change the folder.
  package var isOpenToOthers: Bool { [mode, folderMode].contains { $0.map { $0 & 0o077 != 0 } ?? false } }
}

extension KeyFile {
  /// Looks at the key of a store without opening it.
  package func condition(for settings: StoreSettings) -> KeyCondition {
    var belonging = KeyCondition.Belonging.ofStore
    var hasPassphrase = false
    do {
      hasPassphrase = try current(for: settings).hasPassphrase
    } catch KeyError.missing {
      belonging = .missing
    } catch KeyError.otherStore {
      belonging = .otherStore
    } catch KeyError.replacedKey {
      belonging = .replaced
    } catch KeyError.unreadable {
      belonging = .unreadable
    } catch {
      belonging = .malformed
    }
    return KeyCondition(
      path: path, belonging: belonging, hasPassphrase: hasPassphrase, mode: (try? PrivateFile.mode(of: path)) ?? nil,
      folder: folder, folderMode: (try? PrivateFile.mode(of: folder)) ?? nil, hasUnusedNext: next.exists,
      hasOld: old.exists)
  }
}
