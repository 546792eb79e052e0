#include "mix-vacancy-clock-row.h"

#include "mix-config.h"
#include "mix-funding-words.h"
#include "mix-range-bar.h"

#include <glib/gi18n-lib.h>

/* One vacant post: what it will have lost by the end of the year, and what so far. */
struct _MixVacancyClockRow
{
  GtkListBoxRow parent_instance;

  char *item;
  GtkLabel *title_label;
  GtkLabel *amount_label;
  GtkLabel *detail_label;
  GtkLabel *so_far_label;
  MixRangeBar *range_bar;
};

G_DEFINE_FINAL_TYPE (MixVacancyClockRow, mix_vacancy_clock_row, GTK_TYPE_LIST_BOX_ROW)

static void
mix_vacancy_clock_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_VACANCY_CLOCK_ROW);
  g_clear_pointer (&MIX_VACANCY_CLOCK_ROW (object)->item, g_free);
  G_OBJECT_CLASS (mix_vacancy_clock_row_parent_class)->dispose (object);
}

static void
mix_vacancy_clock_row_class_init (MixVacancyClockRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_vacancy_clock_row_dispose;

  g_type_ensure (MIX_TYPE_RANGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-vacancy-clock-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixVacancyClockRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyClockRow, amount_label);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyClockRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyClockRow, so_far_label);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyClockRow, range_bar);
}

static void
mix_vacancy_clock_row_init (MixVacancyClockRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Wanted 1 Nov · checks" */
static char *
dup_detail (const MixFundingJob *job, const MixVacancyLoss *loss)
{
  g_autofree char *day = mix_date_format_short (job->wanted_from);
  /* Translators: the day from which a post is wanted. */
  g_autofree char *wanted = job->wanted_from != MIX_DATE_NONE ? g_strdup_printf (_ ("Wanted %s"), day)
                                                              : g_strdup (_ ("Nobody says from when it is wanted"));

  return g_strjoin (" · ", wanted, loss->vacancy != NULL ? loss->vacancy->stage_name : _ ("nobody is being looked for"),
                    NULL);
}

static char *
dup_so_far (MixLedgerAmount so_far)
{
  g_autofree char *amount = mix_funding_dup_amount (so_far, FALSE);

  if (!so_far.known && so_far.pence == 0)
    return g_strdup (_ ("not known"));
  if (so_far.pence == 0)
    return g_strdup (_ ("nothing so far"));
  /* Translators: an amount of money. */
  return g_strdup_printf (_ ("%s so far"), amount);
}

/* The range on the scale of the whole list; the whole row says it once more. */
static void
show_range (MixVacancyClockRow *self, const char *title, const MixFundingRange *lost, MixPence scale)
{
  g_autofree char *range = mix_funding_dup_range (lost);
  g_autofree char *words = NULL;
  MixRange shown = { 0, (double) MAX (scale, 1), (double) lost->low, (double) lost->expected, (double) lost->high };

  if (!lost->known)
    words = g_strdup_printf (_ ("%s: not all is known"), title);
  else if (range != NULL)
    /* Translators: a post, and between which amounts it will lose eight times in ten. */
    words = g_strdup_printf (_ ("%s: likely to lose %s"), title, range);
  else
    words = g_strdup (title);
  mix_range_bar_set_range (self->range_bar, title, lost->known ? &shown : NULL);
  mix_range_bar_set_money (self->range_bar, words);
}

static void
say_row (MixVacancyClockRow *self, const MixFundingRange *lost)
{
  g_autofree char *range = lost->known ? mix_funding_dup_range (lost) : NULL;
  /* Translators: a vacant post, what it will have lost by 31 March, what it lost so far, since when it is wanted. */
  g_autofree char *words
      = g_strdup_printf (_ ("%s: %s lost by 31 March, %s. %s"), gtk_label_get_label (self->title_label),
                         gtk_label_get_label (self->amount_label), gtk_label_get_label (self->so_far_label),
                         gtk_label_get_label (self->detail_label));
  g_autofree char *sentence = range != NULL ? g_strdup_printf (_ ("%s. Likely %s."), words, range) : g_strdup (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * mix_vacancy_clock_row_new:
 * @funding: the money of a year
 * @loss: what a vacant post loses
 * @scale: pence at the end of its bar, which all rows share
 *
 * Returns: (transfer floating): a row of the vacancy clock
 */
GtkWidget *
mix_vacancy_clock_row_new (const MixFunding *funding, const MixVacancyLoss *loss, MixPence scale)
{
  MixVacancyClockRow *self = g_object_new (MIX_TYPE_VACANCY_CLOCK_ROW, NULL);
  const MixFundingJob *job = mix_funding_get_job (funding, loss->job);
  MixLedgerAmount lost = { loss->by_year_end.expected, loss->by_year_end.known };
  g_autofree char *amount = mix_funding_dup_amount (lost, FALSE);
  g_autofree char *detail = dup_detail (job, loss);
  g_autofree char *so_far = dup_so_far (loss->so_far);

  self->item = g_strdup (loss->vacancy != NULL ? loss->vacancy->id : job->id);
  gtk_label_set_label (self->title_label, job->title);
  gtk_label_set_label (self->amount_label, lost.known || lost.pence > 0 ? amount : _ ("Not known"));
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->so_far_label, so_far);
  show_range (self, job->title, &loss->by_year_end, scale);
  say_row (self, &loss->by_year_end);
  return GTK_WIDGET (self);
}

/**
 * mix_vacancy_clock_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what the page Recruitment shows of it: the id of the vacancy, or of the post
 */
const char *
mix_vacancy_clock_row_get_item (MixVacancyClockRow *self)
{
  return self->item;
}
