/// Folding over UTF-8 bytes, a scalar at a time. Every byte string is safe; what is not UTF-8 separates words.
#include "persian_fold.h"

#define NOT_A_SCALAR 0xFFFFFFFFu

/// The scalar at `text` in `*scalar`, or NOT_A_SCALAR for one byte that does not begin one.
/// Overlong forms, surrogates and values above U+10FFFF are refused.
static size_t decode(const uint8_t *text, size_t size, uint32_t *scalar) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  uint8_t lead = text[0];
  if (lead < 0x80) {
    *scalar = lead;
    return 1;
  }
  size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  *scalar = NOT_A_SCALAR;
  if (lead < 0xC2 || lead > 0xF4 || length > size) return 1;
  uint32_t value = lead & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((text[i] & 0xC0) != 0x80) return 1;
    value = (value << 6) | (text[i] & 0x3Fu);
  }
  if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 1;
  *scalar = value;
  return length;
}

static int encode(uint32_t scalar, uint8_t *out) {
  if (scalar < 0x80) {
    out[0] = (uint8_t)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    out[0] = (uint8_t)(0xC0 | scalar >> 6);
    out[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    out[0] = (uint8_t)(0xE0 | scalar >> 12);
    out[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | scalar >> 18);
  out[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 4;
}

/// The letters of nearly all texts, ASCII and two bytes of Arabic script, straight from the table.
/// @return whether it was one of them.
static int fold_usual(const uint8_t *text, size_t size, struct tips_fold_step *step) {
  uint8_t lead = text[0];
  if (lead == ' ' || (lead >= '0' && lead <= '9') || (lead >= 'a' && lead <= 'z')) {
    step->consumed = 1;
    step->scalar = lead;
    step->size = lead == ' ' ? TIPS_FOLD_SEPARATOR : 1;
    step->bytes[0] = lead;
    return 1;
  }
  if (lead < 0xD8 || lead > 0xDB || size < 2 || (text[1] & 0xC0) != 0x80) return 0;
  uint32_t scalar = (uint32_t)(lead & 0x1F) << 6 | (text[1] & 0x3F);
  uint8_t low = tips_arabic[scalar - 0x0600];
  if (low == TIPS_LETTER_SEPARATES || low == TIPS_FORM_DROPPED) return 0;
  step->consumed = 2;
  step->scalar = scalar;
  step->size = 2;
  step->bytes[0] = (uint8_t)(0xD8 | low >> 6);
  step->bytes[1] = (uint8_t)(0x80 | (low & 0x3F));
  return 1;
}

void tips_fold_step(const uint8_t *text, size_t size, struct tips_fold_step *step) {
  if (fold_usual(text, size, step)) return;
  uint32_t scalar;
  uint32_t folded[TIPS_FOLD_SCALARS];
  step->consumed = decode(text, size, &scalar);
  step->scalar = scalar;
  int count = tips_fold_scalar(scalar, folded);
  step->size = count < 0 ? TIPS_FOLD_SEPARATOR : 0;
  for (int i = 0; i < count; i++) step->size += encode(folded[i], step->bytes + step->size);
}

size_t tips_fold_text(const char *text, size_t size, int spaces, char *out, size_t capacity) {
  struct tips_fold_step step;
  size_t written = 0;
  int between = 0;
  for (size_t at = 0; text != NULL && at < size; at += step.consumed) {
    tips_fold_step((const uint8_t *)text + at, size - at, &step);
    if (step.size < 0) between = spaces && written > 0;
    if (step.size <= 0) continue;
    if ((size_t)(step.size + between) > capacity - written) break;
    if (between) out[written++] = ' ';
    between = 0;
    for (int i = 0; i < step.size; i++) out[written++] = (char)step.bytes[i];
  }
  return written;
}

static int is_white_space(uint32_t scalar) {
  return scalar == ' ' || (scalar >= '\t' && scalar <= '\r') || scalar == 0x85 || scalar == 0xA0 || scalar == 0x1680 ||
         (scalar >= 0x2000 && scalar <= 0x200A) || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202F ||
         scalar == 0x205F || scalar == 0x3000;
}

/// A sign in its ASCII form: full width, and the separators of Persian numbers.
static uint32_t ascii_form(uint32_t scalar) {
  if (scalar >= 0xFF01 && scalar <= 0xFF5E) return scalar - 0xFF01 + '!';
  if (scalar == 0x066B) return '.';
  if (scalar == 0x066C) return ',';
  return scalar;
}

/// Whether the scalar stays as it is though searching folds it: Latin letters and their accents, and what is no letter.
static int keeps_its_form(uint32_t scalar, int folded) {
  return scalar < 0xAD || (scalar > 0xAD && scalar < 0x370) || (scalar >= 0xFB00 && scalar <= 0xFB06) ||
         folded == TIPS_FOLD_SEPARATOR;
}

size_t tips_comparison_key(const char *text, size_t size, char *out) {
  size_t written = 0, consumed;
  int between = 0;
  for (size_t at = 0; text != NULL && at < size; at += consumed) {
    uint32_t scalar, folded[TIPS_FOLD_SCALARS];
    consumed = decode((const uint8_t *)text + at, size - at, &scalar);
    if (is_white_space(scalar)) {
      between = written > 0;
      continue;
    }
    // What is left out could make text of the bytes beside it.
    scalar = scalar == NOT_A_SCALAR ? 0xFFFD : ascii_form(scalar);
    // ZWNJ separates words, but tells no values apart.
    if (scalar == 0x200C) continue;
    int count = tips_fold_scalar(scalar, folded);
    if (keeps_its_form(scalar, count)) {
      folded[0] = scalar;
      count = 1;
    }
    if (count == 0) continue;
    if (between) out[written++] = ' ';
    between = 0;
    for (int i = 0; i < count; i++) written += (size_t)encode(folded[i], (uint8_t *)out + written);
  }
  return written;
}
