#include "mix-top-ups-dialog.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-top-up-dialog.h"
#include "mix-top-up.h"

#include <glib/gi18n-lib.h>

/* What is said of who pays top-up: for all of a network, and for single people. */
struct _MixTopUpsDialog
{
  MixEntriesDialog parent_instance;

  char *network_id; /* nullable: the one that a new entry begins with */
};

G_DEFINE_FINAL_TYPE (MixTopUpsDialog, mix_top_ups_dialog, MIX_TYPE_ENTRIES_DIALOG)

typedef struct
{
  char *network_id;
  char *person_id;
} Whose;

static void
free_whose (gpointer data)
{
  Whose *whose = data;

  g_free (whose->network_id);
  g_free (whose->person_id);
  g_free (whose);
}

static gboolean
reset_payer (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Whose *whose = data;

  return mix_top_up_reset_payer (store, whose->network_id, whose->person_id, error);
}

static const MixTopUpPayerRow *
find_payer (MixEntriesDialog *entries, const char *id)
{
  MixPlan *plan = mix_page_get_plan (mix_entries_dialog_get_page (entries));
  GPtrArray *payers = mix_plan_get_entries (plan, MIX_PLAN_TOP_UP_PAYER);

  for (guint i = 0; i < payers->len; i++)
    if (g_strcmp0 (((const MixTopUpPayerRow *) payers->pdata[i])->id, id) == 0)
      return payers->pdata[i];
  return NULL;
}

static void
mix_top_ups_dialog_remove (MixEntriesDialog *entries, const char *id)
{
  const MixTopUpPayerRow *payer = find_payer (entries, id);
  Whose *whose;

  if (payer == NULL)
    return;
  whose = g_new (Whose, 1);
  *whose = (Whose) { g_strdup (payer->network_id), g_strdup (payer->person_id) };
  mix_page_run (mix_entries_dialog_get_page (entries), reset_payer, whose, free_whose,
                _ ("Who tops up is left open again."));
}

static void
mix_top_ups_dialog_open (MixEntriesDialog *entries, const char *id)
{
  MixTopUpPayerRow begin = { .network_id = MIX_TOP_UPS_DIALOG (entries)->network_id };
  const MixTopUpPayerRow *payer = id != NULL ? find_payer (entries, id) : &begin;

  if (payer != NULL)
    adw_dialog_present (mix_top_up_dialog_new (mix_entries_dialog_get_page (entries), payer), GTK_WIDGET (entries));
}

static char *
dup_way_words (MixPlan *plan, const MixTopUpPayerRow *payer)
{
  MixPractice *practice = payer->organisation_id != NULL ? mix_plan_find_practice (plan, payer->organisation_id) : NULL;
  MixTopUpWay way = MIX_TOP_UP_PRACTICE;

  mix_top_up_way_parse (payer->way, &way);
  return g_strdup (practice != NULL ? mix_practice_get_name (practice) : mix_top_up_way_get_words (way));
}

static void
mix_top_ups_dialog_fill (MixEntriesDialog *entries, MixPlan *plan)
{
  GPtrArray *payers = mix_plan_get_entries (plan, MIX_PLAN_TOP_UP_PAYER);

  for (guint i = 0; i < payers->len; i++)
    {
      const MixTopUpPayerRow *payer = payers->pdata[i];
      MixNetwork *network = mix_plan_find_network (plan, payer->network_id);
      MixPerson *person = payer->person_id != NULL ? mix_plan_find_person (plan, payer->person_id) : NULL;
      g_autofree char *way = dup_way_words (plan, payer);
      g_autofree char *words = NULL;

      if (network == NULL)
        continue;
      /* Translators: a network, and who pays. */
      words = g_strdup_printf (_ ("%s: paid by %s"), mix_network_get_name (network), way);
      mix_entries_dialog_add (entries, payer->id, person != NULL ? mix_person_get_name (person) : _ ("Everybody else"),
                              words);
    }
}

static void
mix_top_ups_dialog_finalize (GObject *object)
{
  g_free (MIX_TOP_UPS_DIALOG (object)->network_id);
  G_OBJECT_CLASS (mix_top_ups_dialog_parent_class)->finalize (object);
}

static void
mix_top_ups_dialog_class_init (MixTopUpsDialogClass *klass)
{
  MixEntriesDialogClass *entries_class = MIX_ENTRIES_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_top_ups_dialog_finalize;
  entries_class->fill = mix_top_ups_dialog_fill;
  entries_class->open = mix_top_ups_dialog_open;
  entries_class->remove = mix_top_ups_dialog_remove;
}

static void
mix_top_ups_dialog_init (MixTopUpsDialog *self)
{
}

/**
 * mix_top_ups_dialog_new:
 * @page: the page that shows it, with an open plan
 * @network_id: (nullable): the network that a new entry begins with
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_top_ups_dialog_new (MixPage *page, const char *network_id)
{
  MixTopUpsDialog *self = g_object_new (
      MIX_TYPE_TOP_UPS_DIALOG, "title", _ ("Who Tops Up"), "description",
      _ ("Who pays what people cost above what is reimbursed. Where nothing is said, the home practice does."),
      "add-label", _ ("_Say Who Pays"), NULL);

  self->network_id = g_strdup (network_id);
  mix_entries_dialog_set_page (MIX_ENTRIES_DIALOG (self), page);
  return ADW_DIALOG (self);
}
