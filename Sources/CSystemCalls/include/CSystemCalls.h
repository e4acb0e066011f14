/// What the system can do and Swift's Glibc leaves out.
#ifndef TIPS_CSYSTEM_H
#define TIPS_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Keeps the process's memory from core dumps and debuggers of the same user (`PR_SET_DUMPABLE` 0), a variadic call.
/// @return 0, or -1 where the system knows no such thing.
int tips_forbid_dumps(void);

/// From now on blocks of 128 KiB and more go back to the system whenever they are freed (`mallopt`, which Swift's Glibc
/// leaves out). Left alone, the C library raises that limit to the size of each such block freed, up to 32 MiB, and keeps
/// what is smaller.
void tips_unmap_large_blocks(void);

/// Unmaps the pages of the program's code; whatever runs on is mapped again from the page cache. The start of a program
/// reads far more of it than what it does for hours (`dl_iterate_phdr`, `madvise`).
void tips_unmap_code(void);

/// The number by which the kernel knows the kind of file system at a path (`statfs`), which Swift's Glibc leaves out.
/// @return 0 or more, or -1 with `errno` set.
int64_t tips_file_system(const char *path);

/// Takes an exclusive `flock`, in the kernel's queue, waiting at most so many seconds. Other threads are not disturbed.
/// @return 0, or -1 with `errno` set; `EINTR` where the time is over.
int tips_lock_within(int descriptor, int seconds);

/// Makes a file in memory (`memfd_create`) that child processes inherit.
/// @return its descriptor, or -1 with `errno` set.
int tips_memory_file(const void *bytes, size_t size);

#ifdef __cplusplus
}
#endif

#endif
