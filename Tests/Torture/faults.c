// What stands between `tips` and the kernel while it is tortured: a library for LD_PRELOAD that counts the calls which
// change or read files below one folder, and on request ends the process, lets a call fail, or writes everything down.
//
//   TORTURE_ROOT=FOLDER     only files below it are watched; an absolute path without links
//   TORTURE_COUNTS=FILE     counters in a file of 64 bytes that is mapped, so that they outlive a kill; see `counts`
//   TORTURE_KILL=N[:tear]   SIGKILL instead of the N-th changing call; with `tear` after half of it, where it is a write
//   TORTURE_FAIL=CLASS:N:ERRNO:once|ever
//                           the N-th call of the class (write, sync, open, read) fails, alone or with all later ones
//   TORTURE_RECORD=FILE     appends every changing call with its content; replay.py reads it
//   TORTURE_NOSYNC=all|log  fsync and fdatasync do nothing and say that all is well: for all files, or for the log file
//                           of the store only, as with synchronous=NORMAL
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum class { WRITE, SYNC, OPEN, READ, CLASSES };
static const char *const class_names[CLASSES] = {"write", "sync", "open", "read"};

// Calls that change something, calls of each class, and whether the fault that was asked for has come.
struct counts { uint64_t changes, calls[CLASSES], struck; };

enum { DESCRIPTORS = 1024 };
static struct { char watched, is_log; uint64_t inode; } files[DESCRIPTORS];

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t recording = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t root_length;
static struct counts own_counts, *counts = &own_counts;
static uint64_t kill_at, fail_at;
static int tear, fail_class = -1, fail_errno, fail_ever, no_sync, record = -1;

enum { EVERYTHING = 1, LOG_ONLY };

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static void prepare(void) {
  const char *text = getenv("TORTURE_ROOT");
  if (!text || !*text) return;
  root_length = strlen(text);
  if (root_length >= sizeof root) abort();
  memcpy(root, text, root_length + 1);
  if ((text = getenv("TORTURE_COUNTS"))) {
    int file = (int)syscall(SYS_openat, AT_FDCWD, text, O_RDWR | O_CLOEXEC);
    void *page = file < 0 ? MAP_FAILED : mmap(NULL, sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (page == MAP_FAILED) abort();
    counts = page;
    syscall(SYS_close, file);
  }
  if ((text = getenv("TORTURE_KILL"))) {
    kill_at = strtoull(text, NULL, 10);
    tear = strstr(text, ":tear") != NULL;
  }
  if ((text = getenv("TORTURE_FAIL"))) {
    char name[16], how[16];
    unsigned long long at;
    if (sscanf(text, "%15[a-z]:%llu:%d:%15s", name, &at, &fail_errno, how) != 4) abort();
    for (int i = 0; i < CLASSES; i++) if (!strcmp(name, class_names[i])) fail_class = i;
    fail_at = at;
    fail_ever = !strcmp(how, "ever");
  }
  if ((text = getenv("TORTURE_RECORD"))) {
    // Out of the way of the descriptors that the program gets.
    int file = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    record = fcntl(file, F_DUPFD_CLOEXEC, 900);
    syscall(SYS_close, file);
    if (record < 0) abort();
  }
  if ((text = getenv("TORTURE_NOSYNC"))) no_sync = !strcmp(text, "log") ? LOG_ONLY : EVERYTHING;
}

static int is_below(const char *path) {
  pthread_once(&once, prepare);
  return root_length && path && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

static int is_watched(int file) {
  pthread_once(&once, prepare);
  return root_length && file >= 0 && file < DESCRIPTORS && files[file].watched;
}

static int is_answer(int file) {
  pthread_once(&once, prepare);
  return root_length && file == STDOUT_FILENO;
}

// Whether this is the changing call instead of which the process ends.
static int is_end(void) {
  uint64_t number = __atomic_add_fetch(&counts->changes, 1, __ATOMIC_SEQ_CST);
  return kill_at && number == kill_at;
}

static void end(void) {
  counts->struck = 1;
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

// Whether this call of a class is to fail; errno is set then.
static int fails(enum class class) {
  uint64_t number = __atomic_add_fetch(&counts->calls[class], 1, __ATOMIC_SEQ_CST);
  if ((int)class != fail_class || number < fail_at || (number > fail_at && !fail_ever)) return 0;
  counts->struck = 1;
  errno = fail_errno;
  return 1;
}

// One entry of the record: a head, a path, content. replay.py knows the same layout.
struct head { uint8_t kind, flags; uint16_t path_length; uint32_t length; uint64_t inode, offset; };

static void note(char kind, int flags, uint64_t inode, uint64_t offset, const char *path, const void *data, size_t n) {
  if (record < 0) return;
  struct head head = {(uint8_t)kind, (uint8_t)flags, (uint16_t)(path ? strlen(path) : 0), (uint32_t)n, inode, offset};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)path, head.path_length}, {(void *)data, n}};
  int saved = errno;
  pthread_mutex_lock(&recording);
  ssize_t written = syscall(SYS_writev, record, parts, 3);
  pthread_mutex_unlock(&recording);
  if (written != (ssize_t)(sizeof head + head.path_length + n)) abort();
  errno = saved;
}

// MARK: Opening and closing

static void watch(int file, const char *path, int flags, int was_there) {
  if (file < 0 || file >= DESCRIPTORS) return;
  struct stat status;
  files[file].watched = 0;
  if (!is_below(path) || fstat(file, &status)) return;
  files[file].watched = 1;
  files[file].inode = status.st_ino;
  size_t length = strlen(path);
  files[file].is_log = length > 4 && !strcmp(path + length - 4, "-wal");
  int made = !was_there, cut = (flags & O_TRUNC) != 0;
  note('O', made | cut << 1 | S_ISDIR(status.st_mode) << 2, status.st_ino, 0, path, NULL, 0);
}

