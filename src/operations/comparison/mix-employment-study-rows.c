#include "mix-employment-study-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"

/* The rows below the columns. */

/* Pence: ends that look the same are no range. */
#define LEAST_RANGE 100

static MixEmploymentRow *
add_row (MixEmploymentStudy *self, MixEmploymentGroup group, const char *title)
{
  MixEmploymentRow row = { .group = group,
                           .title = g_strdup (title),
                           .criterion = MIX_EMPLOYMENT_NOTHING,
                           .line = MIX_EMPLOYMENT_NOTHING,
                           .n_cells = self->n_columns,
                           .cells = g_new0 (MixEmploymentCell, self->n_columns) };

  for (guint o = 0; o < self->n_columns; o++)
    row.cells[o].input = MIX_EMPLOYMENT_NOTHING;
  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, MixEmploymentRow, self->rows->len - 1);
}

static void
set_money (MixEmploymentCell *cell, const MixEmploymentMoney *money)
{
  cell->known = money->known;
  cell->has_range = money->high - money->low >= LEAST_RANGE;
  cell->low = (double) money->low;
  cell->likely = (double) money->likely;
  cell->high = (double) money->high;
  cell->text = mix_employment_dup_money (money);
}

static void
add_sum (MixEmploymentStudy *self, const char *title, gsize offset)
{
  MixEmploymentRow *row = add_row (self, MIX_EMPLOYMENT_GROUP_MONEY, title);

  for (guint o = 0; o < self->n_columns; o++)
    set_money (&row->cells[o], &G_STRUCT_MEMBER (MixEmploymentMoney, &self->columns[o], offset));
}

static void
add_per_patient (MixEmploymentStudy *self)
{
  MixEmploymentRow *row = add_row (self, MIX_EMPLOYMENT_GROUP_MONEY, _ ("Net a patient"));

  for (guint o = 0; o < self->n_columns; o++)
    {
      set_money (&row->cells[o], &self->columns[o].per_patient);
      g_free (row->cells[o].text);
      row->cells[o].text = mix_employment_dup_small_money (&self->columns[o].per_patient);
    }
}

/* A line that is nothing for every option says nothing. */
static void
add_line (MixEmploymentStudy *self, guint line)
{
  gboolean is_anything = FALSE;
  MixEmploymentRow *row;

  for (guint o = 0; o < self->n_columns; o++)
    is_anything = is_anything || self->columns[o].lines[line].likely != 0 || !self->columns[o].lines[line].known;
  if (!is_anything)
    return;
  row = add_row (self, MIX_EMPLOYMENT_GROUP_MONEY, mix_employment_picture_get_line (self->picture, line)->name);
  row->line = line;
  for (guint o = 0; o < self->n_columns; o++)
    set_money (&row->cells[o], &self->columns[o].lines[line]);
}

static void
add_money (MixEmploymentStudy *self)
{
  if (self->picture->lines->len == 0)
    return;
  for (guint i = 0; i < self->picture->lines->len; i++)
    if (mix_employment_picture_get_line (self->picture, i)->stack != MIX_EMPLOYMENT_STACK_NONE)
      add_line (self, i);
  add_sum (self, _ ("Cost"), G_STRUCT_OFFSET (MixEmploymentColumn, cost));
  add_sum (self, _ ("Reimbursed"), G_STRUCT_OFFSET (MixEmploymentColumn, claim));
  add_sum (self, _ ("Net to practices"), G_STRUCT_OFFSET (MixEmploymentColumn, net));
  add_sum (self, _ ("All years, discounted"), G_STRUCT_OFFSET (MixEmploymentColumn, net_discounted));
  add_per_patient (self);
  add_sum (self, _ ("Cost a WTE"), G_STRUCT_OFFSET (MixEmploymentColumn, per_wte));
}

static MixEmploymentRow *
find_row (MixEmploymentStudy *self, MixEmploymentGroup group, const char *title)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MixEmploymentRow *row = &g_array_index (self->rows, MixEmploymentRow, i);

      if (row->group == group && g_str_equal (row->title, title))
        return row;
    }
  return add_row (self, group, title);
}

static void
add_notes (MixEmploymentStudy *self, MixEmploymentGroup group, const char *name)
{
  for (guint i = 0; i < self->picture->notes->len; i++)
    {
      const MixEmploymentNote *note = &g_array_index (self->picture->notes, MixEmploymentNote, i);
      MixEmploymentCell *cell;

      if (g_strcmp0 (note->group, name) != 0)
        continue;
      cell = &find_row (self, group, note->name)->cells[note->option];
      cell->known = note->text != NULL;
      g_free (cell->text);
      cell->text = g_strdup (note->text != NULL ? note->text : _ ("Not known"));
    }
}

/* Cells that nothing was said of. */
static void
fill_gaps (MixEmploymentStudy *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MixEmploymentRow *row = &g_array_index (self->rows, MixEmploymentRow, i);

      for (guint o = 0; o < row->n_cells; o++)
        if (row->cells[o].text == NULL)
          row->cells[o].text = g_strdup (_ ("Not known"));
    }
}

static void
set_score (MixEmploymentCell *cell, const MixEmploymentInput *input, guint number)
{
  const MixSpread *spread = &input->spread;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  cell->input = number;
  if (!input->known)
    return;
  cell->known = TRUE;
  cell->has_range = TRUE;
  cell->likely = mix_spread_get_likely (spread);
  cell->low = spread->kind == MIX_SPREAD_FIXED ? cell->likely : spread->low;
  cell->high = spread->kind == MIX_SPREAD_FIXED ? cell->likely : spread->high;
  low = mix_employment_dup_value (NULL, cell->low);
  high = mix_employment_dup_value (NULL, cell->high);
  cell->text = cell->low < cell->high ? g_strdup_printf ("%s–%s", low, high) : g_steal_pointer (&low);
}

static void
add_scores (MixEmploymentStudy *self, guint c)
{
  const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (self->picture, c);
  MixEmploymentRow *row = add_row (self, MIX_EMPLOYMENT_GROUP_JUDGEMENT, criterion->name);

  row->criterion = c;
  row->least = criterion->least;
  row->most = criterion->most;
  for (guint i = 0; i < self->picture->inputs->len; i++)
    {
      const MixEmploymentInput *input = mix_employment_picture_get_input (self->picture, i);

      if (input->criterion == c && input->option < self->n_columns)
        set_score (&row->cells[input->option], input, i);
    }
}

static void
add_unknowns (MixEmploymentStudy *self)
{
  MixEmploymentRow *row = add_row (self, MIX_EMPLOYMENT_GROUP_UNKNOWNS, _ ("To find out"));

  for (guint o = 0; o < self->n_columns; o++)
    {
      guint n = 0;

      for (guint i = 0; i < self->picture->gaps->len; i++)
        n += g_array_index (self->picture->gaps, MixEmploymentGap, i).option == o;
      row->cells[o].known = TRUE;
      row->cells[o].text = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing", "%u things", n), n)
                                 : g_strdup (_ ("Nothing"));
    }
}

/* Needs the money. */
void
_mix_employment_study_add_rows (MixEmploymentStudy *self)
{
  add_money (self);
  add_notes (self, MIX_EMPLOYMENT_GROUP_RISK, "risk");
  add_notes (self, MIX_EMPLOYMENT_GROUP_PEOPLE, "people");
  for (guint c = 0; c < self->picture->criteria->len; c++)
    if (!mix_employment_picture_get_criterion (self->picture, c)->is_money)
      add_scores (self, c);
  add_unknowns (self);
  fill_gaps (self);
}
