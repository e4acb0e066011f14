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
/// All else stays; a byte that is not UTF-8 becomes U+FFFD.
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
  /// What was folded; a value beyond Unicode where the bytes are not UTF-8.
  uint32_t scalar;
  uint8_t bytes[TIPS_STEP_BYTES];
};

/// Folds the scalar at the beginning of `text`, of which there is at least one byte.
void tips_fold_step(const uint8_t *text, size_t size, struct tips_fold_step *step);

/// The longest word of the search index in bytes; a longer one is cut between letters into words in a row.
#define TIPS_WORD_BYTES 64

/// What may stand between two words.
enum {
  TIPS_GAP_SPACE = 1,
  TIPS_GAP_DASH = 2,
  TIPS_GAP_COMMA = 4,
  TIPS_GAP_DOT = 8,
  TIPS_GAP_SLASH = 16,
  TIPS_GAP_BRACKET = 32,
  TIPS_GAP_OTHER = 64,
};

struct tips_gap {
  /// How many separators there are, 255 for more; 0 between letters and digits that are written together.
  uint8_t separators;
  /// Which kinds of them.
  uint8_t kinds;
};

/// A word of the search index: a run of folded letters, or a run of digits.
struct tips_word {
  /// Where it stands in the text, in bytes.
  size_t start, end;
  /// What stands before it.
  struct tips_gap gap;
  int is_number;
  /// Whether it ends with ۀ or هٔ.
  int heh_hamza;
  /// Bit i is set where the letter at byte i was typed with hamza, or is one.
  uint64_t hamzas;
  int size;
  uint8_t bytes[TIPS_WORD_BYTES];
};

/// Reads the words of a text; it keeps no memory of its own.
struct tips_word_reader {
  const uint8_t *text;
  size_t size, at, step_at;
  int from;
  struct tips_fold_step step;
};

void tips_words_begin(struct tips_word_reader *reader, const char *text, size_t size);

/// Reads the next word.
/// @return 0 where there is none.
int tips_words_next(struct tips_word_reader *reader, struct tips_word *word);

/// Whether the first letter of what the scalar folds to was written with hamza, or is one; إ, which has one spelling, is
/// not meant.
int tips_has_hamza(uint32_t scalar);

/// How many options `tips_hamza_spelling` knows.
#define TIPS_HAMZA_SPELLINGS 2

/// The word with what is also written for its hamzas: مسئول, مسوول and مسول.
/// @param option from 0 to TIPS_HAMZA_SPELLINGS - 1.
/// @return the bytes written; 0 where the option gives no other word.
int tips_hamza_spelling(const struct tips_word *word, int option, uint8_t out[TIPS_WORD_BYTES]);

/// The most digits of a number that is put together from several words.
#define TIPS_WHOLE_DIGITS 20
/// The words that are remembered.
#define TIPS_TRAIL_WORDS 6
#define TIPS_ALTERNATIVES 12

struct tips_trail_word {
  struct tips_gap gap;
  int is_number;
  uint8_t plate_letter;
  int size;
  uint8_t digits[TIPS_WHOLE_DIGITS];
};

/// The last words of a text; begin with `newest` and `count` 0.
struct tips_word_trail {
  int newest, count;
  struct tips_trail_word words[TIPS_TRAIL_WORDS];
};

/// Another word under which the last words are found.
struct tips_alternative {
  /// How many words it stands for, up to the newest.
  int words;
  int size;
  uint8_t bytes[TIPS_WHOLE_DIGITS];
};

struct tips_alternatives {
  int count;
  struct tips_alternative list[TIPS_ALTERNATIVES];
};

/// Takes the next word of a text, and says what the last words are together: a number that is written in groups, an
/// Iranian mobile number with its country code, the plate of a car or a motorcycle.
void tips_trail_add(struct tips_word_trail *trail, const struct tips_word *word, struct tips_alternatives *all);

#ifdef __cplusplus
}
#endif

#endif
