#include "mix-posts.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-role.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* WTE of 1.5: more than that is two posts. */
#define MOST_MINUTES 3375

static const char *const bands[] = { "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", NULL };
static const char *const pay_points[] = { "entry", "intermediate", "top", NULL };
static const char *const areas[] = { "national", "fringe", "outer_london", "inner_london", NULL };
static const char *const fundings[] = { "scheme", "practices", "board", "other", NULL };

static gboolean
check_role (const char *code, GError **error)
{
  MixRole role;

  if (mix_role_parse (code, &role) && !mix_role_only_supervises (role))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, code,
                 _ ("“%s” is not a role of the team. Choose one such as clinical_pharmacist or pharmacy_technician."),
                 code != NULL ? code : "");
  return FALSE;
}

static gboolean
check_post (const MixPostRow *row, GError **error)
{
  if (!_mix_deed_check_text (row->name, row->name, _ ("The name"), error) || !check_role (row->role, error)
      || !_mix_deed_check_listed (row->band, bands, _ ("a band"), error)
      || !_mix_deed_check_listed (row->pay_point, pay_points, _ ("a pay point"), error)
      || !_mix_deed_check_listed (row->funding, fundings, _ ("who pays"), error)
      || (row->area != NULL && !_mix_deed_check_listed (row->area, areas, _ ("an area of pay"), error)))
    return FALSE;
  if (row->minutes > 0 && row->minutes <= MOST_MINUTES)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, row->name,
                 _ ("%d minutes a week cannot be one post. Choose 1 to %d, or add two posts."), row->minutes,
                 MOST_MINUTES);
  return FALSE;
}

/* "" takes a value out, NULL leaves it. */
static void
take_text (const char **value, const char *text)
{
  if (text != NULL)
    *value = *text != '\0' ? text : NULL;
}

static void
take_draft (MixPostRow *row, const MixPostDraft *draft)
{
  take_text (&row->name, draft->name);
  take_text (&row->role, draft->role);
  take_text (&row->band, draft->band);
  take_text (&row->pay_point, draft->pay_point);
  take_text (&row->area, draft->area);
  take_text (&row->model, draft->model);
  take_text (&row->funding, draft->funding);
  if (draft->minutes != 0)
    row->minutes = draft->minutes;
  if (draft->wanted_from != MIX_DATE_NONE)
    row->wanted_from = draft->wanted_from;
}

static gboolean
find_organisation (MixStore *store, const char *id_or_code, MixOrganisationRow **organisation, GError **error)
{
  *organisation = NULL;
  if (id_or_code == NULL || *id_or_code == '\0')
    return TRUE;
  *organisation = mix_store_read_organisation (store, id_or_code, error);
  return *organisation != NULL;
}

static gboolean
put_draft (MixStore *store, MixPostRow *row, const MixPostDraft *draft, const char *format, GError **error)
{
  g_autoptr (MixOrganisationRow) organisation = NULL;
  g_autofree char *name = NULL;

  take_draft (row, draft);
  if (!find_organisation (store, draft->organisation, &organisation, error))
    return FALSE;
  if (draft->organisation != NULL)
    row->organisation_id = organisation != NULL ? organisation->id : NULL;
  if (!_mix_deed_choose_date (store, &row->wanted_from, error) || !check_post (row, error)
      || !_mix_deed_check_dates (row->wanted_from, row->closed_on, row->name, error))
    return FALSE;
  name = g_strdup_printf (format, row->name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_post, row, error);
}

static const char *
choose_funding (const char *code)
{
  MixRole role;

  return mix_role_parse (code, &role) && mix_role_get_reimbursement_line (role) != NULL ? "scheme" : "practices";
}

/**
 * mix_posts_add:
 * @store: an open plan
 * @draft: the post
 * @error: return location for an error
 *
 * Adds a vacant post. Two posts may be alike.
 *
 * Returns: (transfer full) (nullable): the post's id
 */
