#include "mix-employment-plan-private.h"

#include "mix-config.h"
#include "mix-figure.h"
#include "mix-plan-entries.h"
#include "mix-post-list.h"

#include <glib/gi18n-lib.h>

/* What is said of an option without a number, and what it is to each practice. */

typedef struct
{
  const char *group;
  MixEmploymentParameter parameter;
} Note;

static const Note notes[] = {
  { "risk", MIX_EMPLOYMENT_LIABILITY_CARRIER },       { "risk", MIX_EMPLOYMENT_VAT },
  { "risk", MIX_EMPLOYMENT_REDUNDANCY_CHANCE },       { "risk", MIX_EMPLOYMENT_TRANSFER_COST },
  { "risk", MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS },     { "people", MIX_EMPLOYMENT_PENSION_ACCESS },
  { "people", MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE }, { "people", MIX_EMPLOYMENT_SUPERVISION_SUPPLIED },
  { "people", MIX_EMPLOYMENT_RECRUITMENT_DAYS },      { "people", MIX_EMPLOYMENT_TURNOVER },
};

static char *
dup_value (MixEmploymentDraft *self, const char *model, MixEmploymentParameter parameter)
{
  MixEmploymentValue value = mix_employment_catalogue_get_value (self->costing->catalogue, model, parameter);

  if (value.figure.state == MIX_EMPLOYMENT_NOT_KNOWN)
    return NULL;
  return mix_employment_figure_dup_text (&value.figure, parameter);
}

static void
add_note (MixEmploymentDraft *self, guint option, const Note *note)
{
  const MixEmploymentChoice *choice = &g_array_index (self->choices, MixEmploymentChoice, option);
  g_autofree char *first = dup_value (self, choice->model, note->parameter);
  g_autofree char *later = choice->later_model != NULL ? dup_value (self, choice->later_model, note->parameter) : NULL;
  g_autofree char *both = NULL;

  if (first != NULL && later != NULL && !g_str_equal (first, later))
    both = g_strdup_printf (_ ("%s, then %s"), first, later);
  mix_employment_picture_add_note (self->picture,
                                   &(MixEmploymentNote) { (char *) note->group,
                                                          (char *) mix_employment_parameter_get_title (note->parameter),
                                                          option, both != NULL ? both : first });
}

void
_mix_employment_draft_add_notes (MixEmploymentDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    for (guint option = 0; option < self->choices->len; option++)
      add_note (self, option, &notes[i]);
}

/* The practices of the networks that posts belong to; all where a post says nothing. */
static gboolean
is_served (MixEmploymentDraft *self, MixPractice *practice)
{
  const char *network = mix_network_get_id (mix_practice_get_network (practice));

  for (guint i = 0; i < self->costing->posts->len; i++)
    {
      const char *organisation = ((const MixPost *) self->costing->posts->pdata[i])->row->organisation_id;

      if (organisation == NULL || g_str_equal (organisation, network)
          || g_str_equal (organisation, mix_practice_get_id (practice)))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_practices (MixEmploymentDraft *self)
{
  GPtrArray *all = mix_plan_get_practices (self->plan), *served = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (mix_practice_get_network (all->pdata[i]) == NULL || is_served (self, all->pdata[i]))
      g_ptr_array_add (served, all->pdata[i]);
  return served;
}

/* −1 where it is not known. */
static gint64
get_patients (MixPractice *practice)
{
  gint64 patients;

  return mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_PATIENTS, &patients) ? patients : -1;
}

/* Minutes a week at a practice, of the posts' places; of posts that name none, of what their people do there. */
static gint64
get_use (MixEmploymentDraft *self, MixPractice *practice)
{
  GPtrArray *assignments = mix_plan_get_assignments (self->plan);
  const char *id = mix_practice_get_id (practice);
  gint64 minutes = 0;

  for (guint i = 0; i < self->costing->posts->len; i++)
    {
      const MixPost *post = self->costing->posts->pdata[i];
      g_autoptr (GPtrArray) places = mix_post_list_get_places (self->plan, post->row->id);

      for (guint j = 0; j < places->len; j++)
        {
          const MixPostPlaceRow *place = places->pdata[j];

          minutes += g_str_equal (place->organisation_id, id) ? place->minutes : 0;
        }
      for (guint j = 0; places->len == 0 && post->person != NULL && j < assignments->len; j++)
        {
          const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[j]);

          if (g_str_equal (row->person_id, mix_person_get_id (post->person)) && g_str_equal (row->organisation_id, id))
            minutes += row->minutes;
        }
    }
  return minutes;
}

static gint64
get_weight (MixEmploymentDraft *self, MixPractice *practice)
{
  if (g_str_equal (self->split, "use"))
    return get_use (self, practice);
  return g_str_equal (self->split, "equal") ? 1 : get_patients (practice);
}

static void
add_practices (MixEmploymentDraft *self, const GPtrArray *practices, const gint64 *weights, gboolean known)
{
  guint n_options = self->choices->len;
  g_autofree MixPence *shares = g_new0 (MixPence, (gsize) n_options * practices->len);
  g_autofree MixPence *pence = g_new0 (MixPence, n_options);
  g_autofree gboolean *option_known = g_new0 (gboolean, n_options);

  for (guint o = 0; o < n_options; o++)
    {
      const MixEmploymentCost *cost = g_array_index (self->choices, MixEmploymentChoice, o).cost;
      MixEmploymentAmount net = mix_employment_amount_scale (
          mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_NET), 1, self->picture->n_years);

      option_known[o] = known && net.known
                        && mix_employment_amount_share_out (net.pence, weights, practices->len,
                                                            shares + (gsize) o * practices->len);
    }
  for (guint i = 0; i < practices->len; i++)
    {
      for (guint o = 0; o < n_options; o++)
        pence[o] = shares[(gsize) o * practices->len + i];
      mix_employment_picture_add_share (
          self->picture,
          &(MixEmploymentPracticeShare) { (char *) mix_practice_get_id (practices->pdata[i]),
                                          (char *) mix_practice_get_name (practices->pdata[i]), pence, option_known });
    }
}

void
_mix_employment_draft_add_shares (MixEmploymentDraft *self)
{
  g_autoptr (GPtrArray) practices = list_practices (self);
  g_autofree gint64 *weights = g_new0 (gint64, practices->len);
  gint64 patients = 0, sum = 0;
  gboolean known = TRUE, patients_known = practices->len > 0;

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 list = get_patients (practices->pdata[i]);

      weights[i] = get_weight (self, practices->pdata[i]);
      known = known && weights[i] >= 0;
      sum += MAX (weights[i], 0);
      patients_known = patients_known && list >= 0;
      patients += MAX (list, 0);
    }
  self->picture->patients = patients_known ? patients : -1;
  add_practices (self, practices, weights, known && sum > 0);
}
