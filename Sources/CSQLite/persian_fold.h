/// One step of folding over UTF-8, shared by the tokenizer and by `tips_fold_text`.
#ifndef TIPS_PERSIAN_FOLD_H
#define TIPS_PERSIAN_FOLD_H

#include "CSQLite.h"

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

/// The folded letters of a scalar in U+FB50–FDFF or U+FE70–FEFF, as low bytes of U+06xx, ended by 0 when fewer than
/// four; `TIPS_FORM_DROPPED` first where it is a bare mark. NULL outside these blocks.
const uint8_t *tips_presentation_form(uint32_t scalar);

#define TIPS_FORM_DROPPED 1

#endif
