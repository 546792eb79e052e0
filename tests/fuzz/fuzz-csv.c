#include "fuzz.h"
#include "mix-allocation-table.h"
#include "mix-nhs-file.h"
#include "mix-people-table.h"

/* As an official file: recognised by content and read to its end. */
static void
read_official (GBytes *bytes)
{
  static const MixNhsSink sink = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = mix_nhs_file_open_bytes (bytes, "fuzz.csv", &error);

  if (file != NULL)
    g_assert_true (mix_nhs_file_read (file, &sink, NULL, NULL, &error) == (error == NULL));
  else
    g_assert_nonnull (error);
}

/* As what somebody pasted: a table of people, and one of who works where. */
static void
read_pasted (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (text, length, &error);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (MixAllocationTable) allocation = NULL;
  g_autoptr (MixRecordTable) people = NULL;

  g_assert_true ((sheet == NULL) == (error != NULL));
  if (sheet == NULL)
    return;
  allocation = mix_allocation_table_new (sheet, 225);
  g_ptr_array_unref (mix_allocation_table_read (allocation, errors));
  people = mix_people_table_new (sheet);
  g_ptr_array_unref (mix_record_table_read (people, errors));
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_official (bytes);
  read_pasted ((const char *) data, (gssize) size);
  return 0;
}
