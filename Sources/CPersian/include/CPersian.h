/// The folding of Persian text that the search index and the core share.
#ifndef TIPS_CPERSIAN_H
#define TIPS_CPERSIAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

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

/// Makes UTF-8 text comparable where signs and case count, as in keys, codes, dates and numbers.
///
/// Letters of Arabic script and digits are folded as in searching and invisible marks vanish, ZWNJ included. White space
/// of every kind becomes one space between words and nothing at the ends. Full-width ASCII, `٫` and `٬` become ASCII.
/// All else stays, bytes that are not UTF-8 included.
/// @param out at least `size * TIPS_FOLD_GROWTH` bytes.
/// @return the number of bytes written; there is no terminating NUL.
size_t tips_comparison_key(const char *text, size_t size, char *out);

/// Enough for four two-byte letters or one unfolded scalar.
#define TIPS_STEP_BYTES 8

struct tips_fold_step {
  /// Bytes of text that the step used up; at least 1.
  size_t consumed;
  /// Bytes in `bytes`; 0 for a dropped scalar; `TIPS_FOLD_SEPARATOR` between words.
  int size;
  uint8_t bytes[TIPS_STEP_BYTES];
};

/// Folds the scalar at the beginning of `text`, of which there is at least one byte.
void tips_fold_step(const uint8_t *text, size_t size, struct tips_fold_step *step);

#ifdef __cplusplus
}
#endif

#endif
