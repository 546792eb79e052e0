#include "mix-organisations.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-figure-words.h"
#include "mix-plan-ids.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than any practice, network or country has. */
#define MAX_VALUE 1000000000

#define OWN_GRADE 'U'

/* Whose figure a source of the user's words is. */
static const char own_publisher[] = "This plan";

static const struct
{
  const char *kind;
  const char *driver; /* nullable: the same in the words of a service line */
} kinds[] = {
  { MIX_FIGURE_PATIENTS, "registered" }, { MIX_FIGURE_AGED_UNDER_18, NULL },
  { MIX_FIGURE_AGED_18_64, NULL },       { MIX_FIGURE_AGED_65_74, NULL },
  { MIX_FIGURE_AGED_75_84, NULL },       { MIX_FIGURE_AGED_85_PLUS, NULL },
  { MIX_FIGURE_WEIGHTED_RATIO, NULL },   { MIX_FIGURE_CARE_HOME_BEDS, "care_home_beds" },
  { MIX_FIGURE_REPEAT_ITEMS, "items" },  { MIX_FIGURE_LEARNERS, "learner" },
  { MIX_FIGURE_ALERTS, "alert" },        { MIX_FIGURE_DESKS, NULL },
};

static const struct
{
  const char *prefix;
  const char *written; /* what users write in place of it */
} prefixes[] = {
  { MIX_FIGURE_REGISTER_PREFIX, MIX_FIGURE_REGISTER_PREFIX },
  { MIX_FIGURE_REGISTER_PREFIX, "qof:" },
  { MIX_FIGURE_STAFF_PREFIX, MIX_FIGURE_STAFF_PREFIX },
};

static gboolean
is_code (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= 32
         && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

/* The kind of figure that @text names, or NULL. */
static char *
find_kind (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (text, kinds[i].kind) || g_strcmp0 (text, kinds[i].driver) == 0)
      return g_strdup (kinds[i].kind);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (text, prefixes[i].written) && is_code (text + strlen (prefixes[i].written)))
      return g_strconcat (prefixes[i].prefix, text + strlen (prefixes[i].written), NULL);
  return NULL;
}

static char *
choose_kind (const char *text, GError **error)
{
  char *kind = text != NULL ? find_kind (text) : NULL;

  if (kind == NULL)
    mix_set_error (error, MIX_ERROR_REFUSED, text,
                   _ ("“%s” is not a figure of a practice or network. Write for instance patients, care_home_beds, "
                      "repeat_items, learners, alerts, desks or register:HYP."),
                   text != NULL ? text : "");
  return kind;
}

typedef struct
{
  MixSourceRow source; /* without an id where there is none */
  MixFigureRow figure;
} FigureChange;

static gboolean
put_figure (MixStore *store, gpointer data, GError **error)
{
  const FigureChange *change = data;

  return (change->source.id == NULL || mix_store_put_source (store, &change->source, error))
         && mix_store_put_figure (store, &change->figure, error);
}

static gboolean
remove_figure (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_figure (store, data, error);
}

static gboolean
check_value (const MixFigureDraft *draft, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, draft->value);

  if (draft->value >= 0 && draft->value <= MAX_VALUE)
    return draft->source == NULL || _mix_deed_check_text (draft->source, draft->organisation, _ ("The source"), error);
  mix_set_error (error, MIX_ERROR_REFUSED, draft->organisation,
                 _ ("%s cannot be a figure. Write a number from 0 to %d."), value, MAX_VALUE);
  return FALSE;
}

/**
 * mix_organisations_set_figure:
 * @store: an open plan
 * @draft: the figure
 *
 * Sets a figure from a day on, marked as the user's own; it takes the place of a published one of the same day.
 *
 * Returns: whether the change was made
 */
gboolean
mix_organisations_set_figure (MixStore *store, const MixFigureDraft *draft, GError **error)
{
  g_autoptr (MixOrganisationRow) organisation = mix_store_read_organisation (store, draft->organisation, error);
  g_autofree char *kind = organisation != NULL ? choose_kind (draft->kind, error) : NULL;
  MixDate from = draft->from_date;
  g_autofree char *id = NULL;
  g_autofree char *source_id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  FigureChange change = { 0 };

  if (kind == NULL || !check_value (draft, error) || !_mix_deed_choose_date (store, &from, error))
    return FALSE;
  if (draft->source != NULL)
    {
      source_id = mix_plan_id_of_source (draft->source, MIX_DATE_NONE);
      change.source = (MixSourceRow) { source_id, draft->source, own_publisher, NULL, NULL, MIX_DATE_NONE };
    }
  id = mix_plan_id_of_figure (organisation->code, kind, from);
  change.figure = (MixFigureRow) { id, organisation->id, kind, from, draft->value, OWN_GRADE, source_id };
  title = mix_figure_kind_dup_title (kind);
  name = g_strdup_printf (C_ ("change", "Set %s of %s"), title, organisation->short_name);
  return mix_store_change (store, name, put_figure, &change, error);
}

/**
 * mix_organisations_forget_figure:
 * @store: an open plan
 * @organisation: whose: id or code
 * @kind: a kind of mix-figure.h, or the driver that is counted by one
 * @from_date: the day the figure holds from
 *
 * Takes a figure out of the plan, so that the one before it holds, or none.
 *
 * Returns: whether the change was made; %MIX_ERROR_NOT_FOUND where there is no such figure
 */
gboolean
mix_organisations_forget_figure (
    MixStore *store, const char *organisation, const char *kind, MixDate from_date, GError **error)
{
  g_autoptr (MixOrganisationRow) row = mix_store_read_organisation (store, organisation, error);
  g_autofree char *found = row != NULL ? choose_kind (kind, error) : NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (found == NULL)
    return FALSE;
  id = mix_plan_id_of_figure (row->code, found, from_date);
  title = mix_figure_kind_dup_title (found);
  name = g_strdup_printf (C_ ("change", "Forget %s of %s"), title, row->short_name);
  return mix_store_change (store, name, remove_figure, id, error);
}
