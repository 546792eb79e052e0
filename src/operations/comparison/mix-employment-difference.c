#include "mix-employment-difference.h"

#include "mix-config.h"
#include "mix-employment-words.h"

#include <glib/gi18n-lib.h>

/* Two comparisons side by side, only what differs. */

static const char *const kind_names[] = { "answer", "money", "weight", "score", "figure" };

static const char *const kind_titles[] = {
  N_ ("Answer"), N_ ("Money"), N_ ("Weight"), N_ ("Score"), N_ ("Figure"),
};

static void
clear_difference (gpointer data)
{
  MixEmploymentDifference *difference = data;

  g_free (difference->name);
  g_free (difference->one);
  g_free (difference->other);
}

/* Takes the texts; what is the same is no difference. */
static void
take (GArray *list, MixEmploymentDifferenceKind kind, const char *name, char *one, char *other)
{
  MixEmploymentDifference difference = { kind, g_strdup (name), one, other };

  if (g_strcmp0 (one, other) != 0)
    g_array_append_val (list, difference);
  else
    clear_difference (&difference);
}

static char *
dup_leader (const MixEmploymentStudy *study)
{
  return study->leader != MIX_EMPLOYMENT_NOTHING
             ? g_strdup (mix_employment_picture_get_option (study->picture, study->leader)->name)
             : g_strdup (_ ("Nobody is ranked"));
}

static char *
dup_first_share (const MixEmploymentStudy *study, guint option)
{
  if (option == MIX_EMPLOYMENT_NOTHING)
    return NULL;
  return study->columns[option].ranked ? mix_employment_dup_share (mix_employment_study_get_first_share (study, option))
                                       : g_strdup (_ ("Not ranked"));
}

static char *
dup_cost (const MixEmploymentStudy *study, guint option)
{
  return option != MIX_EMPLOYMENT_NOTHING ? mix_employment_dup_money (&study->columns[option].cost) : NULL;
}

static char *
dup_net (const MixEmploymentStudy *study, guint option)
{
  return option != MIX_EMPLOYMENT_NOTHING ? mix_employment_dup_money (&study->columns[option].net) : NULL;
}

typedef char *(*DupText) (const MixEmploymentStudy *study, guint option);

typedef struct
{
  MixEmploymentDifferenceKind kind;
  const char *format;
  DupText dup;
} OptionRow;

static const OptionRow option_rows[] = {
  { MIX_EMPLOYMENT_DIFFERENCE_ANSWER, N_ ("%s comes first"), dup_first_share },
  { MIX_EMPLOYMENT_DIFFERENCE_MONEY, N_ ("%s: cost a year"), dup_cost },
  { MIX_EMPLOYMENT_DIFFERENCE_MONEY, N_ ("%s: net to practices"), dup_net },
};

static void
add_option (GArray *list,
            const OptionRow *row,
            const MixEmploymentStudy *one,
            guint option,
            const MixEmploymentStudy *other,
            guint other_option)
{
  const MixEmploymentOption *of = option != MIX_EMPLOYMENT_NOTHING
                                      ? mix_employment_picture_get_option (one->picture, option)
                                      : mix_employment_picture_get_option (other->picture, other_option);
  g_autofree char *name = g_strdup_printf (_ (row->format), of->name);

  take (list, row->kind, name, row->dup (one, option), row->dup (other, other_option));
}

/* Those of the one, then those that only the other has. */
static void
add_options (GArray *list, const OptionRow *row, const MixEmploymentStudy *one, const MixEmploymentStudy *other)
{
  for (guint o = 0; o < one->n_columns; o++)
    add_option (
        list, row, one, o, other,
        mix_employment_picture_find_option (other->picture, mix_employment_picture_get_option (one->picture, o)->id));
  for (guint o = 0; o < other->n_columns; o++)
    if (mix_employment_picture_find_option (one->picture, mix_employment_picture_get_option (other->picture, o)->id)
        == MIX_EMPLOYMENT_NOTHING)
      add_option (list, row, one, MIX_EMPLOYMENT_NOTHING, other, o);
}

static char *
dup_weight (const MixEmploymentStudy *study, guint criterion)
{
  return criterion != MIX_EMPLOYMENT_NOTHING ? mix_employment_dup_share (study->weights[criterion]) : NULL;
}

