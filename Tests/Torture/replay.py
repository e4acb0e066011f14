"""Reads what faults.c recorded, and rebuilds the files as a power cut may leave them.

The model is a strict reading of POSIX. What an fsync of a file has covered is on the disk. A write since then is there,
is not, or is there in some of its sectors. A new name, a new folder, a renaming and a removal are on the disk once their
folder was synced, and before that perhaps; an fsync of a file says nothing about its name.
"""

import os
import struct
from dataclasses import dataclass

HEAD = struct.Struct("<BBHIQQ")
SECTOR = 512
MADE, EMPTIED, FOLDER = 1, 2, 4


@dataclass
class Event:
    kind: str
    flags: int
    inode: int
    offset: int
    path: str
    data: bytes


def read(path):
    events = []
    with open(path, "rb") as file:
        record = file.read()
    at = 0
    while at < len(record):
        kind, flags, path_length, length, inode, offset = HEAD.unpack_from(record, at)
        at += HEAD.size
        name = record[at:at + path_length].decode()
        at += path_length
        events.append(Event(chr(kind), flags, inode, offset, name, record[at:at + length]))
        at += length
    return events


def mark(path, number):
    """Writes into the record that a step begins."""
    with open(path, "ab") as file:
        file.write(HEAD.pack(ord("M"), 0, 0, 0, number, 0))


class Content:
    """A file's bytes: those on the disk for sure, and changes that may be there."""

    def __init__(self):
        self.sure = bytearray()
        self.open = []
        self.touched = 0

    def change(self, *change):
        self.open.append(change)

    def sync(self):
        for change in self.open:
            apply(self.sure, *change)
        self.open.clear()

    def after_cut(self, random):
        bytes_ = bytearray(self.sure)
        way = random.choice(("all", "none", "first", "some", "torn", "torn"))
        keep_first = random.randint(0, len(self.open))
        for n, (offset, data) in enumerate(self.open):
            if way == "none" or (way == "first" and n >= keep_first) or (way == "some" and random.random() < 0.5):
                continue
            if way == "torn" and data is not None:
                for part in range(0, len(data), SECTOR):
                    if random.random() < 0.7:
                        apply(bytes_, offset + part, data[part:part + SECTOR])
            else:
                apply(bytes_, offset, data)
        return bytes_


def apply(bytes_, offset, data):
    """A write, or with no data a cut or an extension to the size."""
    size = offset + len(data) if data is not None else offset
    if len(bytes_) < size:
        bytes_.extend(bytes(size - len(bytes_)))
    if data is None:
        del bytes_[offset:]
    else:
        bytes_[offset:size] = data


class Disk:
    """The files below a folder as the events make them, with what is not on the disk for sure."""

    def __init__(self, root, folders=()):
        self.root = root
        self.now = dict.fromkeys(folders)  # path to content, or None for a folder: as the program sees it
        self.sure = dict.fromkeys(folders)  # the same on the disk for sure
        self.open = []  # changes of names that may be there: (folders, change)
        self.inodes = {}
        self.folders = {}
        self.events = 0

    def feed(self, event):
        self.events += 1
        self._feed(event)
        if event.kind in "OWT" and event.inode in self.inodes and (event.kind != "O" or event.flags & MADE):
            self.inodes[event.inode].touched = self.events

    def _feed(self, event):
        if event.kind == "O":
            if event.flags & FOLDER:
                self.folders[event.inode] = event.path
            elif event.flags & MADE or event.path not in self.now:
                self.inodes[event.inode] = content = Content()
                self._name((os.path.dirname(event.path),), ("set", event.path, content))
            else:
                self.inodes[event.inode] = self.now[event.path]
                self.folders.pop(event.inode, None)
                if event.flags & EMPTIED:
                    self.now[event.path].change(0, None)
        elif event.kind == "W":
            self.inodes[event.inode].change(event.offset, event.data)
        elif event.kind == "T":
            self.inodes[event.inode].change(event.offset, None)
        elif event.kind == "F":
            if event.inode in self.folders:
                self._sync_folder(self.folders[event.inode])
            else:
                self.inodes[event.inode].sync()
        elif event.kind == "D":
            self._name((os.path.dirname(event.path),), ("set", event.path, None))
        elif event.kind == "U":
            self._name((os.path.dirname(event.path),), ("remove", event.path))
        elif event.kind in "RL":
            target = event.data.decode()
            folders = {os.path.dirname(event.path), os.path.dirname(target)}
            self._name(tuple(folders), ("rename" if event.kind == "R" else "link", event.path, target))

    def _name(self, folders, change):
        rename(self.now, change)
        self.open.append((folders, change))

    def _sync_folder(self, folder):
        for folders, change in self.open:
            if folder in folders:
                rename(self.sure, change)
        self.open = [entry for entry in self.open if folder not in entry[0]]

    def after_cut(self, random):
        """Path to bytes and the time of the last change, or to None for a folder."""
        names = dict(self.sure)
        way = random.choice(("all", "none", "first", "some"))
        first = random.randint(0, len(self.open))
        for n, (_, change) in enumerate(self.open):
            if way == "all" or (way == "first" and n < first) or (way == "some" and random.random() < 0.5):
                rename(names, change)
        return {
            path: (content.after_cut(random), content.touched) if content else None for path, content in names.items()
            if self._is_reachable(path, names)
        }

    def _is_reachable(self, path, names):
        folder = os.path.dirname(path)
        while folder != self.root:
            if folder not in names:
                return False
            folder = os.path.dirname(folder)
        return True


def rename(names, change):
    if change[0] == "set":
        names[change[1]] = change[2]
    elif change[0] == "remove":
        names.pop(change[1], None)
    elif change[1] in names:
        names[change[2]] = names.pop(change[1]) if change[0] == "rename" else names[change[1]]


def write_tree(tree, root, target):
    """Writes the files of a cut into a folder; the shared index of the log file is memory, and gone."""
    for path in sorted(tree):
        place = target + path[len(root):]
        if tree[path] is None:
            os.makedirs(place, exist_ok=True)
        elif not path.endswith("-shm"):
            content, touched = tree[path]
            with open(place, "wb") as file:
                file.write(content)
            os.utime(place, ns=(0, 10**18 + touched * 1_000_000))
