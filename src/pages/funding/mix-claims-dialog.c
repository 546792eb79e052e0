#include "mix-claims-dialog.h"

#include "mix-claim-dialog.h"
#include "mix-claims.h"
#include "mix-config.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* What a network claimed in a year for somebody, or for another role of the scheme. */
struct _MixClaimsDialog
{
  MixEntriesDialog parent_instance;

  int financial_year;
  char *network_id;
  char *person_id; /* nullable: of another role */
  char *role_id;   /* nullable */
};

G_DEFINE_FINAL_TYPE (MixClaimsDialog, mix_claims_dialog, MIX_TYPE_ENTRIES_DIALOG)

static gboolean
remove_claim (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_claims_remove (store, data, error);
}

static void
mix_claims_dialog_remove (MixEntriesDialog *entries, const char *id)
{
  mix_page_run (mix_entries_dialog_get_page (entries), remove_claim, g_strdup (id), g_free, _ ("Claim removed."));
}

static const MixClaimRow *
find_claim (MixPlan *plan, const char *id)
{
  GPtrArray *claims = mix_plan_get_entries (plan, MIX_PLAN_CLAIM);

  for (guint i = 0; i < claims->len; i++)
    if (g_strcmp0 (((const MixClaimRow *) claims->pdata[i])->id, id) == 0)
      return claims->pdata[i];
  return NULL;
}

/* A new one is for the same. */
static void
mix_claims_dialog_open (MixEntriesDialog *entries, const char *id)
{
  MixClaimsDialog *self = MIX_CLAIMS_DIALOG (entries);
  MixPage *page = mix_entries_dialog_get_page (entries);
  MixClaimRow begin = { .network_id = self->network_id, .person_id = self->person_id, .role_id = self->role_id };
  const MixClaimRow *claim = id != NULL ? find_claim (mix_page_get_plan (page), id) : &begin;

  if (claim != NULL)
    adw_dialog_present (mix_claim_dialog_new (page, self->financial_year, self->network_id, claim),
                        GTK_WIDGET (entries));
}

static char *
dup_words (const MixClaimRow *claim)
{
  g_autofree char *claimed_on = mix_date_format_short_year (claim->claimed_on);
  g_autofree char *paid_on = mix_date_format_short_year (claim->paid_on);
  g_autofree char *paid = mix_money_format_pounds (claim->paid);
  g_autofree char *words = NULL;

  if (claim->paid_on == MIX_DATE_NONE)
    /* Translators: a day. */
    words = g_strdup_printf (_ ("claimed %s, not paid yet"), claimed_on);
  else
    /* Translators: the day of a claim, what was paid of it, and when. */
    words = g_strdup_printf (_ ("claimed %s, %s paid %s"), claimed_on, paid, paid_on);
  return claim->note != NULL ? g_strjoin (" · ", words, claim->note, NULL) : g_steal_pointer (&words);
}

static gboolean
is_wanted (MixClaimsDialog *self, const MixClaimRow *claim)
{
  return mix_date_get_financial_year (claim->month) == self->financial_year
         && g_strcmp0 (claim->network_id, self->network_id) == 0 && g_strcmp0 (claim->person_id, self->person_id) == 0
         && g_strcmp0 (claim->role_id, self->role_id) == 0;
}

static void
mix_claims_dialog_fill (MixEntriesDialog *entries, MixPlan *plan)
{
  GPtrArray *claims = mix_plan_get_entries (plan, MIX_PLAN_CLAIM);

  for (guint i = 0; i < claims->len; i++)
    {
      const MixClaimRow *claim = claims->pdata[i];
      g_autofree char *month = mix_date_format_month (claim->month);
      g_autofree char *amount = mix_money_format_pounds (claim->claimed);
      g_autofree char *title = g_strdup_printf ("%s: %s", month, amount);
      g_autofree char *words = dup_words (claim);

      if (is_wanted (MIX_CLAIMS_DIALOG (entries), claim))
        mix_entries_dialog_add (entries, claim->id, title, words);
    }
}

static void
mix_claims_dialog_finalize (GObject *object)
{
  MixClaimsDialog *self = MIX_CLAIMS_DIALOG (object);

  g_free (self->network_id);
  g_free (self->person_id);
  g_free (self->role_id);
  G_OBJECT_CLASS (mix_claims_dialog_parent_class)->finalize (object);
}

static void
mix_claims_dialog_class_init (MixClaimsDialogClass *klass)
{
  MixEntriesDialogClass *entries_class = MIX_ENTRIES_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_claims_dialog_finalize;
  entries_class->fill = mix_claims_dialog_fill;
  entries_class->open = mix_claims_dialog_open;
  entries_class->remove = mix_claims_dialog_remove;
}

static void
mix_claims_dialog_init (MixClaimsDialog *self)
{
}

/**
 * mix_claims_dialog_new:
 * @page: the page that shows it, with an open plan
 * @financial_year: 2026 for 2026/27
 * @network_id: who claims
 * @person_id: (nullable): whom for
 * @role_id: (nullable): the other role
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_claims_dialog_new (
    MixPage *page, int financial_year, const char *network_id, const char *person_id, const char *role_id)
{
  MixClaimsDialog *self = g_object_new (MIX_TYPE_CLAIMS_DIALOG, "title", _ ("Claims"), "description",
                                        _ ("What was claimed in the year. Several claims for a month add up."),
                                        "add-label", _ ("_Add a Claim"), NULL);

  self->financial_year = financial_year;
  self->network_id = g_strdup (network_id);
  self->person_id = g_strdup (person_id);
  self->role_id = g_strdup (role_id);
  mix_entries_dialog_set_page (MIX_ENTRIES_DIALOG (self), page);
  return ADW_DIALOG (self);
}
