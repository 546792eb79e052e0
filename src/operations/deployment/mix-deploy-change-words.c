#include "mix-deploy-change.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-fit-words.h"
#include "mix-text.h"

/* Less work than this a week is told in minutes. */
#define LEAST_IN_HOURS 30

/* Hours to a tenth would say too little: of some minutes, or of a change by some minutes. */
static gboolean
needs_minutes (int before, int after)
{
  g_autofree char *hours_before = mix_text_format_hours (before);
  g_autofree char *hours_after = mix_text_format_hours (after);

  return (before > 0 && before < LEAST_IN_HOURS) || (after > 0 && after < LEAST_IN_HOURS)
         || (before != after && g_str_equal (hours_before, hours_after));
}

static char *
dup_amount (int minutes, gboolean in_minutes)
{
  g_autofree char *hours = NULL;

  if (in_minutes)
    /* Translators: minutes of work a week. */
    return g_strdup_printf (_ ("%d min"), minutes);
  hours = mix_text_format_hours (minutes);
  /* Translators: hours of work a week. */
  return g_strdup_printf (_ ("%s h"), hours);
}

/**
 * mix_deploy_change_dup_amount:
 * @self: a change
 *
 * Returns: (transfer full): what becomes of the work a week: "3.5 h", "4.0 h → 6.0 h", "5 min → 12 min", "−2.5 h"
 */
char *
mix_deploy_change_dup_amount (MixDeployChange *self)
{
  gboolean in_minutes
      = needs_minutes (mix_deploy_change_get_minutes_before (self), mix_deploy_change_get_minutes_after (self));
  g_autofree char *before = dup_amount (mix_deploy_change_get_minutes_before (self), in_minutes);
  g_autofree char *after = dup_amount (mix_deploy_change_get_minutes_after (self), in_minutes);

  if (mix_deploy_change_get_kind (self) == MIX_DEPLOY_ENDED)
    /* Translators: work a week that ends. */
    return g_strdup_printf (_ ("−%s"), before);
  if (mix_deploy_change_get_kind (self) == MIX_DEPLOY_NEW
      || mix_deploy_change_get_minutes_before (self) == mix_deploy_change_get_minutes_after (self))
    return g_steal_pointer (&after);
  /* Translators: work a week before and after. */
  return g_strdup_printf (_ ("%s → %s"), before, after);
}

/* "moved from Pharmacist 14 to Advanced pharmacist 03, 3.5 h a week" */
static char *
dup_deed_words (MixDeployChange *self)
{
  const char *person = mix_person_get_name (mix_deploy_change_get_person (self));
  gboolean in_minutes
      = needs_minutes (mix_deploy_change_get_minutes_before (self), mix_deploy_change_get_minutes_after (self));
  g_autofree char *before = dup_amount (mix_deploy_change_get_minutes_before (self), in_minutes);
  g_autofree char *after = dup_amount (mix_deploy_change_get_minutes_after (self), in_minutes);

  switch (mix_deploy_change_get_kind (self))
    {
    case MIX_DEPLOY_NEW:
      return g_strdup_printf (_ ("new for %s, %s a week"), person, after);
    case MIX_DEPLOY_CHANGED:
      return g_strdup_printf (_ ("%s does %s a week instead of %s"), person, after, before);
    case MIX_DEPLOY_ENDED:
      return g_strdup_printf (_ ("ends for %s, %s a week"), person, before);
    case MIX_DEPLOY_MOVED:
    default:
      return g_strdup_printf (_ ("moves from %s to %s, %s a week"),
                              mix_person_get_name (mix_deploy_change_get_from_person (self)), person, after);
    }
}

/**
 * mix_deploy_change_dup_words:
 * @self: a change
 *
 * Returns: (transfer full): the whole change in a sentence, with how it suits whoever has it then
 */
char *
mix_deploy_change_dup_words (MixDeployChange *self)
{
  g_autofree char *deed = dup_deed_words (self);
  const char *line = mix_service_line_get_row (mix_deploy_change_get_line (self))->short_name;
  const char *place = mix_deploy_change_get_place (self);
  const MixFit *fit = mix_deploy_change_get_fit (self);

  if (fit == NULL)
    return g_strdup_printf (_ ("%s, %s: %s."), line, place, deed);
  /* Translators: work, place, what becomes of it, how it suits whoever does it. */
  return g_strdup_printf (_ ("%s, %s: %s. %s."), line, place, deed, mix_fit_grade_get_words (fit->grade));
}
