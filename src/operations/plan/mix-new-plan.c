#include "mix-new-plan.h"

#include "mix-config.h"
#include "mix-data-dir.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-new-plan-private.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  MixEngland *england;
  MixPackSet *packs;
  GPtrArray *networks;
  GPtrArray *practices;
  MixPlanRow row;
} NewPlan;

static gboolean
put_new_plan (MixStore *store, gpointer data, GError **error)
{
  NewPlan *plan = data;
  MixDate day = plan->row.planning_date != MIX_DATE_NONE ? plan->row.planning_date : plan->row.created_on;

  return mix_store_put_plan (store, &plan->row, error)
         && _mix_new_plan_put_england (store, plan->england, plan->networks, plan->practices, error)
         && _mix_new_plan_put_service_lines (store, plan->packs, day, error);
}

/**
 * mix_new_plan_load_england:
 *
 * Returns: (transfer full) (nullable): the table of England that comes with the program
 */
MixEngland *
mix_new_plan_load_england (GError **error)
{
  g_autofree char *path = mix_data_dir_build_path ("england", "england.tsv", NULL);

  return mix_england_load (path, error);
}

/* The networks of a board or location that are in the list, and whether those are all it has. */
static gboolean
is_whole (GPtrArray *networks, GPtrArray *of_place)
{
  if (networks->len != of_place->len)
    return FALSE;
  for (guint i = 0; i < networks->len; i++)
    if (!g_ptr_array_find (of_place, networks->pdata[i], NULL))
      return FALSE;
  return TRUE;
}

static const MixEnglandSubIcb *
find_common_sub_icb (GPtrArray *networks)
{
  const MixEnglandSubIcb *common = NULL;

  for (guint i = 0; i < networks->len; i++)
    {
      const MixEnglandNetwork *network = networks->pdata[i];

      if (network->sub_icb == NULL || (common != NULL && network->sub_icb != common))
        return NULL;
      common = network->sub_icb;
    }
  return common;
}

static const MixEnglandIcb *
find_whole_icb (MixEngland *england, GPtrArray *networks)
{
  const MixEnglandNetwork *first = networks->pdata[0];
  g_autoptr (GPtrArray) all = NULL;

  if (first->sub_icb == NULL)
    return NULL;
  all = mix_england_list_networks_of_icb (england, first->sub_icb->icb, mix_england_get_as_at (england));
  return is_whole (networks, all) ? first->sub_icb->icb : NULL;
}

/* "COALFIELDS PCN" → "Coalfields" */
static char *
shorten_network_name (const char *published)
{
  g_autofree char *name = mix_text_title_case (published);

  if (g_str_has_suffix (name, " PCN"))
    return g_strndup (name, strlen (name) - strlen (" PCN"));
  return g_steal_pointer (&name);
}

/* "Pallion Family Practice and 2 more" */
static char *
name_after_practices (GPtrArray *practices)
{
  const MixEnglandPractice *first = practices->len > 0 ? practices->pdata[0] : NULL;
  g_autofree char *name = first != NULL ? mix_text_title_case (first->name) : g_strdup (_ ("Plan"));

  if (practices->len < 2)
    return g_steal_pointer (&name);
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", practices->len - 1), name, practices->len - 1);
}

/**
 * mix_new_plan_suggest_name:
 * @england: the table of England
 * @networks: (element-type MixEnglandNetwork): networks of it
 * @practices: (element-type MixEnglandPractice): practices of it that are in no network
 *
 * Calls a plan after its board where it has all networks of it, else after the location they share, else after its
 * first network; without networks after its first practice.
 *
 * Returns: (transfer full): a name: "Sunderland", "Leeds, 7 networks", "Coalfields and 2 more"
 */
char *
mix_new_plan_suggest_name (MixEngland *england, GPtrArray *networks, GPtrArray *practices)
{
  const MixEnglandSubIcb *location;
  const MixEnglandIcb *board;
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (networks->len == 0)
    return name_after_practices (practices);
  name = shorten_network_name (((const MixEnglandNetwork *) networks->pdata[0])->name);
  if (networks->len == 1)
    return g_steal_pointer (&name);
  board = find_whole_icb (england, networks);
  if (board != NULL)
    return mix_england_dup_icb_name (board);
  location = find_common_sub_icb (networks);
  if (location == NULL)
    return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", networks->len - 1), name, networks->len - 1);
  g_free (name);
  name = mix_england_dup_sub_icb_name (location);
  all = mix_england_list_networks_of_sub_icb (england, location, mix_england_get_as_at (england));
  if (is_whole (networks, all))
    return g_steal_pointer (&name);
  return g_strdup_printf (ngettext ("%s, %u network", "%s, %u networks", networks->len), name, networks->len);
}

static gboolean
add_network (GPtrArray *networks, MixEngland *england, const char *code, GError **error)
{
  const MixEnglandNetwork *network = mix_england_find_network (england, code);

  if (network == NULL || network->is_former)
    {
      g_autofree char *day = _mix_deed_dup_date (mix_england_get_as_at (england));

      mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                     _ ("There is no network “%s” as at %s. Network codes are like U69720."), code, day);
      return FALSE;
    }
  if (!g_ptr_array_find (networks, network, NULL))
    g_ptr_array_add (networks, (gpointer) network);
  return TRUE;
}

