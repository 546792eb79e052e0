#include "mix-offer-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-reason-choice.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* Days that a candidate usually has to answer. */
#define USUAL_ANSWER_DAYS 7

/* Offers a post, or records the answer to an offer. */
struct _MixOfferDialog
{
  MixFormDialog parent_instance;

  int deeds[2]; /* of the choice */
  guint n_deeds;

  AdwPreferencesGroup *group;
  AdwComboRow *deed_row;
  MixDateRow *day_row;
  MixDateRow *expires_row;
  AdwComboRow *reason_row;
};

G_DEFINE_FINAL_TYPE (MixOfferDialog, mix_offer_dialog, MIX_TYPE_FORM_DIALOG)

/* What may be done about offers: which depends on where the candidate stands. */
typedef enum
{
  DEED_MAKE_CONDITIONAL,
  DEED_MAKE_UNCONDITIONAL,
  DEED_ACCEPT,
  DEED_DECLINE,
  DEED_GIVE_NOTICE,
  DEED_AGREE_START,
} OfferDeed;

typedef struct
{
  char *candidate_id;
  const char *reason;
  OfferDeed kind;
  MixDate day;
  MixDate expires_on;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed);
}

static gboolean
do_offer (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  g_autofree char *offer_id = NULL;

  switch (deed->kind)
    {
    case DEED_ACCEPT:
      return mix_vacancy_candidates_answer_offer (store, deed->candidate_id, TRUE, NULL, deed->day, error);
    case DEED_DECLINE:
      return mix_vacancy_candidates_answer_offer (store, deed->candidate_id, FALSE, deed->reason, deed->day, error);
    case DEED_GIVE_NOTICE:
      return mix_vacancy_candidates_give_notice (store, deed->candidate_id, deed->day, -1, error);
    case DEED_AGREE_START:
      return mix_vacancy_candidates_agree_start (store, deed->candidate_id, deed->day, error);
    default:
      offer_id = mix_vacancy_candidates_make_offer (store, deed->candidate_id, deed->kind == DEED_MAKE_UNCONDITIONAL,
                                                    deed->day, deed->expires_on, error);
      return offer_id != NULL;
    }
}

static OfferDeed
get_deed (MixOfferDialog *self)
{
  return self->deeds[MIN (adw_combo_row_get_selected (self->deed_row), self->n_deeds - 1)];
}

static const char *
get_done_words (OfferDeed kind)
{
  static const char *const words[] = {
    [DEED_MAKE_CONDITIONAL] = N_ ("The post is offered, if all checks clear"),
    [DEED_MAKE_UNCONDITIONAL] = N_ ("The post is offered for good"),
    [DEED_ACCEPT] = N_ ("The offer is accepted"),
    [DEED_DECLINE] = N_ ("The offer is declined"),
    [DEED_GIVE_NOTICE] = N_ ("Notice is given"),
    [DEED_AGREE_START] = N_ ("The first day is agreed"),
  };

  return _ (words[kind]);
}

static void
mix_offer_dialog_save (MixFormDialog *form)
{
  MixOfferDialog *self = MIX_OFFER_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->candidate_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->kind = get_deed (self);
  deed->reason = mix_reason_choice_get_code (self->reason_row);
  deed->day = mix_date_row_get_date (self->day_row);
  deed->expires_on = mix_date_row_get_date (self->expires_row);
  mix_form_dialog_run (form, do_offer, deed, free_deed, get_done_words (deed->kind));
}

static void
check_cb (MixOfferDialog *self)
{
  OfferDeed kind = get_deed (self);
  gboolean makes = kind == DEED_MAKE_CONDITIONAL || kind == DEED_MAKE_UNCONDITIONAL;

  gtk_widget_set_visible (GTK_WIDGET (self->expires_row), makes);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), kind == DEED_DECLINE);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                mix_date_row_is_valid (self->day_row) && mix_date_row_is_valid (self->expires_row));
}

static const MixCandidateOfferRow *
find_unanswered (const MixVacancyCandidate *candidate)
{
  for (guint i = candidate->offers->len; i > 0; i--)
    {
      const MixCandidateOfferRow *offer = candidate->offers->pdata[i - 1];

      if (offer->answer == NULL)
        return offer;
    }
  return NULL;
}

static void
add_deed (MixOfferDialog *self, GtkStringList *names, OfferDeed deed, const char *name)
{
  self->deeds[self->n_deeds++] = deed;
  gtk_string_list_append (names, name);
}

/* An offer that waits for its answer is answered; otherwise the next one is made. */
static void
fill_deeds (MixOfferDialog *self, const MixVacancyCandidate *candidate)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (find_unanswered (candidate) != NULL)
    {
      add_deed (self, names, DEED_ACCEPT, _ ("They accepted"));
      add_deed (self, names, DEED_DECLINE, _ ("They declined"));
    }
  else if (candidate->stage >= MIX_STAGE_NOTICE)
    {
      add_deed (self, names, DEED_AGREE_START, _ ("The first day is agreed"));
      add_deed (self, names, DEED_GIVE_NOTICE, _ ("They gave notice"));
    }
  else if (candidate->stage >= MIX_STAGE_CHECKS)
    add_deed (self, names, DEED_MAKE_UNCONDITIONAL, _ ("Make the unconditional offer"));
  else
    add_deed (self, names, DEED_MAKE_CONDITIONAL, _ ("Make the conditional offer"));
  adw_combo_row_set_model (self->deed_row, G_LIST_MODEL (names));
}

static void
mix_offer_dialog_class_init (MixOfferDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_offer_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-offer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOfferDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixOfferDialog, deed_row);
  gtk_widget_class_bind_template_child (widget_class, MixOfferDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, MixOfferDialog, expires_row);
  gtk_widget_class_bind_template_child (widget_class, MixOfferDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_offer_dialog_init (MixOfferDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_offer_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_offer_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixOfferDialog *self = g_object_new (MIX_TYPE_OFFER_DIALOG, NULL);
  MixDate today = mix_plan_get_as_at (mix_page_get_plan (page));

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), candidate->row->id);
  adw_preferences_group_set_title (self->group, candidate->label);
  fill_deeds (self, candidate);
  mix_reason_choice_fill (self->reason_row);
  mix_date_row_set_date (self->day_row, today);
  mix_date_row_set_date (self->expires_row, today + USUAL_ANSWER_DAYS);
  check_cb (self);
  return ADW_DIALOG (self);
}
