/// Which letters are the same letter to someone who searches.
///
/// Persian is typed with Arabic and Persian letters that look alike, with and without marks, and copied from documents
/// as presentation forms. Folding is lossy on purpose (آ is ا, ئ is ی, ة is ه): it makes search keys, never text to show.
/// ZWNJ separates words, so that a compound is found by its parts. Scripts other than Arabic and Latin stay as they are.
#include "persian_fold.h"

#define SEP TIPS_LETTER_SEPARATES
#define DROP TIPS_FORM_DROPPED
const uint8_t tips_arabic[256] = {
  /* 060 */ SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP,
  /* 061 */ DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, SEP, DROP, SEP, SEP, SEP,
  /* 062 */ 0xCC, 0x21, 0x27, 0x27, 0x48, 0x27, 0xCC, 0x27, 0x28, 0x47, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F,
  /* 063 */ 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0xA9, 0xA9, 0xCC, 0xCC, 0xCC,
  /* 064 */ DROP, 0x41, 0x42, 0xA9, 0x44, 0x45, 0x46, 0x47, 0x48, 0xCC, 0xCC, DROP, DROP, DROP, DROP, DROP,
  /* 065 */ DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP, DROP,
  /* 066 */ SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, 0x6E, 0x6F,
  /* 067 */ DROP, 0x27, 0x27, 0x27, 0x74, 0x27, 0x48, 0x48, 0xCC, 0x79, 0x7A, 0x7B, 0x7C, 0x7D, 0x7E, 0x7F,
  /* 068 */ 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8D, 0x8E, 0x8F,
  /* 069 */ 0x90, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F,
  /* 06A */ 0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xA9, 0xA9, 0xA9, 0xAD, 0xAE, 0xAF,
  /* 06B */ 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0x46, 0xBB, 0xBC, 0xBD, 0x47, 0xBF,
  /* 06C */ 0x47, 0x47, 0x47, 0x47, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCC, 0xCC, 0xCF,
  /* 06D */ 0xCC, 0xCC, 0xCC, 0xCC, SEP, 0x47, DROP, DROP, DROP, DROP, DROP, DROP, DROP, SEP, SEP, DROP,
  /* 06E */ DROP, DROP, DROP, DROP, DROP, 0xE5, 0xE6, DROP, DROP, SEP, DROP, DROP, DROP, DROP, 0xEE, 0xEF,
  /* 06F */ SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, SEP, 0xFA, 0xFB, 0xFC, SEP, SEP, 0x47,
};

/// U+00C0–017F: lower case without accents; empty for × and ÷.
static const char latin[0x180 - 0xC0][3] = {
  /* 00C */ "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  /* 00D */ "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
  /* 00E */ "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  /* 00F */ "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
  /* 010 */ "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
  /* 011 */ "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
  /* 012 */ "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
  /* 013 */ "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
  /* 014 */ "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
  /* 015 */ "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
  /* 016 */ "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
  /* 017 */ "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
};

/// U+FB00–FB06.
static const char *const latin_ligatures[7] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

struct range {
  uint32_t first, last;
  uint8_t dropped;
};

/// Above U+02AF and outside the tables, in order: marks and invisibles, which are dropped, and scalars that separate
/// words. What is in no range is a letter.
static const struct range others[] = {
  {0x02C2, 0x02C5, 0}, {0x02D2, 0x02DF, 0}, {0x02E5, 0x02EB, 0}, {0x02EF, 0x02FF, 0}, {0x0300, 0x036F, 1},
  {0x037E, 0x037E, 0}, {0x0384, 0x0385, 0}, {0x0387, 0x0387, 0}, {0x0482, 0x0482, 0}, {0x0483, 0x0489, 1},
  {0x055A, 0x055F, 0}, {0x0589, 0x0590, 0}, {0x0591, 0x05BD, 1}, {0x05BE, 0x05BE, 0}, {0x05BF, 0x05BF, 1},
  {0x05C0, 0x05C0, 0}, {0x05C1, 0x05C2, 1}, {0x05C3, 0x05C3, 0}, {0x05C4, 0x05C5, 1}, {0x05C6, 0x05C6, 0},
  {0x05C7, 0x05C7, 1}, {0x05F3, 0x05FF, 0}, {0x0700, 0x070E, 0}, {0x070F, 0x070F, 1}, {0x0711, 0x0711, 1},
  {0x0730, 0x074A, 1}, {0x0898, 0x089F, 1}, {0x08CA, 0x08E1, 1}, {0x08E2, 0x08E2, 0}, {0x08E3, 0x08FF, 1},
  {0x0964, 0x0965, 0}, {0x1680, 0x1680, 0}, {0x1800, 0x180A, 0}, {0x180B, 0x180F, 1}, {0x1AB0, 0x1AFF, 1},
  {0x1DC0, 0x1DFF, 1}, {0x2000, 0x200A, 0}, {0x200B, 0x200B, 1}, {0x200C, 0x200C, 0}, {0x200D, 0x200F, 1},
  {0x2010, 0x2029, 0}, {0x202A, 0x202E, 1}, {0x202F, 0x205F, 0}, {0x2060, 0x206F, 1}, {0x2070, 0x20CF, 0},
  {0x20D0, 0x20FF, 1}, {0x2100, 0x2BFF, 0}, {0x2E00, 0x2E7F, 0}, {0x2FF0, 0x3004, 0}, {0x3008, 0x3020, 0},
  {0x302A, 0x302F, 1}, {0x3030, 0x3030, 0}, {0x3036, 0x3037, 0}, {0x303D, 0x303F, 0}, {0x3099, 0x309A, 1},
  {0x30A0, 0x30A0, 0}, {0x30FB, 0x30FB, 0}, {0x3200, 0x33FF, 0}, {0x4DC0, 0x4DFF, 0}, {0xA490, 0xA4CF, 0},
  {0xD800, 0xF8FF, 0}, {0xFB1E, 0xFB1E, 1}, {0xFB29, 0xFB29, 0}, {0xFE00, 0xFE0F, 1}, {0xFE10, 0xFE1F, 0},
  {0xFE20, 0xFE2F, 1}, {0xFE30, 0xFE6F, 0}, {0xFF00, 0xFF20, 0}, {0xFF3B, 0xFF40, 0}, {0xFF5B, 0xFF65, 0},
  {0xFFE0, 0xFFFF, 0}, {0x1D000, 0x1D7FF, 0}, {0x1F000, 0x1FAFF, 0}, {0xE0000, 0xE0FFF, 1},
  {0xF0000, 0xFFFFFFFF, 0},
};