static gboolean
add_networks_of_icb (GPtrArray *networks, MixEngland *england, const char *code, GError **error)
{
  const MixEnglandIcb *icb = mix_england_find_icb (england, code);
  g_autoptr (GPtrArray) all = NULL;

  if (icb == NULL)
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                     _ ("There is no integrated care board “%s”. Board codes are like QNC."), code);
      return FALSE;
    }
  all = mix_england_list_networks_of_icb (england, icb, mix_england_get_as_at (england));
  for (guint i = 0; i < all->len; i++)
    if (!g_ptr_array_find (networks, all->pdata[i], NULL))
      g_ptr_array_add (networks, all->pdata[i]);
  return TRUE;
}

/* A practice that is in a network comes with that. */
static gboolean
add_practice (GPtrArray *practices, MixEngland *england, const char *code, GError **error)
{
  const MixEnglandPractice *practice = mix_england_find_practice (england, code);
  const MixEnglandNetwork *network
      = practice != NULL ? mix_england_practice_get_network_at (practice, mix_england_get_as_at (england)) : NULL;

  if (practice == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, code, _ ("There is no practice “%s”. Practice codes are like A89001."),
                   code);
  else if (network != NULL)
    mix_set_error (error, MIX_ERROR_REFUSED, code, _ ("%s is in a network. Choose the network %s."), code,
                   network->code);
  else if (!g_ptr_array_find (practices, practice, NULL))
    g_ptr_array_add (practices, (gpointer) practice);
  return practice != NULL && network == NULL;
}

static GPtrArray *
choose_practices (MixEngland *england, const MixNewPlanDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) practices = g_ptr_array_new ();

  for (guint i = 0; draft->practice_codes != NULL && draft->practice_codes[i] != NULL; i++)
    if (!add_practice (practices, england, draft->practice_codes[i], error))
      return NULL;
  return g_steal_pointer (&practices);
}

static GPtrArray *
choose_networks (MixEngland *england, const MixNewPlanDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) networks = g_ptr_array_new ();

  for (guint i = 0; draft->network_codes != NULL && draft->network_codes[i] != NULL; i++)
    if (!add_network (networks, england, draft->network_codes[i], error))
      return NULL;
  if (draft->icb_code != NULL && !add_networks_of_icb (networks, england, draft->icb_code, error))
    return NULL;
  return g_steal_pointer (&networks);
}

static gboolean
check_choice (const NewPlan *plan, const MixNewPlanDraft *draft, GError **error)
{
  if (plan->networks->len > 0 || plan->practices->len > 0 || draft->empty)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("A plan needs at least one network. Choose one."));
  return FALSE;
}

static MixStore *
create_store (const char *path, NewPlan *plan, const char *author, GError **error)
{
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_CREATE, error);

  if (store == NULL)
    return NULL;
  if (author != NULL)
    mix_store_set_author (store, author);
  if (mix_store_change (store, C_ ("change", "New plan"), put_new_plan, plan, error))
    return g_steal_pointer (&store);
  mix_store_close (store);
  g_unlink (path);
  return NULL;
}

/**
 * mix_new_plan_create:
 * @path: the file to make; there may be none of that name
 * @england: (nullable): the table of England, or %NULL for the one that comes with the program
 * @packs: (nullable): the data packs, or %NULL for those in use
 * @draft: what to make it of
 *
 * Makes a plan of networks, with what England in the box knows of them and of their practices, and with the catalogue
 * of service lines, as its first change. Practices in no network are under a stand-in, #MIX_STAND_IN_CODE.
 *
 * Returns: (transfer full) (nullable): the open plan; where it could not be made, there is no file
 */
MixStore *
mix_new_plan_create (
    const char *path, MixEngland *england, MixPackSet *packs, const MixNewPlanDraft *draft, GError **error)
{
  g_autoptr (MixEngland) table = england != NULL ? g_object_ref (england) : mix_new_plan_load_england (error);
  g_autoptr (MixPackSet) pack_set = packs != NULL ? g_object_ref (packs) : mix_pack_set_new (NULL, NULL);
  g_autoptr (GPtrArray) networks = table != NULL ? choose_networks (table, draft, error) : NULL;
  g_autoptr (GPtrArray) practices = networks != NULL ? choose_practices (table, draft, error) : NULL;
  g_autofree char *suggested = practices != NULL ? mix_new_plan_suggest_name (table, networks, practices) : NULL;
  g_autofree char *id = mix_id_new ();
  NewPlan plan = {
    table, pack_set, networks, practices, { id, draft->name, mix_date_today (), draft->planning_date, draft->sample }
  };

  if (practices == NULL || !check_choice (&plan, draft, error))
    return NULL;
  if (plan.row.name == NULL)
    plan.row.name = suggested;
  if (!_mix_deed_check_text (plan.row.name, path, _ ("The name of the plan"), error))
    return NULL;
  return create_store (path, &plan, draft->author, error);
}
