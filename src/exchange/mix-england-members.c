#include "mix-england-private.h"

#include <string.h>

static guint
get_position (GArray *rows, gconstpointer row)
{
  return (guint) (((const char *) row - rows->data) / g_array_get_element_size (rows));
}

/* Whether a membership is the practice's first in its network: counts each practice once a network. */
static gboolean
is_first_time (const MixEnglandPractice *practice, guint membership)
{
  for (guint i = 0; i < membership; i++)
    if (practice->memberships[i].network == practice->memberships[membership].network)
      return FALSE;
  return TRUE;
}

typedef void (*VisitMember) (MixEngland *self, guint network, guint practice);

static void
visit_members (MixEngland *self, VisitMember visit)
{
  for (guint i = 0; i < self->practices->len; i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (self, i);

      for (guint j = 0; j < practice->n_memberships; j++)
        if (is_first_time (practice, j))
          visit (self, get_position (self->networks, practice->memberships[j].network), i);
    }
}

static void
count_member (MixEngland *self, guint network, guint practice)
{
  self->members_begin[network]++;
}

static void
add_member (MixEngland *self, guint network, guint practice)
{
  self->members[--self->members_begin[network]] = practice;
}

/* Lists, network by network, who is or was in it. Filled from the back, so that each beginning ends up where it should.
 */
static void
index_members (MixEngland *self)
{
  guint n_networks = self->networks->len;

  self->members_begin = g_new0 (guint, n_networks + 1);
  visit_members (self, count_member);
  for (guint i = 1; i <= n_networks; i++)
    self->members_begin[i] += self->members_begin[i - 1];
  self->members = g_new (guint, self->members_begin[n_networks] + 1);
  visit_members (self, add_member);
}

static gint64
count_patients_in (GPtrArray *practices, const MixEnglandSubIcb *sub_icb)
{
  gint64 patients = 0;

  for (guint i = 0; i < practices->len; i++)
    {
      const MixEnglandPractice *practice = g_ptr_array_index (practices, i);

      if (practice->sub_icb == sub_icb)
        patients += MAX (practice->patients, 0);
    }
  return patients;
}

static const MixEnglandSubIcb *
find_main_sub_icb (MixEngland *self, const MixEnglandNetwork *network)
{
  g_autoptr (GPtrArray) practices = mix_england_list_practices_of_network (self, network, self->as_at);
  const MixEnglandSubIcb *found = NULL;
  gint64 most = -1;

  for (guint i = 0; i < practices->len; i++)
    {
      const MixEnglandPractice *practice = g_ptr_array_index (practices, i);
      gint64 patients;

      if (practice->sub_icb == found)
        continue;
      patients = count_patients_in (practices, practice->sub_icb);
      if (patients > most)
        {
          most = patients;
          found = practice->sub_icb;
        }
    }
  return found;
}

static int
compare_practices (gconstpointer first, gconstpointer second)
{
  const MixEnglandPractice *a = *(const MixEnglandPractice *const *) first;
  const MixEnglandPractice *b = *(const MixEnglandPractice *const *) second;

  return strcmp (a->code, b->code);
}

static gboolean
is_in_icb (const MixEnglandPractice *practice, gconstpointer icb)
{
  return practice->sub_icb->icb == icb;
}

static gboolean
is_in_sub_icb (const MixEnglandPractice *practice, gconstpointer sub_icb)
{
  return practice->sub_icb == sub_icb;
}

/* The networks that have a practice of a place on a day, in the order of their codes. */
static GPtrArray *
list_networks (MixEngland *self,
               gboolean (*is_in) (const MixEnglandPractice *, gconstpointer),
               gconstpointer place,
               MixDate date)
{
  GPtrArray *networks = g_ptr_array_new ();
  g_autofree gboolean *is_listed = g_new0 (gboolean, self->networks->len + 1);

  for (guint i = 0; i < self->practices->len; i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (self, i);
      const MixEnglandNetwork *network
          = is_in (practice, place) ? mix_england_practice_get_network_at (practice, date) : NULL;

      if (network != NULL)
        is_listed[get_position (self->networks, network)] = TRUE;
    }
  for (guint i = 0; i < self->networks->len; i++)
    if (is_listed[i])
      g_ptr_array_add (networks, &g_array_index (self->networks, MixEnglandNetwork, i));
  return networks;
}

