/// The kinds of file system that matter to a store, by the number that the kernel gives each.
struct FileSystemKind: Equatable {
  /// What it is good for.
  enum Use { case good, network, userSpace, memory, withoutPermissions, unknown }

  let name: String
  let use: Use

  init(magic: UInt32) {
    let kind = Self.known[magic]
    name = kind?.name ?? "0x" + String(magic, radix: 16)
    use = kind?.use ?? .unknown
  }

  // From the statfs(2) manual page and linux/magic.h.
  private static let known: [UInt32: (name: String, use: Use)] = [
    0xEF53: ("ext4", .good), 0x5846_5342: ("xfs", .good), 0x9123_683E: ("btrfs", .good), 0x2FC1_2FC1: ("zfs", .good),
    0xF2F5_2010: ("f2fs", .good), 0x794C_7630: ("overlay", .good), 0xCA45_1A4E: ("bcachefs", .good),
    0xF15F: ("ecryptfs", .good), 0x0102_1994: ("tmpfs", .memory), 0x8584_58F6: ("ramfs", .memory),
    0x6969: ("nfs", .network), 0xFF53_4D42: ("cifs", .network), 0xFE53_4D42: ("smb", .network),
    0x517B: ("smb", .network),
    0x0102_1997: ("9p", .network), 0x5346_414F: ("afs", .network), 0x00C3_6400: ("ceph", .network),
    0x0BD0_0BD0: ("lustre", .network), 0x0116_1970: ("gfs2", .network), 0x7461_636F: ("ocfs2", .network),
    0x6573_5546: ("fuse", .userSpace), 0x4D44: ("fat", .withoutPermissions),
    0x2011_BAB0: ("exfat", .withoutPermissions),
    0x7366_746E: ("ntfs", .withoutPermissions),
  ]
}
