/// The system's SQLite for Swift, what Swift cannot import of it, and the folding of Persian text that the search
/// index and the core share.
#ifndef TIPS_CSQLITE_H
#define TIPS_CSQLITE_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Sets one of the boolean `SQLITE_DBCONFIG_…` options, which SQLite takes through a variadic call.
/// @param value 1 to switch the option on, 0 to switch it off.
/// @return an SQLite result code; `SQLITE_MISUSE` for options that are not boolean.
int tips_db_config(sqlite3 *db, int op, int value);

/// `SQLITE_TRANSIENT`: SQLite copies the bytes before the binding call returns.
sqlite3_destructor_type tips_transient(void);

/// `SQLITE_STATIC`: the bytes outlive the statement's use of them and are not copied.
sqlite3_destructor_type tips_static(void);

/// Keeps the process's memory from core dumps and debuggers of the same user (`PR_SET_DUMPABLE` 0), a variadic call.
/// @return 0, or -1 where the system knows no such thing.
int tips_forbid_dumps(void);

/// From now on blocks of 128 KiB and more go back to the system whenever they are freed (`mallopt`, which Swift's Glibc
/// leaves out). Left alone, the C library raises that limit to the size of each such block freed, up to 32 MiB, and keeps
/// what is smaller.
void tips_unmap_large_blocks(void);

/// The number by which the kernel knows the kind of file system at a path (`statfs`), which Swift's Glibc leaves out.
/// @return 0 or more, or -1 with `errno` set.
int64_t tips_file_system(const char *path);

/// Takes an exclusive `flock`, in the kernel's queue, waiting at most so many seconds. Other threads are not disturbed.
/// @return 0, or -1 with `errno` set; `EINTR` where the time is over.
int tips_lock_within(int descriptor, int seconds);

/// The most scalars that one scalar folds to.
#define TIPS_FOLD_SCALARS 4

/// What `tips_fold_scalar` says of a scalar that ends a word.
#define TIPS_FOLD_SEPARATOR (-1)

/// Folds one Unicode scalar to the letters and digits that searching compares.
/// @return the number of scalars put in `out`; 0 for a mark or invisible that is dropped inside a word;
///   `TIPS_FOLD_SEPARATOR` for everything that separates words, values that are no scalar included.
int tips_fold_scalar(uint32_t scalar, uint32_t out[TIPS_FOLD_SCALARS]);

/// The most bytes that `tips_fold_text` writes for each byte of text.
#define TIPS_FOLD_GROWTH 3

/// Folds UTF-8 text. Bytes that are not UTF-8 separate words.
/// @param spaces nonzero to put one space between words, 0 to join them.
/// @param capacity bytes that `out` holds; the text is cut at a scalar where it does not suffice.
/// @return the number of bytes written; there is no terminating NUL.
size_t tips_fold_text(const char *text, size_t size, int spaces, char *out, size_t capacity);

/// Bytes of the longest token in the index; a longer word becomes several tokens in a row.
#define TIPS_TOKEN_BYTES 64

/// Makes the FTS5 tokenizer `persian` known to a connection. It takes no options.
/// @return an SQLite result code; `SQLITE_ERROR` where SQLite was built without FTS5.
int tips_register_persian_tokenizer(sqlite3 *db);

#ifdef __cplusplus
}
#endif

#endif
