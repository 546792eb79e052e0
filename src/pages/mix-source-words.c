#include "mix-source-words.h"

/**
 * mix_source_describe:
 * @plan: a plan
 * @source_id: (nullable): one of its sources
 *
 * Returns: (transfer full) (nullable): publisher, title and day of a source
 */
char *
mix_source_describe (MixPlan *plan, const char *source_id)
{
  const MixSourceRow *source = source_id != NULL ? mix_plan_find_source (plan, source_id) : NULL;
  g_autofree char *date = NULL;

  if (source == NULL)
    return NULL;
  if (source->as_at == MIX_DATE_NONE)
    return g_strdup_printf ("%s, %s", source->publisher, source->title);
  date = mix_date_format_full (source->as_at);
  return g_strdup_printf ("%s, %s, %s", source->publisher, source->title, date);
}
