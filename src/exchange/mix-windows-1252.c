#include "mix-windows-1252.h"

/* What the bytes 0x80 to 0x9f stand for; 0 for the five that stand for nothing. The others are as in Latin-1. */
static const guint16 code_points[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/**
 * mix_windows_1252_to_utf8:
 * @text: bytes in Windows-1252
 * @length: how many
 * @out_length: (out): the length of the result in bytes
 *
 * Returns: (transfer full) (nullable): the text in UTF-8; %NULL when it holds a byte that Windows-1252 does not define
 */
char *
mix_windows_1252_to_utf8 (const char *text, gsize length, gsize *out_length)
{
  g_autoptr (GString) result = g_string_sized_new (length + length / 8 + 8);

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) text[i];
      gunichar character = byte >= 0x80 && byte < 0xa0 ? code_points[byte - 0x80] : byte;

      if (byte >= 0x80 && character == 0)
        return NULL;
      g_string_append_unichar (result, character);
    }
  *out_length = result->len;
  return g_string_free_and_steal (g_steal_pointer (&result));
}
