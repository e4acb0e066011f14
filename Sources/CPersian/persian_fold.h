/// The letters behind Arabic presentation forms, for the folding of a scalar.
#ifndef TIPS_PERSIAN_FOLD_H
#define TIPS_PERSIAN_FOLD_H

#include "CPersian.h"

/// The folded letters of a scalar in U+FB50–FDFF or U+FE70–FEFF, as low bytes of U+06xx, ended by 0 when fewer than
/// four; `TIPS_FORM_DROPPED` first where it is a bare mark. NULL outside these blocks.
const uint8_t *tips_presentation_form(uint32_t scalar);

#define TIPS_FORM_DROPPED 1

/// U+0600–06FF: the low byte of the folded letter, TIPS_LETTER_SEPARATES or TIPS_FORM_DROPPED. The two sets of digits are not
/// in it.
extern const uint8_t tips_arabic[256];
#define TIPS_LETTER_SEPARATES 0

#endif
