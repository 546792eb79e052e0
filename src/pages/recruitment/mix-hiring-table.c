#include "mix-hiring-table.h"

#include "mix-config.h"
#include "mix-text-column-kind.h"

#include <glib/gi18n-lib.h>

/* The pipeline as a table. It shows all that it is given: the page filters. */
struct _MixHiringTable
{
  MixItemTable parent_instance;

  GPtrArray *columns; /* of GtkColumnViewColumn; the view owns them */
};

G_DEFINE_FINAL_TYPE (MixHiringTable, mix_hiring_table, MIX_TYPE_ITEM_TABLE)

static char *
dup_who (gpointer item, gpointer user_data)
{
  MixVacancyCandidate *candidate = mix_hiring_line_get_candidate (item);

  return g_strdup (candidate != NULL ? candidate->label : _ ("Vacancy"));
}

static char *
dup_post (gpointer item, gpointer user_data)
{
  MixVacancy *vacancy = mix_hiring_line_get_vacancy (item);

  return vacancy != NULL ? mix_vacancy_dup_post_words (vacancy) : NULL;
}

static char *
dup_wte (gpointer item, gpointer user_data)
{
  int minutes = mix_hiring_line_get_minutes (item);

  return minutes > 0 ? mix_hiring_dup_wte (minutes) : NULL;
}

static char *
dup_stage (gpointer item, gpointer user_data)
{
  return g_strdup (mix_recruitment_stage_get_name (mix_hiring_line_get_stage (item)));
}

static char *
dup_days (gpointer item, gpointer user_data)
{
  return g_strdup_printf ("%d", mix_hiring_item_get_face (mix_hiring_line_get_item (item))->days);
}

static char *
dup_usual (gpointer item, gpointer user_data)
{
  int usual = mix_hiring_item_get_face (mix_hiring_line_get_item (item))->usual_days;

  return usual >= 0 ? g_strdup_printf ("%d", usual) : NULL;
}

static char *
dup_turn (gpointer item, gpointer user_data)
{
  return g_strdup (mix_turn_get_name (mix_hiring_line_get_next (item)->turn));
}

static char *
dup_next (gpointer item, gpointer user_data)
{
  const char *words = mix_hiring_line_get_next (item)->words;

  return g_strdup (words != NULL ? words : "");
}

static char *
dup_due (gpointer item, gpointer user_data)
{
  char *words = mix_hiring_dup_due_words (mix_hiring_line_get_next (item));

  return words != NULL ? words : g_strdup ("");
}

static char *
dup_start (gpointer item, gpointer user_data)
{
  return mix_hiring_dup_start_words (mix_hiring_line_get_start (item));
}

static int
compare_texts (gconstpointer a, gconstpointer b, MixTextColumnFunc func)
{
  g_autofree char *first = func ((gpointer) a, NULL);
  g_autofree char *second = func ((gpointer) b, NULL);

  return g_utf8_collate (first != NULL ? first : "", second != NULL ? second : "");
}

static int
compare_who (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_texts (a, b, dup_who);
}

static int
compare_posts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_texts (a, b, dup_post);
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) mix_hiring_line_get_stage ((gpointer) a) - (int) mix_hiring_line_get_stage ((gpointer) b);
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return mix_hiring_item_get_face (mix_hiring_line_get_item ((gpointer) a))->days
         - mix_hiring_item_get_face (mix_hiring_line_get_item ((gpointer) b))->days;
}

static int
compare_dates (MixDate first, MixDate second)
{
  if (first == second)
    return 0;
  return first == MIX_DATE_NONE ? 1 : second == MIX_DATE_NONE ? -1 : first < second ? -1 : 1;
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_dates (mix_hiring_line_get_next ((gpointer) a)->due, mix_hiring_line_get_next ((gpointer) b)->due);
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_dates (mix_hiring_line_get_start ((gpointer) a)->likely,
                        mix_hiring_line_get_start ((gpointer) b)->likely);
}

