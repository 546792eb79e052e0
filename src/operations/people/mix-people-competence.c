#include "mix-people.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const levels[] = { "none", "in_training", "supervised", "signed_off", NULL };

static gboolean
put_competence (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_competence (store, data, error);
}

static gboolean
check_code (const char *code, GError **error)
{
  if (code != NULL && *code != '\0' && strspn (code, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (code))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, code,
                 _ ("“%s” is not the code of a competence. Codes are like “anticoagulation”."),
                 code != NULL ? code : "");
  return FALSE;
}

static gboolean
check_level (const char *level, GError **error)
{
  if (level != NULL && g_strv_contains (levels, level))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, level,
                 _ ("“%s” is not a level of competence. Choose one of: none, in_training, supervised, signed_off."),
                 level != NULL ? level : "");
  return FALSE;
}

static gboolean
check_signer (MixStore *store, const MixCompetenceDraft *draft, const char *person_id, GError **error)
{
  g_autoptr (MixPersonRow) signer = NULL;

  if (draft->signed_off_by != NULL
      && !_mix_deed_check_text (draft->signed_off_by, draft->code, _ ("The name of who signed it off"), error))
    return FALSE;
  if (draft->signed_off_by_id == NULL)
    return TRUE;
  signer = mix_store_read_person (store, draft->signed_off_by_id, error);
  if (signer == NULL || !g_str_equal (signer->id, person_id))
    return signer != NULL;
  mix_set_error (error, MIX_ERROR_REFUSED, person_id,
                 _ ("%s cannot sign off their own competence. Choose somebody else."), signer->name);
  return FALSE;
}

static char *
name_competence_change (const char *person, const MixCompetenceDraft *draft)
{
  g_autofree char *competence = g_strdelimit (g_strdup (draft->code), "_", ' ');

  if (g_str_equal (draft->level, "signed_off"))
    return g_strdup_printf (C_ ("change", "Sign off %s for %s"), person, competence);
  if (g_str_equal (draft->level, "supervised"))
    return g_strdup_printf (C_ ("change", "Sign off %s for %s under supervision"), person, competence);
  if (g_str_equal (draft->level, "in_training"))
    return g_strdup_printf (C_ ("change", "%s trains in %s"), person, competence);
  return g_strdup_printf (C_ ("change", "Take back %s of %s"), competence, person);
}

/**
 * mix_people_set_competence:
 * @store: an open plan
 * @person_id: whom
 * @draft: what to record; without a first day it holds from the planning date
 *
 * Records a competence from a day on. What was recorded for the same day is replaced.
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_set_competence (MixStore *store, const char *person_id, const MixCompetenceDraft *draft, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, person_id, error);
  MixCompetenceRow row = { NULL,
                           person_id,
                           draft->code,
                           draft->level,
                           draft->from_date,
                           draft->until,
                           draft->signed_off_by_id,
                           draft->signed_off_by };
  g_autofree char *date = NULL;
  g_autofree char *key = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;

  if (person == NULL || !check_code (draft->code, error) || !check_level (draft->level, error)
      || !check_signer (store, draft, person_id, error) || !_mix_deed_choose_date (store, &row.from_date, error)
      || !_mix_deed_check_dates (row.from_date, row.until, draft->code, error))
    return FALSE;
  date = mix_date_format_iso (row.from_date);
  key = g_strjoin (" ", person_id, draft->code, date, NULL);
  row.id = id = mix_id_from_name ("competence", key);
  name = name_competence_change (person->name, draft);
  return mix_store_change (store, name, put_competence, &row, error);
}
