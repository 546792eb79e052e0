#include "mix-funding-page-private.h"

#include "mix-config.h"
#include "mix-funding-words.h"

#include <glib/gi18n-lib.h>

/* What is to be done about a year's money: claims that are due, what is to be claimed again, what is not known. Each
 * note has one action. */

/* So many are shown until all are asked for. */
#define FEW 3

typedef struct
{
  const char *icon_name;
  const char *style_class; /* nullable */
  char *words;
  const char *button;
  const char *action;
  GVariant *target; /* (transfer floating) (nullable) */
} Note;

static GtkWidget *
create_button (const Note *note)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (note->button);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), note->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), note->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note->words, -1);
  return button;
}

/* Takes what the note owns. */
static void
add_note (GPtrArray *rows, const Note *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *wrap_box = adw_wrap_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name (note->icon_name);
  GtkWidget *label = gtk_label_new (note->words);

  if (note->style_class != NULL)
    gtk_widget_add_css_class (image, note->style_class);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap_box), 9);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap_box), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap_box), box);
  if (note->button != NULL)
    adw_wrap_box_append (ADW_WRAP_BOX (wrap_box), create_button (note));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), wrap_box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_ptr_array_add (rows, g_object_ref_sink (row));
  g_free (note->words);
}

static gboolean
is_wanted (guint network, guint of)
{
  return network == MIX_FUNDING_ALL_NETWORKS || of == MIX_LEDGER_NO_NETWORK || of == network;
}

static char *
dup_due (const MixFundingMonth *month, MixDate today)
{
  int days = (int) (month->due_on - today);
  g_autofree char *name = mix_date_format_month_name (month->first_day);
  g_autofree char *amount = mix_funding_dup_amount (month->to_claim, FALSE);
  g_autofree char *whom
      = g_strdup_printf (ngettext ("%s for %u person or role", "%s for %u people and roles", month->n_to_claim), amount,
                         month->n_to_claim);

  if (days < 0)
    /* Translators: a short month, and what to claim for how many. */
    return g_strdup_printf (_ ("The claim for %s is overdue: %s."), name, whom);
  if (days == 0)
    return g_strdup_printf (_ ("The claim for %s is due today: %s."), name, whom);
  return g_strdup_printf (
      ngettext ("The claim for %s is due in %d day: %s.", "The claim for %s is due in %d days: %s.", days), name, days,
      whom);
}

/* Once a month, however many networks are to claim. */
static void
add_reminders (GPtrArray *rows, const MixFunding *funding, guint network)
{
  g_autoptr (GArray) reminders = mix_funding_list_reminders (funding);
  MixDate today = mix_plan_get_as_at (mix_funding_get_plan (funding));
  gboolean said[MIX_LEDGER_MONTHS] = { FALSE };

  for (guint i = 0; i < reminders->len; i++)
    {
      const MixClaimReminder *reminder = &g_array_index (reminders, MixClaimReminder, i);
      MixFundingMonth month = mix_funding_get_month (funding, network, reminder->month.month);

      if (said[month.month] || !is_wanted (network, reminder->network))
        continue;
      said[month.month] = TRUE;
      add_note (rows, &(Note) { "mix-deadline-symbolic", month.due_on < today ? "mix-blocked" : "mix-stretched",
                                dup_due (&month, today), _ ("_Make the Claim…"), "page.make-claim",
                                g_variant_new_int32 ((int) month.month) });
    }
}

static void
add_over (GPtrArray *rows, const MixFunding *funding, guint network)
{
  MixLedgerTotal total = mix_funding_get_total (funding, network);
  g_autofree char *amount = mix_funding_dup_amount (total.over, FALSE);

  if (total.over.pence > 0)
    add_note (rows,
              &(Note) { "mix-over-symbolic", "mix-blocked",
                        /* Translators: an amount of money. */
                        g_strdup_printf (_ ("%s more is forecast than may be claimed: nobody pays it back."), amount),
                        NULL, NULL, NULL });
}

