#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"
#include "mix-post-list.h"
#include "mix-posts.h"

#include <glib/gi18n-lib.h>

#define POST_OPTION { "post", N_ ("POST"), N_ ("which: an id, or a name that only one post has"), MIX_CTL_REQUIRED }

/* What “post add” and “post set” both take. */
static const MixCtlOption both_options[] = {
  { "pay-point", N_ ("POINT"), N_ ("entry, intermediate or top") },
  { "practice", N_ ("CODE"), N_ ("the practice or network that it belongs to") },
  { "area", N_ ("AREA"), N_ ("area of pay: national, fringe, outer_london or inner_london") },
  { "model", N_ ("CODE"), N_ ("employment model, such as M04; empty: not decided") },
  { "funding", N_ ("WORD"), N_ ("who pays: scheme, practices, board or other") },
  { "wanted-from", N_ ("DATE"), N_ ("first day on which it is wanted") },
  { NULL },
};

static const MixCtlOption add_options[] = {
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { "role", N_ ("ROLE"), N_ ("clinical_pharmacist, pharmacy_technician, …"), MIX_CTL_REQUIRED },
  { "band", N_ ("BAND"), N_ ("2 to 7, 8a to 8d, or 9"), MIX_CTL_REQUIRED },
  { "hours", N_ ("HOURS"), N_ ("contracted, a week"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption set_options[] = {
  POST_OPTION,
  { "name", N_ ("NAME"), N_ ("what it is called") },
  { "role", N_ ("ROLE"), N_ ("clinical_pharmacist, pharmacy_technician, …") },
  { "band", N_ ("BAND"), N_ ("2 to 7, 8a to 8d, or 9") },
  { "hours", N_ ("HOURS"), N_ ("contracted, a week") },
  { NULL },
};

static const MixCtlOption place_options[] = {
  POST_OPTION,
  { "practice", N_ ("CODE"), N_ ("where: a practice, or a network for its own work"), MIX_CTL_REQUIRED },
  { "hours", N_ ("HOURS"), N_ ("a week there; 0 takes the place out"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption fill_options[] = {
  POST_OPTION,
  { "person", N_ ("PERSON"), N_ ("who: an id, or a name that only one person has; without it, the post is vacant") },
  { NULL },
};

static const MixCtlOption close_options[] = {
  POST_OPTION,
  { "on", N_ ("DATE"), N_ ("first day without it; without it, the post stays") },
  { NULL },
};

static const MixCtlOption remove_options[] = { POST_OPTION, { NULL } };

static const MixDataColumn columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "name", NULL, N_ ("Post"), MIX_CELL_TEXT, NULL },
  { "role", NULL, N_ ("Role"), MIX_CELL_TEXT, NULL },
  { "band", NULL, N_ ("Band"), MIX_CELL_TEXT, NULL },
  { "pay_point", NULL, N_ ("Pay point"), MIX_CELL_TEXT, NULL },
  { "minutes", NULL, N_ ("Hours"), MIX_CELL_MINUTES, NULL },
  { "organisation_code", NULL, N_ ("Belongs to"), MIX_CELL_TEXT, NULL },
  { "area", NULL, N_ ("Area"), MIX_CELL_TEXT, NULL },
  { "model", NULL, N_ ("Model"), MIX_CELL_TEXT, NULL },
  { "funding", NULL, N_ ("Funding"), MIX_CELL_TEXT, NULL },
  { "reimbursed", NULL, N_ ("Reimbursed"), MIX_CELL_TRUTH, NULL },
  { "wanted_from", NULL, N_ ("Wanted from"), MIX_CELL_DATE, NULL },
  { "closed_on", NULL, N_ ("Closed on"), MIX_CELL_DATE, NULL },
  { "person", NULL, N_ ("Filled by"), MIX_CELL_TEXT, NULL },
  { "person_id", NULL, N_ ("Person id"), MIX_CELL_TEXT, NULL },
  { "implied", NULL, N_ ("Implied"), MIX_CELL_TRUTH, NULL },
  { "places", NULL, N_ ("Works at"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey keys[] = {
  { "posts[].id", N_ ("the post’s id; the person’s where the post is implied") },
  { "posts[].name", N_ ("what it is called") },
  { "posts[].role", N_ ("role code") },
  { "posts[].band", N_ ("pay band; null where it is not known") },
  { "posts[].pay_point", N_ ("entry, intermediate or top; null where it is not known") },
  { "posts[].minutes", N_ ("contracted minutes a week; null where they are not known") },
  { "posts[].organisation_code",
    N_ ("code of the practice or network that it belongs to; null where that is not said") },
  { "posts[].area", N_ ("area of pay") },
  { "posts[].model", N_ ("code of its employment model; null where that is not decided") },
  { "posts[].funding", N_ ("who pays: scheme, practices, board or other") },
  { "posts[].reimbursed", N_ ("whether the scheme reimburses its role and pays for it") },
  { "posts[].wanted_from", N_ ("first day on which it is wanted") },
  { "posts[].closed_on", N_ ("first day without it; null where it stays") },
  { "posts[].person", N_ ("who fills it; null for a vacant one") },
  { "posts[].person_id", N_ ("their id") },
  { "posts[].implied", N_ ("whether nobody entered it: somebody of the team whom no post names") },
  { "posts[].places", N_ ("where it works, as CODE hours; empty where that is not said") },
  { NULL },
};

static const char *
find_code (MixPlan *plan, const char *id)
{
  MixPractice *practice = id != NULL ? mix_plan_find_practice (plan, id) : NULL;
  MixNetwork *network = id != NULL ? mix_plan_find_network (plan, id) : NULL;

  if (practice != NULL)
    return mix_practice_get_code (practice);
  return network != NULL ? mix_network_get_row (network)->code : NULL;
}

static char *
dup_places (MixPlan *plan, const char *post_id)
{
  g_autoptr (GPtrArray) places = mix_post_list_get_places (plan, post_id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const MixPostPlaceRow *place = places->pdata[i];
      const char *code = find_code (plan, place->organisation_id);

      g_string_append_printf (text, "%s%s %.1f", i > 0 ? ", " : "", code != NULL ? code : "?", place->minutes / 60.0);
    }
  return g_string_free_and_steal (text);
}

static void
add_post_cells (MixDataTable *table, const MixPostRow *row)
{
  mix_data_table_add_text (table, row->id);
  mix_data_table_add_text (table, row->name);
  mix_data_table_add_text (table, row->role);
  mix_data_table_add_text (table, row->band);
  mix_data_table_add_text (table, row->pay_point);
  if (row->minutes > 0)
    mix_data_table_add_number (table, row->minutes);
  else
    mix_data_table_add_unknown (table);
}

static void
add_post (MixDataTable *table, MixPlan *plan, const MixPost *post)
{
  g_autofree char *places = dup_places (plan, post->row->id);

  mix_data_table_begin_row (table);
  add_post_cells (table, post->row);
  mix_data_table_add_text (table, find_code (plan, post->row->organisation_id));
  mix_data_table_add_text (table, post->area);
  mix_data_table_add_text (table, post->row->model);
  mix_data_table_add_text (table, post->row->funding);
  mix_data_table_add_number (table, post->is_reimbursed);
  mix_data_table_add_date (table, post->row->wanted_from);
  mix_data_table_add_date (table, post->row->closed_on);
  mix_data_table_add_text (table, post->person != NULL ? mix_person_get_name (post->person) : NULL);
  mix_data_table_add_text (table, post->person != NULL ? mix_person_get_id (post->person) : NULL);
  mix_data_table_add_number (table, post->is_implied);
  mix_data_table_add_text (table, places);
}

static gboolean
list_posts (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (GPtrArray) posts = plan != NULL ? mix_post_list_new (plan) : NULL;
  g_autoptr (MixDataTable) table = mix_data_table_new ("posts");

  if (posts == NULL)
    return FALSE;
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < posts->len; i++)
    add_post (table, plan, posts->pdata[i]);
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
check_model (MixCtl *self, GError **error)
{
  const char *code = mix_ctl_get (self, "model");
  g_autoptr (MixEmploymentCatalogue) catalogue = NULL;

  if (code == NULL || *code == '\0')
    return TRUE;
  catalogue = mix_ctl_load_employment (self, error);
  return catalogue != NULL && mix_ctl_find_model (catalogue, code, error) != NULL;
}

static gboolean
read_draft (MixCtl *self, MixPostDraft *draft, GError **error)
{
  *draft = (MixPostDraft) { .name = mix_ctl_get (self, "name"),
                            .role = mix_ctl_get (self, "role"),
                            .band = mix_ctl_get (self, "band"),
                            .pay_point = mix_ctl_get (self, "pay-point"),
                            .organisation = mix_ctl_get (self, "practice"),
                            .area = mix_ctl_get (self, "area"),
                            .model = mix_ctl_get (self, "model"),
                            .funding = mix_ctl_get (self, "funding") };
  return mix_ctl_get_hours (self, "hours", &draft->minutes, error)
         && mix_ctl_get_date (self, "wanted-from", &draft->wanted_from, error) && check_model (self, error);
}

static gboolean
add_a_post (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = NULL;
  MixPostDraft draft;

  if (store == NULL || !read_draft (self, &draft, error))
    return FALSE;
  id = mix_posts_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
set_post (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_find_post (self, error) : NULL;
  MixPostDraft draft;

  return id != NULL && read_draft (self, &draft, error) && mix_posts_set (store, id, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
place_post (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_find_post (self, error) : NULL;
  int minutes = 0;

  return id != NULL && mix_ctl_get_hours (self, "hours", &minutes, error)
         && mix_posts_set_place (store, id, mix_ctl_get (self, "practice"), minutes, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
fill_post (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_find_post (self, error) : NULL;
  g_autofree char *person = NULL;

  if (id == NULL)
    return FALSE;
  if (mix_ctl_has (self, "person") && (person = mix_ctl_find_person (self, "person", error)) == NULL)
    return FALSE;
  return mix_posts_fill (store, id, person, error) && mix_ctl_report_change (self, error);
}

static gboolean
close_post (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_find_post (self, error) : NULL;
  MixDate closed_on;

  return id != NULL && mix_ctl_get_date (self, "on", &closed_on, error) && mix_posts_close (store, id, closed_on, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_post (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_find_post (self, error) : NULL;

  return id != NULL && mix_posts_remove (store, id, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_post_list = {
  .name = "post list",
  .summary = N_ ("list funded posts, vacant and filled, with everybody whom no post names"),
  .run = list_posts,
  .keys = keys,
};

const MixCtlCommand mix_command_post_add = {
  .name = "post add",
  .summary = N_ ("add a vacant post, and print its id"),
  .run = add_a_post,
  .options = add_options,
  .more_options = both_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_post_set = {
  .name = "post set",
  .summary = N_ ("change a post"),
  .run = set_post,
  .options = set_options,
  .more_options = both_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_post_place = {
  .name = "post place",
  .summary = N_ ("say where a post works"),
  .run = place_post,
  .options = place_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_post_fill = {
  .name = "post fill",
  .summary = N_ ("say who fills a post, or that it is vacant"),
  .run = fill_post,
  .options = fill_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_post_close = {
  .name = "post close",
  .summary = N_ ("close a post from a day on, or keep it after all"),
  .run = close_post,
  .options = close_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_post_remove = {
  .name = "post remove",
  .summary = N_ ("take out a post that was entered by mistake"),
  .run = remove_post,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
