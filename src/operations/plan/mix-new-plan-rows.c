#include "mix-new-plan-private.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-figure.h"
#include "mix-plan-ids.h"
#include "mix-service-line-pack.h"
#include "mix-stand-in.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Grade of figures that are counted by the publisher, and of those that we work out from them. */
#define PUBLISHED 'A'
#define COMPUTED 'C'

/* Copies rows of England into a plan. Each thing is written once, however many others name it. */
typedef struct
{
  MixStore *store;
  MixEngland *england;
  GHashTable *own_networks; /* of MixEnglandNetwork */
  GHashTable *written;      /* ids */
} Copier;

static const struct
{
  const char *kind;
  MixEnglandAge age;
  char grade;
} ages[] = {
  { MIX_FIGURE_AGED_UNDER_18, MIX_ENGLAND_UNDER_18, COMPUTED },
  { MIX_FIGURE_AGED_18_64, MIX_ENGLAND_FROM_18_TO_64, COMPUTED },
  { MIX_FIGURE_AGED_65_74, MIX_ENGLAND_FROM_65_TO_74, PUBLISHED },
  { MIX_FIGURE_AGED_75_84, MIX_ENGLAND_FROM_75_TO_84, PUBLISHED },
  { MIX_FIGURE_AGED_85_PLUS, MIX_ENGLAND_FROM_85, PUBLISHED },
};

static const struct
{
  const char *kind;
  MixEnglandStaffRole role;
} staff_kinds[] = {
  { MIX_FIGURE_STAFF_PREFIX "pharmacist", MIX_ENGLAND_PHARMACIST },
  { MIX_FIGURE_STAFF_PREFIX "advanced_pharmacist", MIX_ENGLAND_ADVANCED_PHARMACIST },
  { MIX_FIGURE_STAFF_PREFIX "pharmacy_technician", MIX_ENGLAND_TECHNICIAN },
  { MIX_FIGURE_STAFF_PREFIX "trainee_pharmacy_technician", MIX_ENGLAND_TRAINEE_TECHNICIAN },
};

/* Whether the thing of that id has yet to be written; from here on it counts as written. */
static gboolean
is_first (Copier *self, const char *id)
{
  return g_hash_table_add (self->written, g_strdup (id));
}

static char *
put_source (Copier *self, const char *kind, GError **error)
{
  const MixEnglandSource *source = mix_england_find_source (self->england, kind);
  MixSourceRow row = { .licence = "Open Government Licence v3.0" };
  g_autofree char *id = NULL;

  g_assert (source != NULL);
  id = mix_plan_id_of_source (source->title, source->as_at);
  row.id = id;
  row.title = source->title;
  row.publisher = source->publisher;
  row.file_name = source->file_name;
  row.as_at = source->as_at;
  if (is_first (self, id) && !mix_store_put_source (self->store, &row, error))
    return NULL;
  return g_steal_pointer (&id);
}

/* @source: a kind of MixEnglandSource, whose day the figure has */
static gboolean
put_figure (
    Copier *self, const char *code, const char *kind, gint64 value, char grade, const char *source, GError **error)
{
  MixDate from = mix_england_find_source (self->england, source)->as_at;
  g_autofree char *id = mix_plan_id_of_figure (code, kind, from);
  g_autofree char *organisation_id = mix_plan_id_of_organisation (code);
  g_autofree char *source_id = NULL;

  if (value < 0)
    return TRUE;
  source_id = put_source (self, source, error);
  return source_id != NULL
         && mix_store_put_figure (self->store,
                                  &(MixFigureRow) { id, organisation_id, kind, from, value, grade, source_id }, error);
}

static gboolean
put_staff (Copier *self, const MixEnglandNetwork *network, GError **error)
{
  if (!network->has_staff_return)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (staff_kinds); i++)
    if (!put_figure (self, network->code, staff_kinds[i].kind,
                     (network->staff[staff_kinds[i].role].fte_billionths + 500) / 1000, PUBLISHED, "workforce", error))
      return FALSE;
  return TRUE;
}

static void
set_boards (MixOrganisationRow *row, const MixEnglandSubIcb *sub_icb)
{
  if (sub_icb == NULL)
    return;
  row->sub_icb_code = sub_icb->code;
  row->sub_icb_name = sub_icb->name;
  row->icb_code = sub_icb->icb->code;
  row->icb_name = sub_icb->icb->name;
}