static void
add_weights (GArray *list, const MixEmploymentStudy *one, const MixEmploymentStudy *other)
{
  for (guint c = 0; c < one->picture->criteria->len; c++)
    {
      const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (one->picture, c);
      guint same = mix_employment_picture_find_criterion (other->picture, criterion->id);

      take (list, MIX_EMPLOYMENT_DIFFERENCE_WEIGHT, criterion->name, dup_weight (one, c), dup_weight (other, same));
    }
  for (guint c = 0; c < other->picture->criteria->len; c++)
    {
      const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (other->picture, c);

      if (mix_employment_picture_find_criterion (one->picture, criterion->id) == MIX_EMPLOYMENT_NOTHING)
        take (list, MIX_EMPLOYMENT_DIFFERENCE_WEIGHT, criterion->name, NULL, dup_weight (other, c));
    }
}

static char *
dup_input (const MixEmploymentPicture *picture, guint input)
{
  return input != MIX_EMPLOYMENT_NOTHING ? mix_employment_input_dup_value (picture, input) : NULL;
}

static MixEmploymentDifferenceKind
get_kind (const MixEmploymentPicture *picture, guint input)
{
  return mix_employment_picture_get_input (picture, input)->criterion != MIX_EMPLOYMENT_NOTHING
             ? MIX_EMPLOYMENT_DIFFERENCE_SCORE
             : MIX_EMPLOYMENT_DIFFERENCE_FIGURE;
}

/* What only one of them has follows from its options, which are named already. */
static void
add_inputs (GArray *list, const MixEmploymentPicture *one, const MixEmploymentPicture *other)
{
  for (guint i = 0; i < one->inputs->len; i++)
    {
      guint same = mix_employment_picture_find_input (other, mix_employment_picture_get_input (one, i)->id);
      g_autofree char *name = mix_employment_input_dup_name (one, i);

      if (same != MIX_EMPLOYMENT_NOTHING)
        take (list, get_kind (one, i), name, dup_input (one, i), dup_input (other, same));
    }
}

/**
 * mix_employment_study_list_differences:
 * @one: a study
 * @other: another, of the same seed, or chance shows too
 *
 * Returns: (transfer full) (element-type MixEmploymentDifference): in what they differ: the answer, money, weights,
 *   scores and figures
 */
GArray *
mix_employment_study_list_differences (const MixEmploymentStudy *one, const MixEmploymentStudy *other)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (MixEmploymentDifference));

  g_array_set_clear_func (list, clear_difference);
  take (list, MIX_EMPLOYMENT_DIFFERENCE_ANSWER, _ ("Leads where everything is as likely"), dup_leader (one),
        dup_leader (other));
  for (guint i = 0; i < G_N_ELEMENTS (option_rows); i++)
    add_options (list, &option_rows[i], one, other);
  add_weights (list, one, other);
  add_inputs (list, one->picture, other->picture);
  return list;
}

static const char *
get_name (const MixEmploymentStudy *study, const char *otherwise)
{
  return study->picture->name != NULL ? study->picture->name : otherwise;
}

/**
 * mix_employment_differences_table:
 * @one: a study
 * @other: another
 *
 * Returns: (transfer full): the differences as a table
 */
MixDataTable *
mix_employment_differences_table (const MixEmploymentStudy *one, const MixEmploymentStudy *other)
{
  g_autoptr (GArray) list = mix_employment_study_list_differences (one, other);
  MixDataTable *table = mix_data_table_new ("differences");

  mix_data_table_add_column (table, &(MixDataColumn) { "kind", NULL, _ ("In"), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (table, &(MixDataColumn) { "name", NULL, _ ("What"), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (table, &(MixDataColumn) { "one", NULL, get_name (one, _ ("One")), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (
      table, &(MixDataColumn) { "other", NULL, get_name (other, _ ("The other")), MIX_CELL_TEXT, NULL });
  for (guint i = 0; i < list->len; i++)
    {
      const MixEmploymentDifference *difference = &g_array_index (list, MixEmploymentDifference, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_employment_difference_kind_get_title (difference->kind));
      mix_data_table_add_text (table, difference->name);
      mix_data_table_add_text (table, difference->one != NULL ? difference->one : _ ("Not in it"));
      mix_data_table_add_text (table, difference->other != NULL ? difference->other : _ ("Not in it"));
    }
  return table;
}

/**
 * mix_employment_difference_kind_get_name:
 *
 * Returns: its name in files and commands
 */
const char *
mix_employment_difference_kind_get_name (MixEmploymentDifferenceKind kind)
{
  return kind_names[kind];
}

/**
 * mix_employment_difference_kind_get_title:
 *
 * Returns: (transfer none): what people call it
 */
const char *
mix_employment_difference_kind_get_title (MixEmploymentDifferenceKind kind)
{
  return _ (kind_titles[kind]);
}