static void
add_revisions (GPtrArray *rows, const MixFunding *funding, guint network)
{
  guint n_revisions, n = 0;
  const MixLedgerRevision *revisions = mix_ledger_get_revisions (mix_funding_get_ledger (funding), &n_revisions);
  MixPence sum = 0;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < n_revisions; i++)
    if (is_wanted (network, revisions[i].network))
      {
        sum += revisions[i].due.pence - revisions[i].claimed;
        n++;
      }
  amount = mix_money_format_pounds (sum);
  if (n > 0)
    add_note (rows,
              &(Note) { "mix-changed-symbolic", "mix-stretched",
                        g_strdup_printf (ngettext ("%u month of a person is due otherwise than it was claimed: %s.",
                                                   "%u months of people are due otherwise than they were claimed: "
                                                   "%s.",
                                                   n),
                                         n, amount),
                        _ ("_Claim Again…"), "page.claim-again", NULL });
}

/* Where what is missing can be entered. */
static void
choose_action (const MixFunding *funding, const MixFundingGap *gap, Note *note)
{
  const MixFundingJob *job = gap->job != MIX_FUNDING_NO_JOB ? mix_funding_get_job (funding, gap->job) : NULL;

  note->button = _ ("_Enter a Figure");
  if (gap->kind == MIX_FUNDING_GAP_ENTITLEMENT)
    {
      note->action = "page.entitlement";
      note->target = g_variant_new_string (gap->organisation_id != NULL ? gap->organisation_id : "");
    }
  else if (gap->kind == MIX_FUNDING_GAP_ROLE_MONTH)
    note->action = "page.other-roles";
  else
    {
      const char *page = job == NULL ? "practices" : job->person_id != NULL ? "team" : "recruitment";
      const char *item = job == NULL ? gap->organisation_id : job->person_id != NULL ? job->person_id : job->id;

      note->button = _ ("_Show");
      note->action = "win.show";
      note->target = g_variant_new ("(ss)", page, item != NULL ? item : "");
    }
}

static void
add_gaps (GPtrArray *rows, const MixFunding *funding, guint network)
{
  g_autoptr (GPtrArray) gaps = mix_funding_list_gaps (funding);

  for (guint i = 0; i < gaps->len; i++)
    {
      const MixFundingGap *gap = gaps->pdata[i];
      Note note = { .icon_name = "mix-unknown-symbolic", .words = g_strdup (gap->words) };

      if (!is_wanted (network, gap->network))
        {
          g_free (note.words);
          continue;
        }
      choose_action (funding, gap, &note);
      add_note (rows, &note);
    }
}

static void
add_held_rates (GPtrArray *rows, const MixFunding *funding)
{
  if (mix_funding_holds_rates (funding))
    add_note (rows, &(Note) { "mix-unknown-symbolic", NULL,
                              g_strdup (_ ("No rate of this year is known yet: the last known ones stand for them.")),
                              NULL, NULL, NULL });
}

static void
append_more (MixFundingPage *self, guint n_more)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_note (rows, &(Note) { "view-more-symbolic", NULL,
                            g_strdup_printf (ngettext ("%u more thing", "%u more things", n_more), n_more),
                            _ ("Show _All"), "page.all-notes", NULL });
  gtk_list_box_append (self->note_list, rows->pdata[0]);
}

/* Shows what is to be done, most urgent first. */
void
_mix_funding_page_show_notes (MixFundingPage *self)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  guint network = _mix_funding_page_get_network (self), n_shown;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add_reminders (rows, funding, network);
  add_over (rows, funding, network);
  add_revisions (rows, funding, network);
  add_held_rates (rows, funding);
  add_gaps (rows, funding, network);
  n_shown = self->all_notes || rows->len <= FEW ? rows->len : FEW - 1;
  gtk_list_box_remove_all (self->note_list);
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->note_list, rows->pdata[i]);
  if (n_shown < rows->len)
    append_more (self, rows->len - n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->note_list), rows->len > 0);
}