/// 0 or `TIPS_FOLD_SEPARATOR` from `others`, 1 for a letter.
static int classify_other(uint32_t scalar) {
  size_t low = 0, high = sizeof others / sizeof others[0];
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (scalar > others[middle].last) low = middle + 1;
    else if (scalar < others[middle].first) high = middle;
    else return others[middle].dropped ? 0 : TIPS_FOLD_SEPARATOR;
  }
  return 1;
}

static int fold_ascii(uint32_t scalar, uint32_t out[TIPS_FOLD_SCALARS]) {
  if (scalar >= 'A' && scalar <= 'Z') scalar += 'a' - 'A';
  else if (!((scalar >= 'a' && scalar <= 'z') || (scalar >= '0' && scalar <= '9'))) return TIPS_FOLD_SEPARATOR;
  out[0] = scalar;
  return 1;
}

static int letters(const char *ascii, uint32_t out[TIPS_FOLD_SCALARS]) {
  int count = 0;
  for (; ascii[count] != '\0'; count++) out[count] = (uint8_t)ascii[count];
  return count > 0 ? count : TIPS_FOLD_SEPARATOR;
}

static int fold_latin(uint32_t scalar, uint32_t out[TIPS_FOLD_SCALARS]) {
  if (scalar >= 0xC0) return letters(latin[scalar - 0xC0], out);
  switch (scalar) {
  case 0xAA: return letters("a", out);
  case 0xBA: return letters("o", out);
  case 0xB5: out[0] = 0x3BC; return 1;
  case 0xAD: return 0;
  default: return TIPS_FOLD_SEPARATOR;
  }
}

static int fold_arabic(uint32_t scalar, uint32_t out[TIPS_FOLD_SCALARS]) {
  if (scalar >= 0x0660 && scalar <= 0x0669) {
    out[0] = '0' + (scalar - 0x0660);
    return 1;
  }
  if (scalar >= 0x06F0 && scalar <= 0x06F9) {
    out[0] = '0' + (scalar - 0x06F0);
    return 1;
  }
  uint8_t low = tips_arabic[scalar - 0x0600];
  if (low == SEP) return TIPS_FOLD_SEPARATOR;
  if (low == DROP) return 0;
  out[0] = 0x0600u | low;
  return 1;
}

static int fold_form(const uint8_t *form, uint32_t out[TIPS_FOLD_SCALARS]) {
  if (form[0] == DROP) return 0;
  int count = 0;
  for (; count < TIPS_FOLD_SCALARS && form[count] != 0; count++) out[count] = 0x0600u | form[count];
  return count > 0 ? count : TIPS_FOLD_SEPARATOR;
}

int tips_fold_scalar(uint32_t scalar, uint32_t out[TIPS_FOLD_SCALARS]) {
  if (scalar < 0x80) return fold_ascii(scalar, out);
  if (scalar < 0x180) return fold_latin(scalar, out);
  if (scalar >= 0x0600 && scalar <= 0x06FF) return fold_arabic(scalar, out);
  const uint8_t *form = tips_presentation_form(scalar);
  if (form != NULL) return fold_form(form, out);
  if (scalar >= 0xFB00 && scalar <= 0xFB06) return letters(latin_ligatures[scalar - 0xFB00], out);
  // Full-width ASCII.
  if (scalar >= 0xFF01 && scalar <= 0xFF5E) return fold_ascii(scalar - 0xFF01 + '!', out);
  int class = classify_other(scalar);
  if (class == 1) out[0] = scalar;
  return class;
}