static const MixTextColumnKind COLUMNS[] = {
  { "who", N_ ("Who"), MIX_TEXT_COLUMN_DEFAULT, dup_who, compare_who, TRUE },
  { "post", N_ ("Post"), MIX_TEXT_COLUMN_EXPAND, dup_post, compare_posts, FALSE },
  { "wte", N_ ("WTE"), MIX_TEXT_COLUMN_NUMERIC, dup_wte, NULL, FALSE },
  { "stage", N_ ("Stage"), MIX_TEXT_COLUMN_DEFAULT, dup_stage, compare_stages, TRUE },
  { "days", N_ ("Days"), MIX_TEXT_COLUMN_NUMERIC, dup_days, compare_days, FALSE },
  { "usual", N_ ("Usual"), MIX_TEXT_COLUMN_NUMERIC, dup_usual, NULL, FALSE },
  { "turn", N_ ("Whose turn"), MIX_TEXT_COLUMN_DEFAULT, dup_turn, NULL, FALSE },
  { "next", N_ ("Next"), MIX_TEXT_COLUMN_DEFAULT, dup_next, NULL, FALSE },
  { "due", N_ ("Due"), MIX_TEXT_COLUMN_DEFAULT, dup_due, compare_due, TRUE },
  { "start", N_ ("Likely start"), MIX_TEXT_COLUMN_DEFAULT, dup_start, compare_starts, FALSE },
};

static gboolean
mix_hiring_table_is_wanted (MixItemTable *table, gpointer item)
{
  return TRUE;
}

static gboolean
mix_hiring_table_is_called (gpointer item, const char *key)
{
  return g_str_equal (mix_hiring_line_get_key (item), key);
}

static void
mix_hiring_table_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_HIRING_TABLE (object)->columns);
  G_OBJECT_CLASS (mix_hiring_table_parent_class)->finalize (object);
}

static void
mix_hiring_table_class_init (MixHiringTableClass *klass)
{
  MixItemTableClass *table_class = MIX_ITEM_TABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_hiring_table_finalize;
  table_class->get_key = mix_hiring_line_get_key;
  table_class->equal = mix_hiring_line_equal;
  table_class->is_wanted = mix_hiring_table_is_wanted;
  table_class->is_called = mix_hiring_table_is_called;
}

static void
add_column (MixHiringTable *self, guint position)
{
  GtkColumnView *view = mix_item_table_get_view (MIX_ITEM_TABLE (self));
  g_autoptr (GtkColumnViewColumn) column = mix_text_column_kind_create_column (&COLUMNS[position]);

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_ptr_array_add (self->columns, column);
}

static void
mix_hiring_table_init (MixHiringTable *self)
{
  self->columns = g_ptr_array_new ();
  mix_item_table_set_up (MIX_ITEM_TABLE (self), MIX_TYPE_HIRING_LINE, NULL, _ ("Vacancies and candidates"));
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    add_column (self, i);
  mix_text_columns_align_headings (mix_item_table_get_view (MIX_ITEM_TABLE (self)));
}

/**
 * mix_hiring_table_set_narrow:
 * @self: a table
 * @narrow: whether only the columns are shown that a narrow window has room for
 */
void
mix_hiring_table_set_narrow (MixHiringTable *self, gboolean narrow)
{
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    gtk_column_view_column_set_visible (self->columns->pdata[i], !narrow || COLUMNS[i].shown_narrow);
}

/**
 * mix_hiring_table_create_data:
 * @self: a table
 *
 * Returns: (transfer full): what it shows, in its order
 */
MixDataTable *
mix_hiring_table_create_data (MixHiringTable *self)
{
  return mix_text_column_kinds_create_data (COLUMNS, G_N_ELEMENTS (COLUMNS), _ ("recruitment"),
                                            mix_item_table_get_shown (MIX_ITEM_TABLE (self)));
}