static gboolean
put_network (Copier *self, const MixEnglandNetwork *network, GError **error)
{
  g_autofree char *id = mix_plan_id_of_organisation (network->code);
  g_autofree char *short_name = _mix_deed_shorten_network_name (network->name);
  g_autofree char *source_id = NULL;
  MixOrganisationRow row = { .id = id,
                             .kind = MIX_ORGANISATION_NETWORK,
                             .code = network->code,
                             .name = network->name,
                             .short_name = short_name,
                             .in_plan = g_hash_table_contains (self->own_networks, network) };

  if (!is_first (self, id))
    return TRUE;
  source_id = put_source (self, network->is_former ? "membership" : "practice-map", error);
  if (source_id == NULL)
    return FALSE;
  row.source_id = source_id;
  set_boards (&row, network->sub_icb);
  return mix_store_put_organisation (self->store, &row, error) && (!row.in_plan || put_staff (self, network, error));
}

static gboolean
put_practice (Copier *self, const MixEnglandPractice *practice, GError **error)
{
  g_autofree char *id = mix_plan_id_of_organisation (practice->code);
  g_autofree char *short_name = mix_text_short_practice_name (practice->name);
  g_autofree char *source_id = put_source (self, "practice-map", error);
  MixOrganisationRow row = { .id = id,
                             .kind = MIX_ORGANISATION_PRACTICE,
                             .code = practice->code,
                             .name = practice->name,
                             .short_name = short_name,
                             .postcode = practice->postcode,
                             .supplier = practice->supplier,
                             .in_plan = TRUE,
                             .source_id = source_id };

  set_boards (&row, practice->sub_icb);
  return source_id != NULL && mix_store_put_organisation (self->store, &row, error);
}

