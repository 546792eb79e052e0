#include "fuzz.h"
#include "mix-pack.h"

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPack) pack = mix_pack_load_bytes (bytes, "fuzz.xml", MIX_PACK_YOURS, &error);

  g_assert_true ((pack == NULL) == (error != NULL));
  return 0;
}
