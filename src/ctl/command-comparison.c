#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-post-list.h"

#include <glib/gi18n-lib.h>

#define MOST_YEARS 5

#define COMPARISON_OPTION { "comparison", N_ ("NAME"), N_ ("which: an id or a name; without it, the only one") }

static const MixCtlOption save_options[] = {
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { "models", N_ ("CODES"), N_ ("what it compares, such as M01,M04; without it, the options here, at most six") },
  { "from", N_ ("DATE"), N_ ("first month; without it, next April") },
  { "years", N_ ("NUMBER"), N_ ("1 to 5; without it, 3") },
  { "shares", N_ ("WORD"), N_ ("how practices share the net cost: list, use or equal") },
  { NULL },
};

static const MixCtlOption set_options[] = {
  COMPARISON_OPTION,
  { "name", N_ ("NAME"), N_ ("what it is called") },
  { "from", N_ ("DATE"), N_ ("first month") },
  { "years", N_ ("NUMBER"), N_ ("1 to 5") },
  { "shares", N_ ("WORD"), N_ ("how practices share the net cost: list, use or equal") },
  { NULL },
};

static const MixCtlOption duplicate_options[] = {
  COMPARISON_OPTION,
  { "name", N_ ("NAME"), N_ ("what the second one is called"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption remove_options[] = { COMPARISON_OPTION, { NULL } };

static const MixCtlOption option_add_options[] = {
  COMPARISON_OPTION,
  { "model", N_ ("CODE"), N_ ("the model, such as M04"), MIX_CTL_REQUIRED },
  { "then", N_ ("CODE"), N_ ("the model that follows it") },
  { "from", N_ ("DATE"), N_ ("from which month it follows") },
  { NULL },
};

static const MixCtlOption option_remove_options[] = {
  COMPARISON_OPTION,
  { "option", N_ ("OPTION"), N_ ("which: an id, M04, or M04,M02 of a model that another follows"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption option_move_options[] = {
  COMPARISON_OPTION,
  { "option", N_ ("OPTION"), N_ ("which: an id, M04, or M04,M02 of a model that another follows"), MIX_CTL_REQUIRED },
  { "to", N_ ("WORD"), N_ ("left or right, by one column"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption posts_options[] = {
  COMPARISON_OPTION,
  { "post", N_ ("POST"),
    N_ ("one of the posts it is about: an id or a name of “post list”; without it, all of the plan"),
    MIX_CTL_REPEATED },
  { NULL },
};

static const MixDataColumn list_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "name", NULL, N_ ("Comparison"), MIX_CELL_TEXT, NULL },
  { "from", NULL, N_ ("From"), MIX_CELL_DATE, NULL },
  { "years", NULL, N_ ("Years"), MIX_CELL_COUNT, NULL },
  { "shares", NULL, N_ ("Shares"), MIX_CELL_TEXT, NULL },
  { "options", NULL, N_ ("Options"), MIX_CELL_TEXT, NULL },
  { "people", NULL, N_ ("Weighed by"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey list_keys[] = {
  { "comparisons[].id", N_ ("the comparison’s id") },
  { "comparisons[].name", N_ ("what it is called") },
  { "comparisons[].from", N_ ("first day of its first month") },
  { "comparisons[].years", N_ ("how many years it compares") },
  { "comparisons[].shares", N_ ("how practices share the net cost: list, use or equal") },
  { "comparisons[].options", N_ ("what it compares: codes, with a space between") },
  { "comparisons[].people", N_ ("who weighed its criteria, with a comma between") },
  { NULL },
};

static char *
dup_options (MixPlan *plan, const char *comparison_id)
{
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, comparison_id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      g_autofree char *name = mix_ctl_name_option (options->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name);
    }
  return g_string_free_and_steal (text);
}

static void
add_comparison (MixDataTable *table, MixPlan *plan, const MixComparisonRow *row)
{
  g_autoptr (GPtrArray) people = mix_comparison_list_people (plan, row->id);
  g_autofree char *options = dup_options (plan, row->id), *names = NULL;

  g_ptr_array_add (people, NULL);
  names = g_strjoinv (", ", (char **) people->pdata);
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, row->id);
  mix_data_table_add_text (table, row->name);
  mix_data_table_add_date (table, row->from_date);
  mix_data_table_add_number (table, row->years);
  mix_data_table_add_text (table, row->shares);
  mix_data_table_add_text (table, options);
  mix_data_table_add_text (table, names);
}

static gboolean
list_comparisons (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("comparisons");
  GPtrArray *rows;

  if (plan == NULL)
    return FALSE;
  mix_ctl_add_columns (table, list_columns, G_N_ELEMENTS (list_columns));
  rows = mix_plan_get_comparisons (plan);
  for (guint i = 0; i < rows->len; i++)
    add_comparison (table, plan, rows->pdata[i]);
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
read_draft (MixCtl *self, MixComparisonDraft *draft, GError **error)
{
  *draft = (MixComparisonDraft) { .name = mix_ctl_get (self, "name"), .shares = mix_ctl_get (self, "shares") };
  return mix_ctl_get_date (self, "from", &draft->from_date, error)
         && mix_ctl_get_whole (self, "years", MOST_YEARS, &draft->years, error);
}

static void
add_option (GArray *options, const MixEmploymentModel *model)
{
  MixComparisonOptionDraft option = { .model = model->code, .later_from = MIX_DATE_NONE };

  g_array_append_val (options, option);
}

static gboolean
add_named_options (GArray *options, MixEmploymentCatalogue *catalogue, const char *codes, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (codes, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const MixEmploymentModel *model = mix_ctl_find_model (catalogue, g_strstrip (parts[i]), error);

      if (model == NULL)
        return FALSE;
      add_option (options, model);
    }
  return TRUE;
}

static gboolean
choose_options (MixCtl *self, GArray *options, MixEmploymentCatalogue *catalogue, GError **error)
{
  const char *codes = mix_ctl_get (self, "models");

  if (codes != NULL)
    return add_named_options (options, catalogue, codes, error);
  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    {
      const MixEmploymentModel *model = mix_employment_catalogue_get_model (catalogue, i);

      if (model->enabled)
        add_option (options, model);
    }
  return TRUE;
}

static gboolean
save_comparison (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixEmploymentCatalogue) catalogue = store != NULL ? mix_ctl_load_employment (self, error) : NULL;
  g_autoptr (GArray) options = g_array_new (FALSE, FALSE, sizeof (MixComparisonOptionDraft));
  g_autofree char *id = NULL;
  MixComparisonDraft draft;

  if (catalogue == NULL || !read_draft (self, &draft, error) || !choose_options (self, options, catalogue, error))
    return FALSE;
  id = mix_comparisons_add (store, &draft, (MixComparisonOptionDraft *) (gpointer) options->data, options->len, error);
  return mix_ctl_report_new (self, id, error);
}

/* The id of the comparison that is meant, as long as the command runs. */
static char *
find_id (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;

  return row != NULL ? g_strdup (row->id) : NULL;
}

static gboolean
set_comparison (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? find_id (self, error) : NULL;
  MixComparisonDraft draft;

  return id != NULL && read_draft (self, &draft, error) && mix_comparisons_set (store, id, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
duplicate_comparison (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? find_id (self, error) : NULL;
  g_autofree char *second
      = id != NULL ? mix_comparisons_duplicate (store, id, mix_ctl_get (self, "name"), error) : NULL;

  return mix_ctl_report_new (self, second, error);
}

static gboolean
remove_comparison (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? find_id (self, error) : NULL;

  return id != NULL && mix_comparisons_remove (store, id, error) && mix_ctl_report_change (self, error);
}

static gboolean
add_an_option (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? find_id (self, error) : NULL, *option_id = NULL;
  g_autoptr (MixEmploymentCatalogue) catalogue = id != NULL ? mix_ctl_load_employment (self, error) : NULL;
  const MixEmploymentModel *model, *later = NULL;
  MixComparisonOptionDraft draft = { 0 };

  if (catalogue == NULL || (model = mix_ctl_find_model (catalogue, mix_ctl_get (self, "model"), error)) == NULL
      || (mix_ctl_has (self, "then")
          && (later = mix_ctl_find_model (catalogue, mix_ctl_get (self, "then"), error)) == NULL)
      || !mix_ctl_get_date (self, "from", &draft.later_from, error))
    return FALSE;
  draft.model = model->code;
  draft.later_model = later != NULL ? later->code : NULL;
  if (later == NULL)
    draft.later_from = MIX_DATE_NONE;
  option_id = mix_comparisons_add_option (store, id, &draft, error);
  return mix_ctl_report_new (self, option_id, error);
}

static gboolean
remove_option (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;
  const MixComparisonOptionRow *option = row != NULL ? mix_ctl_find_option (self, plan, row, error) : NULL;

  return option != NULL && mix_comparisons_remove_option (store, option->id, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
move_option (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;
  const MixComparisonOptionRow *option = row != NULL ? mix_ctl_find_option (self, plan, row, error) : NULL;
  const char *to = mix_ctl_get (self, "to");

  if (option == NULL)
    return FALSE;
  if (!g_str_equal (to, "left") && !g_str_equal (to, "right"))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, to, _ ("“%s” is no direction. Say left or right."), to);
      return FALSE;
    }
  return mix_comparisons_move_option (store, option->id, g_str_equal (to, "left") ? -1 : 1, error)
         && mix_ctl_report_change (self, error);
}

/* A name stands for the one post that bears it; what is neither name nor id is refused later. */
static const char *
find_post_id (GPtrArray *posts, const char *text)
{
  for (guint i = 0; i < posts->len; i++)
    {
      const MixPost *post = posts->pdata[i];

      if (g_str_equal (post->row->name, text))
        return post->row->id;
    }
  return text;
}

static gboolean
choose_posts (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? find_id (self, error) : NULL;
  g_autoptr (MixPlan) plan = id != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (GPtrArray) posts = plan != NULL ? mix_post_list_new (plan) : NULL, ids = g_ptr_array_new ();
  const char *const *texts = mix_ctl_get_all (self, "post");

  if (posts == NULL)
    return FALSE;
  for (; texts != NULL && *texts != NULL; texts++)
    g_ptr_array_add (ids, (gpointer) find_post_id (posts, *texts));
  g_ptr_array_add (ids, NULL);
  return mix_comparisons_set_posts (store, id, (const char *const *) ids->pdata, error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_comparison_list = {
  .name = "comparison list",
  .summary = N_ ("list the saved comparisons of employment models"),
  .run = list_comparisons,
  .keys = list_keys,
};

const MixCtlCommand mix_command_comparison_save = {
  .name = "comparison save",
  .summary = N_ ("save a comparison of employment models under a name, and print its id"),
  .run = save_comparison,
  .options = save_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_comparison_set = {
  .name = "comparison set",
  .summary = N_ ("rename a comparison, or change its years or how practices share"),
  .run = set_comparison,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_duplicate = {
  .name = "comparison duplicate",
  .summary = N_ ("save a comparison again under another name, and print its id"),
  .run = duplicate_comparison,
  .options = duplicate_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_comparison_remove = {
  .name = "comparison remove",
  .summary = N_ ("remove a comparison with its scores and weights"),
  .run = remove_comparison,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_option_add = {
  .name = "comparison option add",
  .summary = N_ ("compare one more model, or a model that another follows"),
  .run = add_an_option,
  .options = option_add_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_comparison_option_remove = {
  .name = "comparison option remove",
  .summary = N_ ("take an option out of a comparison"),
  .run = remove_option,
  .options = option_remove_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_option_move = {
  .name = "comparison option move",
  .summary = N_ ("move an option of a comparison by one column"),
  .run = move_option,
  .options = option_move_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_posts = {
  .name = "comparison posts",
  .summary = N_ ("choose the posts that a comparison is about"),
  .run = choose_posts,
  .options = posts_options,
  .keys = mix_ctl_change_keys,
};