static gboolean
put_figures (Copier *self, const MixEnglandPractice *practice, GError **error)
{
  if (!put_figure (self, practice->code, MIX_FIGURE_PATIENTS, practice->patients, PUBLISHED, "age-bands", error)
      || !put_figure (self, practice->code, MIX_FIGURE_WEIGHTED_RATIO, practice->weighted_ratio_millionths, COMPUTED,
                      "payments", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    if (!put_figure (self, practice->code, ages[i].kind, practice->ages[ages[i].age], ages[i].grade, "age-bands",
                     error))
      return FALSE;
  for (guint i = 0; i < mix_england_get_n_registers (self->england); i++)
    {
      g_autofree char *kind
          = g_strconcat (MIX_FIGURE_REGISTER_PREFIX, mix_england_get_register (self->england, i), NULL);

      if (!put_figure (self, practice->code, kind, practice->registers[i], PUBLISHED, "registers", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_membership (Copier *self,
                const MixEnglandPractice *practice,
                const MixEnglandMembership *membership,
                GError **error)
{
  g_autofree char *id = mix_plan_id_of_membership (practice->code, membership->start);
  g_autofree char *practice_id = mix_plan_id_of_organisation (practice->code);
  g_autofree char *network_id = mix_plan_id_of_organisation (membership->network->code);
  g_autofree char *source_id = put_source (self, "membership", error);

  return source_id != NULL && put_network (self, membership->network, error)
         && mix_store_put_membership (
             self->store,
             &(MixMembershipRow) { id, practice_id, network_id, membership->start, membership->end, source_id }, error);
}

/* A practice belongs in the plan that is, was or will be in one of its networks. */
static gboolean
touches_networks (Copier *self, const MixEnglandPractice *practice)
{
  for (guint i = 0; i < practice->n_memberships; i++)
    if (g_hash_table_contains (self->own_networks, practice->memberships[i].network))
      return TRUE;
  return FALSE;
}

static gboolean
put_whole_practice (Copier *self, const MixEnglandPractice *practice, GError **error)
{
  if (!put_practice (self, practice, error) || !put_figures (self, practice, error))
    return FALSE;
  for (guint i = 0; i < practice->n_memberships; i++)
    if (!put_membership (self, practice, &practice->memberships[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
put_stand_in (Copier *self, GError **error)
{
  g_autofree char *id = mix_plan_id_of_organisation (MIX_STAND_IN_CODE);

  return mix_store_put_organisation (self->store,
                                     &(MixOrganisationRow) { .id = id,
                                                             .kind = MIX_ORGANISATION_NETWORK,
                                                             .code = MIX_STAND_IN_CODE,
                                                             .name = _ ("In no network"),
                                                             .short_name = _ ("In no network"),
                                                             .in_plan = TRUE },
                                     error);
}

/* Since it was in one last, or since there are networks. */
static MixDate
find_first_day_alone (const MixEnglandPractice *practice)
{
  MixDate day = mix_date_new (2019, 7, 1);

  for (guint i = 0; i < practice->n_memberships; i++)
    if (practice->memberships[i].end != MIX_DATE_NONE)
      day = MAX (day, practice->memberships[i].end + 1);
  return day;
}

static gboolean
put_alone (Copier *self, const MixEnglandPractice *practice, GError **error)
{
  MixDate day = find_first_day_alone (practice);
  g_autofree char *id = mix_plan_id_of_membership (practice->code, day);
  g_autofree char *practice_id = mix_plan_id_of_organisation (practice->code);
  g_autofree char *network_id = mix_plan_id_of_organisation (MIX_STAND_IN_CODE);
  g_autofree char *source_id = put_source (self, "practice-map", error);

  return source_id != NULL && put_whole_practice (self, practice, error)
         && mix_store_put_membership (
             self->store, &(MixMembershipRow) { id, practice_id, network_id, day, MIX_DATE_NONE, source_id }, error);
}

/*
 * _mix_new_plan_put_england:
 * @store: a plan whose first change runs
 * @networks: (element-type MixEnglandNetwork): its networks
 * @practices: (element-type MixEnglandPractice): its practices that are in no network
 *
 * Copies the networks, their practices with figures and all of their memberships, and of other networks in these
 * histories the names.
 */
gboolean
_mix_new_plan_put_england (
    MixStore *store, MixEngland *england, GPtrArray *networks, GPtrArray *practices, GError **error)
{
  g_autoptr (GHashTable) own_networks = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Copier copier = { store, england, own_networks, written };

  for (guint i = 0; i < networks->len; i++)
    g_hash_table_add (own_networks, networks->pdata[i]);
  for (guint i = 0; i < networks->len; i++)
    if (!put_network (&copier, networks->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < mix_england_get_n_practices (england); i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (england, i);

      if (touches_networks (&copier, practice) && !g_ptr_array_find (practices, practice, NULL)
          && !put_whole_practice (&copier, practice, error))
        return FALSE;
    }
  if (practices->len > 0 && !put_stand_in (&copier, error))
    return FALSE;
  for (guint i = 0; i < practices->len; i++)
    if (!put_alone (&copier, practices->pdata[i], error))
      return FALSE;
  return TRUE;
}

static char *
put_pack (MixStore *store, const MixServiceLineEntry *entry, GError **error)
{
  const MixPackFigure *figure = entry->minutes != NULL ? entry->minutes : entry->rate;
  MixPack *pack = figure != NULL ? figure->pack : NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *id = NULL;

  if (pack == NULL)
    return g_strdup ("");
  file_name = g_path_get_basename (mix_pack_get_path (pack));
  id = mix_plan_id_of_source (mix_pack_get_title (pack), mix_pack_get_date (pack));
  return mix_store_put_source (store,
                               &(MixSourceRow) { .id = id,
                                                 .title = mix_pack_get_title (pack),
                                                 .publisher = mix_pack_get_publisher (pack),
                                                 .file_name = file_name,
                                                 .as_at = mix_pack_get_date (pack) },
                               error)
             ? g_steal_pointer (&id)
             : NULL;
}

/*
 * _mix_new_plan_put_service_lines:
 * @store: a plan whose first change runs
 * @packs: data packs
 * @as_at: the day whose figures are taken
 */
gboolean
_mix_new_plan_put_service_lines (MixStore *store, MixPackSet *packs, MixDate as_at, GError **error)
{
  g_autoptr (MixServiceLinePack) catalogue = mix_service_line_pack_new (packs, as_at, error);

  if (catalogue == NULL)
    return FALSE;
  for (guint i = 0; i < mix_service_line_pack_get_n_lines (catalogue); i++)
    {
      const MixServiceLineEntry *entry = mix_service_line_pack_get_line (catalogue, i);
      MixServiceLineRow row = entry->row;
      g_autofree char *id = mix_plan_id_of_service_line (row.code);
      g_autofree char *source_id = put_pack (store, entry, error);

      row.id = id;
      row.source_id = source_id != NULL && *source_id != '\0' ? source_id : NULL;
      if (source_id == NULL || !mix_store_put_service_line (store, &row, error))
        return FALSE;
    }
  return TRUE;
}