char *
mix_posts_add (MixStore *store, const MixPostDraft *draft, GError **error)
{
  g_autofree char *id = mix_id_new ();
  MixPostRow row = { .id = id,
                     .pay_point = "entry",
                     .funding = choose_funding (draft->role),
                     .wanted_from = MIX_DATE_NONE,
                     .closed_on = MIX_DATE_NONE };

  return put_draft (store, &row, draft, C_ ("change", "Add the post %s"), error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_posts_set:
 * @store: an open plan
 * @post_id: which
 * @draft: what is to be otherwise
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_posts_set (MixStore *store, const char *post_id, const MixPostDraft *draft, GError **error)
{
  g_autoptr (MixPostRow) known = mix_store_read_post (store, post_id, error);
  MixPostRow row;

  if (known == NULL)
    return FALSE;
  row = *known;
  return put_draft (store, &row, draft, C_ ("change", "Change the post %s"), error);
}

static gboolean
remove_place (
    MixStore *store, const char *place_id, const MixPostRow *post, const MixOrganisationRow *place, GError **error)
{
  g_autofree char *name = g_strdup_printf (C_ ("change", "%s does not work at %s"), post->name, place->short_name);

  return _mix_deed_remove (store, name, mix_store_remove_post_place, place_id, error);
}

/**
 * mix_posts_set_place:
 * @store: an open plan
 * @post_id: which
 * @organisation: a practice, or a network for its own work: id or code
 * @minutes: a week there; 0 takes the place out
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_posts_set_place (MixStore *store, const char *post_id, const char *organisation, int minutes, GError **error)
{
  g_autoptr (MixPostRow) post = mix_store_read_post (store, post_id, error);
  g_autoptr (MixOrganisationRow) place = post != NULL ? mix_store_read_organisation (store, organisation, error) : NULL;
  g_autofree char *id = NULL, *name = NULL;
  MixPostPlaceRow row = { .minutes = minutes };

  if (place == NULL)
    return FALSE;
  id = _mix_deed_make_id ("post_place", post->id, place->id, NULL);
  if (minutes == 0)
    return remove_place (store, id, post, place, error);
  if (!_mix_deed_check_minutes (minutes, post->name, error))
    return FALSE;
  row.id = id;
  row.post_id = post->id;
  row.organisation_id = place->id;
  name = g_strdup_printf (C_ ("change", "%s works at %s"), post->name, place->short_name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_post_place, &row, error);
}

/**
 * mix_posts_fill:
 * @store: an open plan
 * @post_id: which
 * @person_id: (nullable): who fills it, or %NULL: it is vacant
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_posts_fill (MixStore *store, const char *post_id, const char *person_id, GError **error)
{
  g_autoptr (MixPostRow) known = mix_store_read_post (store, post_id, error);
  g_autoptr (MixPersonRow) person
      = known != NULL && person_id != NULL ? mix_store_read_person (store, person_id, error) : NULL;
  g_autofree char *name = NULL;
  MixPostRow row;

  if (known == NULL || (person_id != NULL && person == NULL))
    return FALSE;
  row = *known;
  row.person_id = person_id;
  name = person != NULL ? g_strdup_printf (C_ ("change", "%s fills the post %s"), person->name, row.name)
                        : g_strdup_printf (C_ ("change", "The post %s is vacant"), row.name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_post, &row, error);
}

/**
 * mix_posts_close:
 * @store: an open plan
 * @post_id: which
 * @closed_on: first day without it, or %MIX_DATE_NONE: it stays
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_posts_close (MixStore *store, const char *post_id, MixDate closed_on, GError **error)
{
  g_autoptr (MixPostRow) known = mix_store_read_post (store, post_id, error);
  g_autofree char *day = NULL, *name = NULL;
  MixPostRow row;

  if (known == NULL || !_mix_deed_check_dates (known->wanted_from, closed_on, known->name, error))
    return FALSE;
  row = *known;
  row.closed_on = closed_on;
  day = closed_on != MIX_DATE_NONE ? _mix_deed_dup_date (closed_on) : NULL;
  name = day != NULL ? g_strdup_printf (C_ ("change", "Close the post %s on %s"), row.name, day)
                     : g_strdup_printf (C_ ("change", "Keep the post %s"), row.name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_post, &row, error);
}

/**
 * mix_posts_remove:
 * @store: an open plan
 * @post_id: which
 * @error: return location for an error
 *
 * Takes a post out that was entered by mistake. One that was there is closed instead.
 *
 * Returns: whether the change was made
 */
gboolean
mix_posts_remove (MixStore *store, const char *post_id, GError **error)
{
  g_autoptr (MixPostRow) post = mix_store_read_post (store, post_id, error);
  g_autofree char *name = NULL;

  if (post == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Take the post %s out of the plan"), post->name);
  return _mix_deed_remove (store, name, mix_store_remove_post, post_id, error);
}