static int open_as(const char *name, const char *path, int flags, mode_t mode) {
  int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
  if (!is_below(path)) {
    int file = real(path, flags, mode);
    if (file >= 0 && file < DESCRIPTORS) files[file].watched = 0;
    return file;
  }
  if (fails(OPEN)) return -1;
  int was_there = !syscall(SYS_faccessat, AT_FDCWD, path, F_OK);
  if ((flags & O_CREAT && !was_there) || flags & O_TRUNC) if (is_end()) end();
  int file = real(path, flags, mode);
  watch(file, path, flags, was_there);
  return file;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return open_as("open", path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_as("open64", path, flags, mode); }
int __open_2(const char *path, int flags) { return open_as("open", path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_as("open64", path, flags, 0); }

int openat(int folder, const char *path, int flags, ...) {
  MODE(flags)
  if (path[0] == '/') return open_as("open", path, flags, mode);
  REAL(int, "openat", int, const char *, int, mode_t);
  return real(folder, path, flags, mode);
}

int close(int file) {
  REAL(int, "close", int);
  if (record >= 0 && file == record) return 0;
  if (file >= 0 && file < DESCRIPTORS) files[file].watched = 0;
  return real(file);
}

// MARK: Reading

ssize_t read(int file, void *bytes, size_t size) {
  REAL(ssize_t, "read", int, void *, size_t);
  if (is_watched(file) && fails(READ)) return -1;
  return real(file, bytes, size);
}

static ssize_t read_at(int file, void *bytes, size_t size, off_t offset) {
  REAL(ssize_t, "pread64", int, void *, size_t, off_t);
  if (is_watched(file) && fails(READ)) return -1;
  return real(file, bytes, size, offset);
}

ssize_t pread(int file, void *bytes, size_t size, off_t offset) { return read_at(file, bytes, size, offset); }
ssize_t pread64(int file, void *bytes, size_t size, off64_t offset) { return read_at(file, bytes, size, offset); }

// MARK: Writing

ssize_t write(int file, const void *bytes, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (is_answer(file)) {
    int ends = is_end();
    if (ends && !tear) end();
    // Half an answer is none: only whole lines count as given.
    if (ends && real(file, bytes, size / 2) > -2) end();
    ssize_t written = real(file, bytes, size);
    if (written > 0) note('A', 0, 0, 0, NULL, bytes, (size_t)written);
    return written;
  }
  if (!is_watched(file)) return real(file, bytes, size);
  if (fails(WRITE)) return -1;
  int ends = is_end();
  if (ends && !tear) end();
  off_t offset = fcntl(file, F_GETFL) & O_APPEND ? lseek(file, 0, SEEK_END) : lseek(file, 0, SEEK_CUR);
  ssize_t written = real(file, bytes, ends ? size / 2 : size);
  if (ends) end();
  if (written > 0) note('W', 0, files[file].inode, (uint64_t)offset, NULL, bytes, (size_t)written);
  return written;
}

static ssize_t write_at(int file, const void *bytes, size_t size, off_t offset) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
  if (!is_watched(file)) return real(file, bytes, size, offset);
  if (fails(WRITE)) return -1;
  int ends = is_end();
  if (ends && !tear) end();
  ssize_t written = real(file, bytes, ends ? size / 2 : size, offset);
  if (ends) end();
  if (written > 0) note('W', 0, files[file].inode, (uint64_t)offset, NULL, bytes, (size_t)written);
  return written;
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) { return write_at(file, bytes, size, offset); }
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) {
  return write_at(file, bytes, size, offset);
}

static int truncate_to(int file, off_t size) {
  REAL(int, "ftruncate64", int, off_t);
  if (!is_watched(file)) return real(file, size);
  if (fails(WRITE)) return -1;
  if (is_end()) end();
  int result = real(file, size);
  if (!result) note('T', 0, files[file].inode, (uint64_t)size, NULL, NULL, 0);
  return result;
}

int ftruncate(int file, off_t size) { return truncate_to(file, size); }
int ftruncate64(int file, off64_t size) { return truncate_to(file, size); }

// MARK: Syncing

static int sync_as(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  if (!is_watched(file)) return real(file);
  if (fails(SYNC)) return -1;
  if (is_end()) end();
  if (no_sync == EVERYTHING || (no_sync == LOG_ONLY && files[file].is_log)) return 0;
  int result = real(file);
  if (!result) note('F', 0, files[file].inode, 0, NULL, NULL, 0);
  return result;
}

int fsync(int file) { return sync_as("fsync", file); }
int fdatasync(int file) { return sync_as("fdatasync", file); }

// MARK: Names

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  if (!is_below(to) && !is_below(from)) return real(from, to);
  if (fails(WRITE)) return -1;
  if (is_end()) end();
  int result = real(from, to);
  if (!result) note('R', 0, 0, 0, from, to, strlen(to));
  return result;
}

int link(const char *from, const char *to) {
  REAL(int, "link", const char *, const char *);
  if (!is_below(to)) return real(from, to);
  if (fails(WRITE)) return -1;
  if (is_end()) end();
  int result = real(from, to);
  if (!result) note('L', 0, 0, 0, from, to, strlen(to));
  return result;
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  if (!is_below(path)) return real(path);
  if (is_end()) end();
  int result = real(path);
  if (!result) note('U', 0, 0, 0, path, NULL, 0);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  if (!is_below(path)) return real(path, mode);
  if (fails(WRITE)) return -1;
  if (is_end()) end();
  int result = real(path, mode);
  if (!result) note('D', 0, 0, 0, path, NULL, 0);
  return result;
}