static void
locate_networks (MixEngland *self)
{
  for (guint i = 0; i < self->n_present_networks; i++)
    {
      MixEnglandNetwork *network = &g_array_index (self->networks, MixEnglandNetwork, i);

      network->sub_icb = find_main_sub_icb (self, network);
    }
}

void
_mix_england_index_members (MixEngland *self)
{
  index_members (self);
  locate_networks (self);
}

/**
 * mix_england_practice_get_network_at:
 * @practice: a practice
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the network it is in on that day; %NULL: in none
 */
const MixEnglandNetwork *
mix_england_practice_get_network_at (const MixEnglandPractice *practice, MixDate date)
{
  g_return_val_if_fail (practice != NULL, NULL);

  for (guint i = 0; i < practice->n_memberships; i++)
    if (mix_date_in_range (date, practice->memberships[i].start, practice->memberships[i].end))
      return practice->memberships[i].network;
  return NULL;
}

/**
 * mix_england_list_practices_of_network:
 * @self: the table of England
 * @network: a network
 * @date: a day
 *
 * Only practices with patients as at the table's day are known: of an earlier day, those since closed are missing.
 *
 * Returns: (transfer container) (element-type MixEnglandPractice): the practices that are in the network on that day,
 *   in the order of their codes
 */
GPtrArray *
mix_england_list_practices_of_network (MixEngland *self, const MixEnglandNetwork *network, MixDate date)
{
  GPtrArray *practices = g_ptr_array_new ();
  guint position;

  g_return_val_if_fail (MIX_IS_ENGLAND (self) && network != NULL, practices);

  position = get_position (self->networks, network);
  for (guint i = self->members_begin[position]; i < self->members_begin[position + 1]; i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (self, self->members[i]);

      if (mix_england_practice_get_network_at (practice, date) == network)
        g_ptr_array_add (practices, (gpointer) practice);
    }
  g_ptr_array_sort (practices, compare_practices);
  return practices;
}

/**
 * mix_england_list_practices_of_icb:
 * @self: the table of England
 * @icb: an integrated care board
 *
 * Returns: (transfer container) (element-type MixEnglandPractice): its practices, in a network or not, in the order of
 *   their codes
 */
GPtrArray *
mix_england_list_practices_of_icb (MixEngland *self, const MixEnglandIcb *icb)
{
  GPtrArray *practices = g_ptr_array_new ();

  g_return_val_if_fail (MIX_IS_ENGLAND (self) && icb != NULL, practices);

  for (guint i = 0; i < self->practices->len; i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (self, i);

      if (practice->sub_icb->icb == icb)
        g_ptr_array_add (practices, (gpointer) practice);
    }
  return practices;
}

/**
 * mix_england_list_networks_of_icb:
 * @self: the table of England
 * @icb: an integrated care board
 * @date: a day
 *
 * Returns: (transfer container) (element-type MixEnglandNetwork): the networks with a practice of that board, in the
 *   order of their codes; a network across two boards is in both lists
 */
GPtrArray *
mix_england_list_networks_of_icb (MixEngland *self, const MixEnglandIcb *icb, MixDate date)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && icb != NULL, g_ptr_array_new ());
  return list_networks (self, is_in_icb, icb, date);
}

/**
 * mix_england_list_networks_of_sub_icb:
 * @self: the table of England
 * @sub_icb: a sub-ICB location
 * @date: a day
 *
 * Returns: (transfer container) (element-type MixEnglandNetwork): the networks with a practice of that location
 */
GPtrArray *
mix_england_list_networks_of_sub_icb (MixEngland *self, const MixEnglandSubIcb *sub_icb, MixDate date)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && sub_icb != NULL, g_ptr_array_new ());
  return list_networks (self, is_in_sub_icb, sub_icb, date);
}
